import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { Documents } from '../documents/documents';

/** What the client said it can do, as far as a feature asks. */
export interface ClientAbilities {
  readonly snippetEdits: boolean;
  readonly pullDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly codeLensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly relatedInformation: boolean;
  readonly workDoneProgress: boolean;
  readonly watchFiles: boolean;
  readonly workspaceConfiguration: boolean;
  readonly workspaceFolders: boolean;
  /** The project's own VS Code client, which takes notifications and commands of ours. */
  readonly ownClient: boolean;
}

/** What every feature works with. */
export interface Session {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly client: ClientAbilities;
}

/**
 * One feature of the language server: what it announces and how it answers. A handler checks its token and
 * gives an empty answer rather than an error.
 */
export interface Feature {
  readonly name: string;
  announce(client: ClientAbilities): Partial<ServerCapabilities>;
  register(session: Session): void;
}

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { workspace, textDocument, window } = capabilities;
  return {
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport ?? false,
    codeLensRefresh: workspace?.codeLens?.refreshSupport ?? false,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation ??
      textDocument?.publishDiagnostics?.relatedInformation ??
      false,
    workDoneProgress: window?.workDoneProgress ?? false,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workspaceConfiguration: workspace?.configuration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    ownClient: initializationOptions?.reportLint === true,
  };
}

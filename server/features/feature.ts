import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { Documents } from '../documents/documents';
import type { Surroundings } from '../documents/inputs';

/** What the client said it can do, as far as a feature asks. */
export interface ClientAbilities {
  /** Snippets as edits of a workspace edit (LSP 3.18). */
  readonly snippetEdits: boolean;
  /** Edits that name the version of the document they were made for. */
  readonly versionedEdits: boolean;
  /** Code actions may leave their edit to be worked out when chosen. */
  readonly lazyActionEdits: boolean;
  /** Completion items with tab stops. */
  readonly snippetItems: boolean;
  /** Folder of the client's for what saves time when kept; none for clients that give none. */
  readonly storage: string | undefined;
  readonly pullDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly codeLensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly relatedInformation: boolean;
  /** Progress the server starts by itself. */
  readonly progress: boolean;
  readonly watchFiles: boolean;
  /** Takes the user to a place in any file. */
  readonly showDocument: boolean;
  readonly configuration: boolean;
  readonly workspaceFolders: boolean;
  /** The project's own VS Code client, which takes notifications and commands of ours. */
  readonly ownClient: boolean;
}

/** What the user set in the editor; nothing of it touches what is found. */
export interface Preferences {
  codeLens: boolean;
  inlayHints: boolean;
  /** List findings of files that are not open, too. */
  closedFiles: boolean;
}

export const defaultPreferences: Readonly<Preferences> = {
  codeLens: true,
  inlayHints: false,
  closedFiles: true,
};

/** What every feature works with. */
export interface Session {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly surroundings: Surroundings;
  readonly client: ClientAbilities;
  /** Follows what the user sets. */
  readonly preferences: Preferences;
}

/**
 * One feature of the language server: what it announces and how it answers. A handler checks its token and
 * gives an empty answer rather than an error.
 */
export interface Feature {
  announce?(client: ClientAbilities): Partial<ServerCapabilities>;
  /** Before the client's first message: the place for handlers. */
  register?(session: Session): void;
  /** When the client is ready to be asked something. */
  start?(session: Session): void;
  /** What `workspace/executeCommand` runs, by the command's name. */
  readonly commands?: Readonly<Record<string, Command>>;
}

export type Command = (session: Session, ...args: readonly unknown[]) => Promise<unknown>;

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { workspace, textDocument, window } = capabilities;
  const { diagnostic, publishDiagnostics, codeAction, documentSymbol } = textDocument ?? {};
  return {
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    lazyActionEdits: codeAction?.resolveSupport?.properties.includes('edit') ?? false,
    snippetItems: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    storage: typeof initializationOptions?.storage === 'string' ? initializationOptions.storage : undefined,
    pullDiagnostics: diagnostic !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport ?? false,
    codeLensRefresh: workspace?.codeLens?.refreshSupport ?? false,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport ?? false,
    hierarchicalSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    relatedInformation: diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation ?? false,
    progress: window?.workDoneProgress ?? false,
    showDocument: window?.showDocument?.support ?? false,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    configuration: workspace?.configuration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    ownClient: initializationOptions?.reportLint === true,
  };
}

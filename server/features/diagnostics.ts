import { type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { CheckedDocument } from '../documents/documents';
import type { Feature, Session } from './feature';
import { toProtocol } from './protocol';

/** Findings: pulled where the editor pulls, pushed with the version they are about where it does not. */
export const diagnostics: Feature = {
  announce: (client) =>
    client.pullDiagnostics
      ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } }
      : {},

  register(session) {
    if (session.client.pullDiagnostics) pull(session);
    else push(session);
  },
};

function pull({ connection, documents, client }: Session): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const checked = await documents.checked(uri, token);
    if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (checked.resultId === previousResultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.resultId };
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId: checked.resultId,
      items: itemsOf(checked, client),
    };
  });
}

function push({ connection, documents, client }: Session): void {
  // Nothing is ever said about a document that is no report, not even that nothing is wrong with it.
  const said = new Set<string>();
  const publish = async (uri: string): Promise<void> => {
    const checked = await documents.checked(uri);
    if (!checked && !said.has(uri)) return;
    const version = checked?.version ?? documents.version(uri);
    if (version === undefined) return;
    said.add(uri);
    await connection.sendDiagnostics({ uri, version, diagnostics: checked ? itemsOf(checked, client) : [] });
  };
  documents.onDidChange(({ document }) => void publish(document.uri));
  documents.onDidOutdate(() => {
    for (const uri of documents.uris) void publish(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (said.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

function itemsOf(checked: CheckedDocument, client: Session['client']): Diagnostic[] {
  const { report, uri } = checked;
  return checked.diagnostics.map((diagnostic) => toProtocol(diagnostic, uri, report.positions, client));
}

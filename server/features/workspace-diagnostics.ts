import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { ClosedDrafts } from '../documents/closed-drafts';
import type { Feature, Session } from './feature';

/** From so many files on, looking at them is shown as progress, which the user may cancel. */
const worthShowing = 20;

/** Findings of the drafts in the workspace's folders that are not open. */
export const workspaceDiagnostics: Feature = {
  register(session) {
    if (!session.client.pullDiagnostics) return;
    const { connection, documents, surroundings } = session;
    const closed = new ClosedDrafts(surroundings);
    documents.onDidOutdate(() => closed.outdate());
    surroundings.onDidTouch(() => closed.outdate());
    documents.onDidClose(() => closed.outdate());
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
      if (!session.client.watchFiles) closed.outdate();
      const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      if (!session.preferences.closedFiles) return { items: gone([...known.keys()]) };
      return withProgress(session, closed, token, (token) => pull(session, closed, known, token));
    });
  },
};

async function pull(
  { documents }: Session,
  closed: ClosedDrafts,
  known: ReadonlyMap<string, string>,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const left = new Set(known.keys());
  const isOpen = (uri: string): boolean => documents.version(uri) !== undefined;
  for await (const { uri, resultId, items: found } of closed.drafts(isOpen, token)) {
    left.delete(uri);
    if (known.get(uri) === resultId)
      items.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, resultId, version: null });
    else if (found.length > 0 || known.has(uri))
      items.push({
        kind: DocumentDiagnosticReportKind.Full,
        uri,
        resultId,
        version: null,
        items: [...found],
      });
  }
  if (!token.isCancellationRequested) items.push(...gone([...left].filter((uri) => !isOpen(uri))));
  return { items };
}

/** Nothing is there to be said of these any more. */
function gone(uris: readonly string[]): WorkspaceDocumentDiagnosticReport[] {
  return uris.map((uri) => ({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] }));
}

async function withProgress<Result>(
  { connection, client, surroundings }: Session,
  closed: ClosedDrafts,
  token: CancellationToken,
  run: (token: CancellationToken) => Promise<Result>,
): Promise<Result> {
  const count = client.progress ? await closed.pending() : 0;
  if (count < worthShowing) return run(token);
  const zh = surroundings.locale === 'zh';
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Report Lint', undefined, zh ? `检查 ${count} 个文件` : `checking ${count} files`, true);
  try {
    return await run(progress.token);
  } finally {
    progress.done();
  }
}

import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { listInitials } from './initials';
import { documentSelector, LanguageServer } from './language-server';
import { NumbersView } from './numbers-view';
import { Pages } from './pages';
import { offerRestoredPaste } from './paste';
import { looksLikeReport } from './recognition';
import { Reports } from './reports';
import { showSheets } from './sheets';
import { showStatus } from './status-bar';

const configurationName = '.reportlintrc.json';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Report Lint', { log: true });
  const server = new LanguageServer(context, log);
  const reports = new Reports(server);
  const pages = new Pages();
  context.subscriptions.push(
    log,
    server,
    reports,
    pages,
    showStatus(reports),
    offerRestoredPaste(server),
    listInitials(server, reports),
    showSheets(server),
    new NumbersView(server, reports),
    registerCommands({ context, server, reports, pages, log }),
    vscode.workspace.onDidOpenTextDocument((document) => meet(document, server)),
    // A report may be pasted or typed into a document that was none.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!server.running && looksLikeReport(document)) void meet(document, server);
    }),
  );
  for (const document of vscode.workspace.textDocuments) meet(document, server);
}

/** Starts the server for the first document that may be a report; for any other nothing happens. */
async function meet(document: vscode.TextDocument, server: LanguageServer): Promise<void> {
  if (server.running || vscode.languages.match(documentSelector, document) === 0) return;
  if (looksLikeReport(document) || (await isConfigured(document))) await server.start();
}

/** Whether a configuration lies beside the document or above it in its workspace folder: it may name the document a report. */
async function isConfigured({ uri }: vscode.TextDocument): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (!root) return false;
  for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, configurationName));
      return true;
    } catch {
      if (folder.path.length <= root.path.length) return false;
    }
  }
}

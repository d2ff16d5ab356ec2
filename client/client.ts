import * as vscode from 'vscode';
import { documentSelector, LanguageServer } from './language-server';
import { looksLikeReport } from './recognition';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Report Lint', { log: true });
  const server = new LanguageServer(context, log);
  context.subscriptions.push(log, server);

  const meet = (document: vscode.TextDocument): void => {
    if (server.running || vscode.languages.match(documentSelector, document) === 0) return;
    if (looksLikeReport(document)) void server.start();
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(meet));
  vscode.workspace.textDocuments.forEach(meet);
}

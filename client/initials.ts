import * as vscode from 'vscode';
import type { LanguageServer } from './language-server';
import type { Reports } from './reports';

/**
 * Two letters, no part of a word or an address: where the first of them begins nothing, more of them do not either,
 * and a list that is open follows what is typed by itself.
 */
const twoInitials = /(?<![A-Za-z0-9_.:/\\@#&%<>=~+*`-])[a-z]{2}$/;

/**
 * Opens the list when initials of pinyin are typed that begin something the library holds. VS Code leaves that to the
 * setting for quick suggestions, which is off in Markdown; this does it in reports alone, and leaves the setting as it is.
 */
export function listInitials(server: LanguageServer, reports: Reports): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const [change, ...others] = contentChanges;
    if (!change || others.length > 0 || !reports.has(document.uri) || !isLetterTyped(change)) return;
    if (opensByItself(document)) return;
    const cursor = change.range.start.translate(0, 1);
    const typed = document.lineAt(cursor.line).text.slice(0, cursor.character);
    if (!twoInitials.test(typed)) return;
    // The client tells the server of the change in its turn: what is asked afterwards is answered from the new text.
    setTimeout(() => void listAt(document, cursor, server), 0);
  });
}

/** An input method that is composing puts one text in place of another: it is not interrupted. */
function isLetterTyped({ text, rangeLength }: vscode.TextDocumentContentChangeEvent): boolean {
  return rangeLength === 0 && /^[a-z]$/.test(text);
}

/** VS Code lists while one types here, or the user wants no list that was not asked for. */
function opensByItself(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document);
  const quick = editor.get<unknown>('quickSuggestions');
  const inText = typeof quick === 'object' && quick !== null && 'other' in quick ? quick.other : quick;
  return inText === true || inText === 'on' || editor.get('suggestOnTriggerCharacters') === false;
}

async function listAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  server: LanguageServer,
): Promise<void> {
  const client = server.running;
  if (!client) return;
  const begun: boolean = await client.sendRequest('reportLint/beginsInitials', {
    uri: document.uri.toString(),
    position: { line: position.line, character: position.character },
  });
  const editor = vscode.window.activeTextEditor;
  if (!begun || editor?.document !== document || editor.selection.active.line !== position.line) return;
  // As if it had come up by itself: without a word where it turns out empty.
  await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}

import * as vscode from 'vscode';
import type { LanguageServer } from './language-server';

/** Which open documents the server takes for reports: what the status bar and the menus go by. */
export class Reports implements vscode.Disposable {
  readonly #uris = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];

  /** The active report, or the set of reports, is another one now. */
  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    const update = (): void => {
      void vscode.commands.executeCommand(
        'setContext',
        'reportLint.reportIsActive',
        this.active !== undefined,
      );
      this.#changed.fire();
    };
    this.#disposables = [
      this.#changed,
      server.onWillStart((client) => {
        this.#uris.clear();
        client.onNotification('reportLint/isReport', ({ uri }: { uri: string }) => {
          this.#uris.add(uri);
          update();
        });
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#uris.delete(uri.toString())),
      vscode.window.onDidChangeActiveTextEditor(update),
    ];
  }

  /** The editor in front, where it shows a report. */
  get active(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.has(editor.document.uri) ? editor : undefined;
  }

  has(uri: vscode.Uri): boolean {
    return this.#uris.has(uri.toString());
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

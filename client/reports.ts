import * as vscode from 'vscode';
import type { LanguageServer } from './language-server';
import { groupHolding } from './tabs';

/** What the server makes of a document. */
interface Judgement {
  readonly uri: string;
  readonly isReport: boolean;
}

/** Which open documents the server takes for reports: what the status bar and the menus go by. */
export class Reports implements vscode.Disposable {
  readonly #uris = new Set<string>();
  #active: vscode.TextDocument | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];

  /** The active report, or the set of reports, is another one now. */
  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    const update = (): void => {
      this.#active = this.#inFront();
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
        client.onNotification('reportLint/isReport', ({ uri, isReport }: Judgement) => {
          if (isReport) this.#uris.add(uri);
          else this.#uris.delete(uri);
          update();
        });
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#uris.delete(uri.toString())) update();
      }),
      vscode.window.onDidChangeActiveTextEditor(update),
      // A page or a picture comes and goes without a text editor.
      vscode.window.tabGroups.onDidChangeTabs(update),
    ];
  }

  /**
   * The report in front; while a page is read that is no text, a rule's say, the one it was opened from. Undefined over
   * any other text, and once the report is closed.
   */
  get active(): vscode.TextDocument | undefined {
    return this.#active;
  }

  has(uri: vscode.Uri): boolean {
    return this.#uris.has(uri.toString());
  }

  #inFront(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document ?? this.#active;
    return document && this.has(document.uri) && isShown(document.uri) ? document : undefined;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** Whether an editor holds it, in front or behind another: closed documents live on for a while. */
function isShown(uri: vscode.Uri): boolean {
  if (vscode.window.activeTextEditor?.document.uri.toString() === uri.toString()) return true;
  return groupHolding(uri) !== undefined;
}

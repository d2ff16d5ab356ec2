import * as vscode from 'vscode';
import type { LanguageServer } from './language-server';
import type { Reports } from './reports';

/** Zero-based, as the protocol counts. */
interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

interface Figure {
  readonly text: string;
  readonly measure: string;
  readonly section: string;
  readonly by: string;
  readonly range: Range;
}

interface Group {
  readonly status: 'ledger' | 'annotated' | 'derived' | 'mismatch' | 'unsupported' | 'unchecked';
  readonly title: string;
  readonly figures: readonly Figure[];
}

type Node =
  | { readonly kind: 'group'; readonly group: Group }
  | {
      readonly kind: 'section';
      readonly title: string;
      readonly figures: readonly Figure[];
      readonly status: Group['status'];
    }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly status: Group['status'] };

const icons: Readonly<Record<Group['status'], vscode.ThemeIcon>> = {
  ledger: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  annotated: new vscode.ThemeIcon('note', new vscode.ThemeColor('testing.iconPassed')),
  derived: new vscode.ThemeIcon('symbol-operator', new vscode.ThemeColor('testing.iconPassed')),
  mismatch: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  unsupported: new vscode.ThemeIcon('question', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  unchecked: new vscode.ThemeIcon('circle-outline'),
};

export const numbersViewId = 'reportLint.numbers';

/** After so many milliseconds without a change the view follows the text. */
const pause = 300;

/** 数字核实: the figures of the report in front by status and section, each one press from its place. */
export class NumbersView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #reports: Reports;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<Node>;
  readonly #disposables: vscode.Disposable[];
  #timer: NodeJS.Timeout | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: LanguageServer, reports: Reports) {
    this.#server = server;
    this.#reports = reports;
    this.#view = vscode.window.createTreeView(numbersViewId, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#disposables = [
      this.#changed,
      this.#view,
      reports.onDidChange(() => this.#changed.fire(undefined)),
      this.#view.onDidChangeVisibility(() => this.#changed.fire(undefined)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = reports.active?.uri.toString();
        if (this.#view.visible && uris.some((uri) => uri.toString() === shown)) this.#soon();
      }),
    ];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    if (node.kind === 'group') {
      const { status, title, figures } = node.group;
      const asks = status === 'mismatch' || status === 'unsupported';
      const item = new vscode.TreeItem(title, asks ? Expanded : Collapsed);
      item.id = status;
      item.description = `${figures.length}`;
      item.iconPath = icons[status];
      return item;
    }
    if (node.kind === 'section') {
      // Headings begin alike; the innermost tells the place.
      const item = new vscode.TreeItem(node.title.split(' / ').at(-1) || '—', Expanded);
      item.tooltip = node.title;
      item.id = `${node.status} ${node.title}`;
      item.description = `${node.figures.length}`;
      return item;
    }
    const { text, measure, by, range } = node.figure;
    const item = new vscode.TreeItem(text, None);
    item.description = measure;
    item.tooltip = by ? `${measure}\n${by}` : measure;
    item.command = {
      command: 'reportLint.revealFigure',
      title: vscode.l10n.t('Show in the report'),
      arguments: [this.#reports.active?.uri, range],
    };
    return item;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.#groups();
    if (node.kind === 'group') {
      const { figures, status } = node.group;
      const titles = [...new Set(figures.map(({ section }) => section))];
      return titles.map((title) => ({
        kind: 'section',
        title,
        status,
        figures: figures.filter(({ section }) => section === title),
      }));
    }
    if (node.kind === 'figure') return [];
    return node.figures.map((figure) => ({ kind: 'figure', figure, status: node.status }));
  }

  async #groups(): Promise<Node[]> {
    const report = this.#reports.active;
    const client = this.#server.running;
    if (!report || !client || !this.#view.visible) return [];
    const uri = report.uri.toString();
    const groups = await client.sendRequest<Group[]>('reportLint/numbers', { uri });
    this.#view.message = groups.length > 0 ? '' : vscode.l10n.t('No figures in the report yet.');
    return groups.map((group) => ({ kind: 'group', group }));
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(undefined), pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

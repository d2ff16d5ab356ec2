import * as vscode from 'vscode';
import type { Command } from './command';

/** Selects a figure in its report; what a press on an entry of the figures' view does. */
export const revealFigure: Command = {
  id: 'reportLint.revealFigure',
  async run(_, uri, range) {
    if (!(uri instanceof vscode.Uri) || !isRange(range)) return;
    const { start, end } = range;
    await vscode.window.showTextDocument(uri, {
      viewColumn: columnOf(uri),
      selection: new vscode.Range(start.line, start.character, end.line, end.character),
    });
  },
};

/** Where the report stands already: a page beside it may be in front. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const holding = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return holding?.viewColumn ?? vscode.ViewColumn.Active;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function isRange(value: unknown): value is { readonly start: Place; readonly end: Place } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

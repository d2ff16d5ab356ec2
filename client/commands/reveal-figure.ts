import * as vscode from 'vscode';
import { groupHolding } from '../tabs';
import type { Command } from './command';

/** Selects a figure in its report; what a press on an entry of the figures' view does. */
export const revealFigure: Command = {
  id: 'reportLint.revealFigure',
  async run(_, uri, range) {
    if (!(uri instanceof vscode.Uri) || !isRange(range)) return;
    const { start, end } = range;
    await vscode.window.showTextDocument(uri, {
      // Where the report stands already: a page beside it may be in front.
      viewColumn: groupHolding(uri)?.viewColumn ?? vscode.ViewColumn.Active,
      selection: new vscode.Range(start.line, start.character, end.line, end.character),
    });
  },
};

interface Place {
  readonly line: number;
  readonly character: number;
}

function isRange(value: unknown): value is { readonly start: Place; readonly end: Place } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

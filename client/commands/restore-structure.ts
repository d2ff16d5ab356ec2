import * as vscode from 'vscode';
import { changeReport } from './active-report';
import type { Command } from './command';

export const restoreStructure: Command = {
  id: 'reportLint.restoreStructure',
  run: (surroundings) =>
    changeReport(
      surroundings,
      'reportLint.server.restoreStructure',
      selected(),
      vscode.l10n.t('The report is in paragraphs already.'),
    ),
};

/** The stretch that is selected, as the protocol writes ranges; nothing for the whole report. */
function selected(): readonly unknown[] {
  const selection = vscode.window.activeTextEditor?.selection;
  if (!selection || selection.isEmpty) return [];
  const { start, end } = selection;
  return [
    {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  ];
}

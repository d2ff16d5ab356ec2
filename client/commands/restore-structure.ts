import * as vscode from 'vscode';
import { changeReport } from './active-report';
import type { Command } from './command';

export const restoreStructure: Command = {
  id: 'reportLint.restoreStructure',
  run: (surroundings) =>
    changeReport(
      surroundings,
      'reportLint.server.restoreStructure',
      [],
      vscode.l10n.t('The report is in paragraphs already.'),
    ),
};

import * as vscode from 'vscode';
import { changeReport } from './active-report';
import type { Command } from './command';

export const insertMissingSections: Command = {
  id: 'reportLint.insertMissingSections',
  run: (surroundings) =>
    changeReport(
      surroundings,
      'reportLint.server.insertMissingSections',
      [],
      vscode.l10n.t('No required section is missing.'),
    ),
};

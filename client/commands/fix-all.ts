import * as vscode from 'vscode';
import { changeReport } from './active-report';
import type { Command } from './command';

export const fixAll: Command = {
  id: 'reportLint.fixAll',
  run: (surroundings) =>
    changeReport(
      surroundings,
      'reportLint.server.fixAll',
      [],
      vscode.l10n.t('Nothing here can be fixed automatically.'),
    ),
};

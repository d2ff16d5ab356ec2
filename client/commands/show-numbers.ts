import * as vscode from 'vscode';
import { numbersViewId } from '../numbers-view';
import { activeReport } from './active-report';
import type { Command } from './command';

export const showNumbers: Command = {
  id: 'reportLint.showNumbers',
  async run(surroundings) {
    if (await activeReport(surroundings)) await vscode.commands.executeCommand(`${numbersViewId}.focus`);
  },
};

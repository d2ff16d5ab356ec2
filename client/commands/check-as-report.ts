import * as vscode from 'vscode';
import { documentSelector } from '../language-server';
import type { Command } from './command';

/** Checks the file in front, whatever it says of itself. */
export const checkAsReport: Command = {
  id: 'reportLint.checkAsReport',
  async run({ server }) {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || vscode.languages.match(documentSelector, document) === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a Markdown or text file first; that is what can be checked.'),
      );
      return;
    }
    const client = await server.start();
    await client.sendRequest('workspace/executeCommand', {
      command: 'reportLint.server.checkAsReport',
      arguments: [document.uri.toString()],
    });
  },
};

import * as vscode from 'vscode';
import type { Command } from './command';

interface Imported {
  readonly text?: string;
  readonly problem?: string;
  readonly remarks: readonly string[];
}

/** Opens a Word file's text as a new draft; nothing is saved by itself. */
export const importWord: Command = {
  id: 'reportLint.importWord',
  async run({ server, log }, file) {
    const source = file instanceof vscode.Uri ? file : await choose();
    if (!source) return;
    const bytes = await vscode.workspace.fs.readFile(source);
    const client = await server.start();
    const { text, problem, remarks } = await client.sendRequest<Imported>('reportLint/importWord', {
      content: Buffer.from(bytes).toString('base64'),
      shape: 'markdown',
    });
    if (text === undefined) {
      void vscode.window.showErrorMessage(`${source.path.replace(/^.*\//, '')}: ${problem ?? ''}`);
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document);
    if (remarks.length === 0) return;
    for (const remark of remarks) log.warn(remark);
    const more = vscode.l10n.t('Show log');
    const said = vscode.l10n.t('Imported, with {0} remarks: {1}', remarks.length, remarks[0] ?? '');
    if ((await vscode.window.showWarningMessage(said, more)) === more) log.show();
  },
};

async function choose(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Word document'),
    filters: { Word: ['docx'] },
  });
  return chosen?.[0];
}

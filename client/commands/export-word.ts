import * as vscode from 'vscode';
import { activeReport } from './active-report';
import type { Command } from './command';
import { askWhere, save } from './save';

interface Made {
  readonly content: string;
  readonly errors: number;
  readonly remarks: readonly string[];
}

/** Writes the report as an official document (GB/T 9704), after a warning where errors remain. */
export const exportWord: Command = {
  id: 'reportLint.exportWord',
  async run(surroundings) {
    const report = await activeReport(surroundings);
    if (!report) return;
    const { uri } = report;
    const notes = await vscode.window.showQuickPick(
      [
        { label: vscode.l10n.t('Source notes become footnotes'), notes: 'footnotes' },
        { label: vscode.l10n.t('Leave source notes out'), notes: 'strip' },
      ],
      {
        title: vscode.l10n.t('Export as official document'),
        placeHolder: vscode.l10n.t('What becomes of source notes?'),
      },
    );
    if (!notes) return;
    const client = await surroundings.server.start();
    const made = await client.sendRequest<Made | null>('reportLint/exportWord', {
      uri: uri.toString(),
      notes: notes.notes,
    });
    if (!made || !(await mayGoOn(made.errors))) return;
    const target = await askWhere(uri, '.docx', { Word: ['docx'] });
    if (!target) return;
    for (const remark of made.remarks) surroundings.log.info(remark);
    await save(target, made.content, vscode.l10n.t('Exported to {0}.', target.path.replace(/^.*\//, '')));
  },
};

async function mayGoOn(errors: number): Promise<boolean> {
  if (errors === 0) return true;
  const goOn = vscode.l10n.t('Export anyway');
  const said = vscode.l10n.t('{0} errors remain in the report.', errors);
  return (await vscode.window.showWarningMessage(said, { modal: true }, goOn)) === goOn;
}

import * as vscode from 'vscode';
import type { Command } from './command';
import { execute, openDraft } from './new-report';

/** Opens this year's draft made of last year's report: the file chosen, or the one a menu was opened on. */
export const newReportFromLastYear: Command = {
  id: 'reportLint.newReportFromLastYear',
  async run({ server }, given) {
    const source = given instanceof vscode.Uri ? given : await choose();
    if (!source) return;
    const text = await execute<string | null>(
      server,
      'reportLint.server.newReportFromLastYear',
      source.toString(),
    );
    if (text === null) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('{0} states no reporting year to move on from.', source.path.replace(/^.*\//, '')),
      );
      return;
    }
    await openDraft(text, /\.txt$/i.test(source.path) ? 'plaintext' : 'markdown');
  },
};

async function choose(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Last year’s report'),
    filters: { [vscode.l10n.t('Reports')]: ['md', 'markdown', 'txt', 'docx'] },
    ...(active?.scheme === 'file' && { defaultUri: active }),
  });
  return chosen?.[0];
}

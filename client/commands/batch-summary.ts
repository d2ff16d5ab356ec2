import * as vscode from 'vscode';
import type { Command } from './command';

/** Checks every report of a folder and writes who lacks what as one page of HTML. */
export const batchSummary: Command = {
  id: 'reportLint.batchSummary',
  async run({ server }, given) {
    const folder = given instanceof vscode.Uri ? given : await choose();
    if (!folder) return;
    const client = await server.start();
    const made = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Checking all reports of the folder'),
        cancellable: true,
      },
      (_, token) =>
        client.sendRequest<{ html: string; count: number } | null>(
          'reportLint/batchSummary',
          { folder: folder.toString() },
          token,
        ),
    );
    if (!made) return;
    const target = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(folder, vscode.l10n.t('summary.html')),
      filters: { HTML: ['html'] },
    });
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(made.html));
    const open = vscode.l10n.t('Open');
    const said = vscode.l10n.t('{0} reports summed up.', made.count);
    if ((await vscode.window.showInformationMessage(said, open)) === open)
      await vscode.env.openExternal(target);
  },
};

async function choose(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const chosen = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false });
  return chosen?.[0];
}

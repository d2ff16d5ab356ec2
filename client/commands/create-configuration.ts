import * as vscode from 'vscode';
import type { Command } from './command';

const name = '.reportlintrc.json';

/** Opens the folder's configuration, and makes one with the defaults spelled out where there is none. */
export const createConfiguration: Command = {
  id: 'reportLint.createConfiguration',
  async run({ server }) {
    const folder = await chooseFolder();
    if (!folder) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if (!(await exists(uri))) {
      const client = await server.start();
      const text = await client.sendRequest<string>('reportLint/newConfiguration', {});
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    }
    await vscode.window.showTextDocument(uri);
  },
};

/** The folder of the draft in front, else the workspace's, asked for where there are several. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  const holding = active && vscode.workspace.getWorkspaceFolder(active);
  if (holding) return holding.uri;
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (active?.scheme === 'file') return vscode.Uri.joinPath(active, '..');
  void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder of your drafts first.'));
  return undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

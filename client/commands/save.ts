import * as vscode from 'vscode';

/** Where a file derived from a draft goes: beside it under another ending, unless the user says otherwise. */
export async function askWhere(
  draft: vscode.Uri,
  ending: string,
  filters: Readonly<Record<string, string[]>>,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = draft.scheme === 'untitled' && folder ? vscode.Uri.joinPath(folder, draft.path) : draft;
  const path = beside.path.replace(/\.(?:md|markdown|txt)$/i, '') + ending;
  return vscode.window.showSaveDialog({
    defaultUri: beside.with({ scheme: folder?.scheme ?? 'file', path }),
    filters,
  });
}

/** Writes what the server made, and offers to open it. */
export async function save(target: vscode.Uri, base64: string, said: string): Promise<void> {
  await vscode.workspace.fs.writeFile(target, Buffer.from(base64, 'base64'));
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(said, open)) !== open) return;
  if (/\.csv$/i.test(target.path)) await vscode.window.showTextDocument(target);
  else await vscode.env.openExternal(target);
}

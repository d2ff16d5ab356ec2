import * as vscode from 'vscode';

/** The group of editors that holds a text, in front or behind another. */
export function groupHolding(uri: vscode.Uri): vscode.TabGroup | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}

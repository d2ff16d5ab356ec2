import * as vscode from 'vscode';
import type { Surroundings } from './command';

/** The report in front; where there is none, tells how to get one. */
export async function activeReport({ reports }: Surroundings): Promise<vscode.TextDocument | undefined> {
  if (reports.active) return reports.active;
  const check = vscode.l10n.t('Check this file');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('The file in front is not recognised as a report.'),
    ...(vscode.window.activeTextEditor ? [check] : []),
  );
  if (choice === check) await vscode.commands.executeCommand('reportLint.checkAsReport');
  return undefined;
}

/** Has the server change the report in front, and says so where there was nothing to do. */
export async function changeReport(
  surroundings: Surroundings,
  command: string,
  args: readonly unknown[],
  nothing: string,
): Promise<void> {
  const report = await activeReport(surroundings);
  if (!report) return;
  const client = await surroundings.server.start();
  const changed = await client.sendRequest('workspace/executeCommand', {
    command,
    arguments: [report.uri.toString(), ...args],
  });
  if (!changed) void vscode.window.showInformationMessage(nothing);
}

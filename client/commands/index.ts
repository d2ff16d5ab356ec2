import * as vscode from 'vscode';
import { checkAsReport } from './check-as-report';
import type { Command, Surroundings } from './command';
import { createConfiguration } from './create-configuration';
import { fixAll } from './fix-all';
import { insertMissingSections } from './insert-missing-sections';
import { insertSection } from './insert-section';
import { restartServer } from './restart-server';
import { showLog } from './show-log';
import { showRule } from './show-rule';

/** Every command of the palette: one file and one line each. */
export const commands: readonly Command[] = [
  checkAsReport,
  createConfiguration,
  fixAll,
  insertMissingSections,
  insertSection,
  restartServer,
  showLog,
  showRule,
];

export function registerCommands(surroundings: Surroundings): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map(({ id, run }) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          return await run(surroundings, ...args);
        } catch (problem) {
          surroundings.log.error(id, problem);
          const said = problem instanceof Error ? problem.message : String(problem);
          const showLog = vscode.l10n.t('Show log');
          const choice = await vscode.window.showErrorMessage(`Report Lint: ${said}`, showLog);
          if (choice === showLog) surroundings.log.show();
          return undefined;
        }
      }),
    ),
  );
}

import * as vscode from 'vscode';
import { batchSummary } from './batch-summary';
import { checkAsReport } from './check-as-report';
import type { Command, Surroundings } from './command';
import { compareNumbers } from './compare-numbers';
import { createConfiguration } from './create-configuration';
import { exportWord } from './export-word';
import { fixAll } from './fix-all';
import { importWord } from './import-word';
import { insertMissingSections } from './insert-missing-sections';
import { insertSection } from './insert-section';
import { newReport } from './new-report';
import { newReportFromLastYear } from './new-report-from-last-year';
import { numberChecklist } from './number-checklist';
import { restartServer } from './restart-server';
import { restoreStructure } from './restore-structure';
import { revealFigure } from './reveal-figure';
import { showLog } from './show-log';
import { showNumbers } from './show-numbers';
import { showRule } from './show-rule';

/** Every command: one file and one line each. */
export const commands: readonly Command[] = [
  batchSummary,
  checkAsReport,
  compareNumbers,
  createConfiguration,
  exportWord,
  fixAll,
  importWord,
  insertMissingSections,
  insertSection,
  newReport,
  newReportFromLastYear,
  numberChecklist,
  restartServer,
  restoreStructure,
  revealFigure,
  showLog,
  showNumbers,
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

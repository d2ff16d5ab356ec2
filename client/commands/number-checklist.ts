import * as vscode from 'vscode';
import { activeReport } from './active-report';
import type { Command } from './command';
import { askWhere, save } from './save';

/** Writes 数字核实表: every figure with its sentence and status, to send round the departments; filled in, it is a ledger. */
export const numberChecklist: Command = {
  id: 'reportLint.numberChecklist',
  async run(surroundings) {
    const report = await activeReport(surroundings);
    if (!report) return;
    const { uri } = report;
    const target = await askWhere(uri, '.数字核实表.xlsx', { Excel: ['xlsx'], CSV: ['csv'] });
    if (!target) return;
    const client = await surroundings.server.start();
    const format = /\.csv$/i.test(target.path) ? 'csv' : 'xlsx';
    const made = await client.sendRequest<{ content: string; count: number } | null>('reportLint/checklist', {
      uri: uri.toString(),
      format,
    });
    if (made)
      await save(target, made.content, vscode.l10n.t('{0} figures written to the checklist.', made.count));
  },
};

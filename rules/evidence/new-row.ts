import type { Claim, Report } from '../report';
import { checklistYear, figureOf } from './checklist';
import { csvCell, delimiterOf, readCsv } from './csv';
import { labelOf } from './label';
import { headerOf } from './table';

/** A line to put at the end of a ledger's text. */
export interface NewRow {
  /** Offset in the ledger's text. */
  readonly at: number;
  readonly newText: string;
}

/** A row for a claim in the columns a CSV ledger has; undefined where it has no header to follow. */
export function newLedgerRow(ledgerText: string, claim: Claim, report: Report): NewRow | undefined {
  const columns = headerOf({ name: undefined, rows: readCsv(ledgerText).rows });
  if (!columns) return undefined;
  const cells: Partial<Record<string, string>> = {
    measure: labelOf(claim.block.passage, claim.quantity),
    value: figureOf(claim),
    unit: claim.quantity.unit,
    year: String(checklistYear(claim, report) ?? ''),
  };
  const width = Math.max(...Object.values(columns)) + 1;
  const row = Array.from({ length: width }, () => '');
  for (const [kind, column] of Object.entries(columns)) row[column] = cells[kind] ?? '';
  const lineEnd = ledgerText.includes('\r\n') ? '\r\n' : '\n';
  const gap = /[\r\n]$/.test(ledgerText) ? '' : lineEnd;
  const line = row.map(csvCell).join(delimiterOf(ledgerText));
  return { at: ledgerText.length, newText: `${gap}${line}${lineEnd}` };
}

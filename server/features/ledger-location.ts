import type { Location } from 'vscode-languageserver';
import type { Ledger, LedgerRow } from '../../rules/evidence';
import type { ClientAbilities } from './feature';

/** The scheme under which the project's own client shows a workbook's rows as text. */
export const sheetScheme = 'report-lint-sheet';

/**
 * Where a ledger's row stands. A CSV row is a line; of a workbook the project's own client shows the rows as text,
 * line for row, and any other client opens the file.
 */
export function rowLocation(ledger: Ledger, row: LedgerRow, client: ClientAbilities): Location {
  const workbook = /\.xlsx$/i.test(ledger.name);
  const line = Math.max(0, row.row - 1);
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  if (!workbook) return { uri: ledger.uri, range };
  if (client.ownClient) return { uri: sheetUri(ledger, row.sheet), range };
  return { uri: ledger.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
}

function sheetUri({ uri }: Ledger, sheet: string | undefined): string {
  const path = uri.replace(/^file:\/\/[^/]*/, '');
  return `${sheetScheme}:${path}.txt${sheet === undefined ? '' : `?${encodeURIComponent(sheet)}`}`;
}

/** A sheet as text: the line of a row is the row's number less one. Rows that hold no figure are left blank. */
export function sheetText(ledger: Ledger, sheet: string | undefined): string {
  const rows = ledger.rows.filter((row) => row.sheet === sheet);
  const lines = Array.from({ length: Math.max(1, ...rows.map(({ row }) => row)) }, () => '');
  lines[0] = ['指标', '数值', '单位', '年度', '来源', '备注'].join('\t');
  for (const { row, measure, value, unit, year, source, note } of rows) {
    lines[row - 1] = [measure, value, unit, year ?? '', source, note].join('\t');
  }
  return `${lines.join('\n')}\n`;
}

import type { Ledger, LedgerRow } from './evidence';

/** The measure of a row as messages print it: «审结行政复议（市本级）». */
export function nameOf({ measure, scope }: LedgerRow): string {
  return scope === undefined ? measure : `${measure}（${scope}）`;
}

/** «台账.csv 第 12 行：行政复议受理件数 623件（2025年）»; for last year's report, its name and the measure. */
export function describeRow(ledger: Ledger, row: LedgerRow): string {
  if (row.row === 0) return `${ledger.name}：${nameOf(row)} ${row.value}${row.unit}`;
  const where = row.sheet === undefined ? '' : `「${row.sheet}」`;
  const year = row.year === undefined ? '' : `（${row.year}年）`;
  return `${ledger.name}${where} 第 ${row.row} 行：${nameOf(row)} ${row.value}${row.unit}${year}`;
}

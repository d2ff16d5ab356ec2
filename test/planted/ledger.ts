import type { Ledger, LedgerRow } from '../../rules/evidence';

/** The ledger of a manuscript: plain cells in the order 指标, 数值, 单位, 年度, 来源, 备注. */
export function ledgerOf(csv: string): Ledger {
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line, index): LedgerRow => {
      const [measure = '', value = '', unit = '', year = '', source = '', note = ''] = line.split(',');
      return {
        measure,
        value: Number(value),
        unit,
        year: Number(year),
        source,
        note,
        row: index + 2,
        sheet: undefined,
      };
    });
  return { name: '台账.csv', uri: 'file:///台账.csv', rows, problems: [] };
}

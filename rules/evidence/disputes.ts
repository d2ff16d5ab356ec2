import type { Ledger, LedgerProblem, LedgerRow } from './evidence';
import { rowKey } from './row-key';

/**
 * Ledgers that lie together and give one measure of one year different values: told in the later ledger, and neither row
 * accuses a claim any more. A ledger without disputes comes back as it is.
 */
export function withDisputes(ledgers: readonly Ledger[]): readonly Ledger[] {
  if (ledgers.length < 2) return ledgers;
  const first = new Map<string, { ledger: Ledger; row: LedgerRow }>();
  const disputed = new Set<LedgerRow>();
  const problems = new Map<Ledger, LedgerProblem[]>();
  for (const ledger of ledgers) {
    const holder = holderOf(ledger);
    for (const row of ledger.rows) {
      const key = `${holder}\n${row.source}\n${rowKey(row)}`;
      const before = first.get(key);
      if (!before) first.set(key, { ledger, row });
      if (!before || before.ledger === ledger || agree(before.row, row)) continue;
      disputed.add(before.row).add(row);
      problems.set(ledger, [...(problems.get(ledger) ?? []), dispute(before.ledger, before.row, row)]);
    }
  }
  if (disputed.size === 0) return ledgers;
  return ledgers.map((ledger) => {
    if (!ledger.rows.some((row) => disputed.has(row))) return ledger;
    return {
      ...ledger,
      rows: ledger.rows.map((row) => (disputed.has(row) ? { ...row, disputed: true } : row)),
      problems: [...ledger.problems, ...(problems.get(ledger) ?? [])],
    };
  });
}

/**
 * Whose figures, and of which year, a ledger's name says it holds: 司法局台账 and 公安局台账 do not contradict each other,
 * 台账1 and 台账2 do.
 */
function holderOf({ name }: Ledger): string {
  const year = /20\d\d/.exec(name)?.[0] ?? '';
  const words = name.replace(/\.\w+$/, '').replace(/台账|数字核实表|ledger|[\d\s\p{P}\p{S}年版稿]/giu, '');
  return `${year} ${words}`;
}

/** Equal, as far as the rounder of the two says. */
function agree(one: LedgerRow, other: LedgerRow): boolean {
  const difference = Math.abs(one.value - other.value);
  return difference === 0 || difference < Math.max(one.step ?? 0, other.step ?? 0);
}

function dispute(ledger: Ledger, before: LedgerRow, row: LedgerRow): LedgerProblem {
  const { measure, value } = row;
  const name = measure.length > 30 ? `${measure.slice(0, 30)}…` : measure;
  return {
    rule: 'project/ledger-row',
    row: row.row,
    column: undefined,
    sheet: row.sheet,
    ...(row.line !== undefined && { line: row.line }),
    message: {
      zh: `“${name}”在两个台账里数值不同：${ledger.name} 第 ${before.row} 行是 ${before.value}，这里是 ${value}；留下正确的一行`,
      en: `“${name}” differs between two ledgers: ${before.value} in ${ledger.name}, row ${before.row}, ${value} here; keep the right one`,
    },
  };
}

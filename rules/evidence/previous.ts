import { claimsOf } from '../report';
import type { Evidence, Ledger, LedgerRow, PreviousReport } from './evidence';
import { labelOf } from './label';

const known = new WeakMap<PreviousReport, Ledger>();

/** The ledgers a number may be held against, and last year's report read as one. */
export function ledgersOf({ ledgers, previous }: Evidence): readonly Ledger[] {
  return previous ? [...ledgers, previousLedger(previous)] : ledgers;
}

/**
 * The figures of last year's report as rows of its year: they may back what this year's report says of last year.
 * They never accuse: prose names its measures too loosely for that, and `number/change` recomputes changes from it.
 */
export function previousLedger(previous: PreviousReport): Ledger {
  let ledger = known.get(previous);
  if (!ledger) {
    ledger = { name: previous.name, uri: previous.uri, rows: rowsOf(previous), problems: [] };
    known.set(previous, ledger);
  }
  return ledger;
}

function rowsOf({ report }: PreviousReport): LedgerRow[] {
  const { year } = report;
  if (year === undefined) return [];
  return claimsOf(report)
    .filter(({ quantity }) => quantity.period === undefined && quantity.kind !== 'change')
    .map(({ quantity, block }) => ({
      measure: labelOf(block.passage, quantity),
      value: quantity.value,
      unit: quantity.unit,
      year,
      source: '',
      note: '',
      // No row of a table: it is named by its measure alone.
      row: 0,
      sheet: undefined,
      disputed: true,
      ...(quantity.step === 1 ? {} : { step: quantity.step }),
    }));
}

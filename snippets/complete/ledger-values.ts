import type { Ledger, LedgerRow } from '../../rules/evidence';
import { kindOf, slotPattern } from '../insert';

/** Part of a measure's pairs of characters that the words around a slot must say. */
const enough = 0.8;
const shortestMeasure = 4;

/**
 * The ledger's values for the slots of a pattern, by the slots' order: of the reporting year, with the unit that
 * follows the slot, and a measure that the clause names. Where two rows fit as well, neither is put in.
 */
export function ledgerValues(
  text: string,
  ledgers: readonly Ledger[],
  year: number | undefined,
): ReadonlyMap<number, string> {
  const values = new Map<number, string>();
  if (ledgers.length === 0) return values;
  let order = 0;
  for (const { 0: slot, index } of text.matchAll(slotPattern)) {
    const here = order++;
    if (!isInLedgers(slot)) continue;
    const before = /[^，。；：]*$/.exec(text.slice(0, index))?.[0] ?? '';
    const after = /^[^，。；：]*/.exec(text.slice(index + slot.length))?.[0] ?? '';
    const row = bestRow(
      ledgers,
      year,
      after,
      before.replace(slotPattern, ' ') + after.replace(slotPattern, ' '),
    );
    if (row) values.set(here, String(row.value));
  }
  return values;
}

function isInLedgers(slot: string): boolean {
  const kind = kindOf(slot);
  return kind === 'count' || kind === 'percent' || kind === 'money';
}

function bestRow(
  ledgers: readonly Ledger[],
  year: number | undefined,
  after: string,
  words: string,
): LedgerRow | undefined {
  let best: LedgerRow | undefined;
  let most = enough;
  let tied = false;
  for (const { rows } of ledgers) {
    for (const row of rows) {
      if (row.unit === '' || !after.startsWith(row.unit)) continue;
      if (row.year !== undefined && year !== undefined && row.year !== year) continue;
      const named = coverage(row.measure, words);
      if (named < most) continue;
      tied = named === most && best !== undefined && best.value !== row.value;
      best = row;
      most = named;
    }
    // The nearest ledger speaks first.
    if (best) break;
  }
  return tied ? undefined : best;
}

function coverage(measure: string, words: string): number {
  const letters = measure.replace(/[^\u3400-\u9fff]/g, '').replace(/(?:数量?|件数|总数)$/, '');
  if (letters.length < shortestMeasure) return 0;
  let said = 0;
  for (let at = 0; at + 2 <= letters.length; at++) if (words.includes(letters.slice(at, at + 2))) said++;
  return said / (letters.length - 1);
}

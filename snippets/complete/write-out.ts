import type { Ledger } from '../../rules/evidence';
import type { Report } from '../../rules/report';
import { toPlain, toSnippet } from '../insert';
import { inWidth } from '../width';
import { ledgerValues } from './ledger-values';
import type { Offer } from './offers';

/**
 * What an offer puts in place of what it replaces: what is typed stays as it is, the rest follows in the draft's width,
 * with the ledger's values where a row fits.
 */
export function writtenOut(
  { lead, typed, rest, start }: Offer,
  report: Report,
  ledgers: readonly Ledger[],
  as: 'snippet' | 'plain',
): string {
  const kept = report.text.slice(start, start + typed.length);
  const all = ledgerValues(typed + rest, ledgers, report.year);
  // Slots that the typed text fills are no slots of the rest; their place in the whole is.
  const standing = (typed.match(/【[^【】]*】/g) ?? []).length;
  const values = new Map(
    [...all].filter(([place]) => place >= standing).map(([place, value]) => [place - standing, value]),
  );
  const before = lead === '' ? kept : inWidth(lead, report.width) + kept;
  return as === 'snippet'
    ? before.replace(/[\\$}]/g, '\\$&') + toSnippet(rest, report.width, values)
    : before + toPlain(rest, report.width, values);
}

import { isBacked, type Support, type SupportStatus, supportOf } from '../../rules/evidence';
import type { Localized } from '../../rules/localized';
import { type Claim, claimsOf, type Report } from '../../rules/report';
import type { CheckedDocument } from '../documents/documents';

/** The claim at an offset, its edges included. */
export function claimAt(report: Report, offset: number): Claim | undefined {
  const claims = claimsOf(report);
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const claim = claims[low];
  return claim && claim.start <= offset ? claim : undefined;
}

export function supportAt(checked: CheckedDocument, claim: Claim): Support | undefined {
  return supportsOf(checked).get(claim);
}

export function supportsOf({ report, inputs }: CheckedDocument): ReadonlyMap<Claim, Support> {
  return supportOf({ report, evidence: inputs.evidence });
}

export const statusNames: Readonly<Record<SupportStatus, Localized>> = {
  ledger: { zh: '台账有据', en: 'backed by the ledger' },
  annotated: { zh: '已注来源', en: 'source given' },
  derived: { zh: '由有据数据推得', en: 'derived from backed figures' },
  mismatch: { zh: '与台账不符', en: 'differs from the ledger' },
  unsupported: { zh: '无据', en: 'nothing backs it' },
  unchecked: { zh: '未核（没有台账）', en: 'not checked (no ledger)' },
};

/** How many claims there are, and how they stand. */
export interface Tally {
  readonly all: number;
  /** A ledger row or a source note. */
  readonly backed: number;
  readonly derived: number;
  readonly mismatched: number;
  readonly unsupported: number;
  readonly unchecked: number;
}

export function tallyOf(checked: CheckedDocument): Tally {
  const statuses = [...supportsOf(checked).values()];
  const count = (wanted: (support: Support) => boolean): number => statuses.filter(wanted).length;
  const derived = count(({ status }) => status === 'derived');
  return {
    all: claimsOf(checked.report).length,
    backed: count(isBacked) - derived,
    derived,
    mismatched: count(({ status }) => status === 'mismatch'),
    unsupported: count(({ status }) => status === 'unsupported'),
    unchecked: count(({ status }) => status === 'unchecked'),
  };
}

/** The other places that speak of the same figure: those of its ledger row, else those with its measure and unit. */
export function mentionsOf(checked: CheckedDocument, claim: Claim): readonly Claim[] {
  const supports = supportsOf(checked);
  const row = supports.get(claim)?.row;
  const { measure, unit } = claim.quantity;
  return claimsOf(checked.report).filter(
    (other) =>
      other === claim ||
      (row !== undefined && supports.get(other)?.row === row) ||
      (measure !== '' && other.quantity.measure === measure && other.quantity.unit === unit),
  );
}

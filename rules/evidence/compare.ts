import { type Claim, claimsOf, type Report } from '../report';
import type { Ledger, LedgerRow } from './evidence';
import { labelOf } from './label';
import { type Candidate, candidatesFor, rank } from './match';
import { mentionsOf } from './mention';
import { frameOf, sentenceIn } from './sentence';

/** What became of a figure between two versions of a report. */
export type ClaimChange =
  | { readonly kind: 'added'; readonly after: Claim }
  | { readonly kind: 'dropped'; readonly before: Claim }
  | { readonly kind: 'changed'; readonly before: Claim; readonly after: Claim };

/**
 * Compares the figures of two versions by what they count and not by where they stand: a paragraph moved or reworded
 * changes nothing. Changes and additions come in the order of the later version, what was dropped after them.
 */
export function compareClaims(before: Report, after: Report): ClaimChange[] {
  const left = new Set(claimsOf(before));
  const pairs = new Map<Claim, Claim>();
  const pair = (old: Claim, now: Claim): void => {
    pairs.set(now, old);
    left.delete(old);
  };
  pairBy(left, openOf(after, pairs), pair, (claim) => `${frame(claim)}\n${nth(claim)}`);
  pairBy(
    left,
    openOf(after, pairs),
    pair,
    (claim) => `${labelOf(claim.block.passage, claim.quantity)}\n${periodOf(claim)}`,
  );
  pairLikely(left, openOf(after, pairs), pair);
  const changes: ClaimChange[] = [];
  for (const now of claimsOf(after)) {
    const old = pairs.get(now);
    if (!old) changes.push({ kind: 'added', after: now });
    else if (!isSame(old, now)) changes.push({ kind: 'changed', before: old, after: now });
  }
  for (const old of left) changes.push({ kind: 'dropped', before: old });
  return changes;
}

function openOf(report: Report, pairs: ReadonlyMap<Claim, Claim>): Claim[] {
  return claimsOf(report).filter((claim) => !pairs.has(claim));
}

/** Pairs claims whose key occurs equally often in both, in their order. */
function pairBy(
  left: ReadonlySet<Claim>,
  open: readonly Claim[],
  pair: (old: Claim, now: Claim) => void,
  keyOf: (claim: Claim) => string,
): void {
  const olds = grouped([...left], keyOf);
  for (const [key, nows] of grouped(open, keyOf)) {
    const same = olds.get(key);
    if (same?.length !== nows.length) continue;
    for (const [index, now] of nows.entries()) {
      const old = same[index];
      if (old) pair(old, now);
    }
  }
}

function grouped(claims: readonly Claim[], keyOf: (claim: Claim) => string): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return groups;
}

/** Pairs what is left by the likeness of the words around the numbers, the likeliest first. */
function pairLikely(
  left: ReadonlySet<Claim>,
  open: readonly Claim[],
  pair: (old: Claim, now: Claim) => void,
): void {
  const olds = [...left];
  const rows = new Map<LedgerRow, Claim>();
  for (const [index, old] of olds.entries()) rows.set(rowOf(old, index), old);
  const ledger: Ledger = { name: '', uri: '', rows: [...rows.keys()], problems: [] };
  const likely: { candidate: Candidate; now: Claim }[] = [];
  for (const now of open) {
    const mention = mentionsOf(now.block.passage).get(now.quantity);
    if (!mention) continue;
    for (const candidate of candidatesFor(mention, new Set(), ledger, [])) {
      const old = rows.get(candidate.row);
      if (!old || candidate.clash || candidate.unit < 1 || periodOf(old) !== periodOf(now)) continue;
      // Words alone must say nearly all; an equal value may help out.
      if (candidate.score >= (candidate.equal ? 0.5 : 0.72)) likely.push({ candidate, now });
    }
  }
  const taken = new Set<Claim>();
  for (const { candidate, now } of likely.sort((a, b) => likeness(b.candidate) - likeness(a.candidate))) {
    const old = rows.get(candidate.row);
    if (!old || taken.has(old) || taken.has(now)) continue;
    taken.add(old).add(now);
    pair(old, now);
  }
}

function likeness(candidate: Candidate): number {
  return rank(candidate) + (candidate.equal ? 0.2 : 0);
}

function rowOf({ quantity, block }: Claim, index: number): LedgerRow {
  return {
    measure: labelOf(block.passage, quantity),
    value: quantity.value,
    unit: quantity.unit,
    year: undefined,
    source: '',
    note: '',
    row: index + 1,
    sheet: undefined,
  };
}

function frame({ quantity, block: { passage } }: Claim): string {
  return frameOf(sentenceIn(passage, quantity));
}

/** Which claim of its sentence it is. */
function nth({ quantity, block: { passage } }: Claim): number {
  const mentions = mentionsOf(passage);
  const sentence = mentions.get(quantity)?.sentence;
  let count = 0;
  for (const [other, mention] of mentions) {
    if (other === quantity) return count;
    if (mention.sentence.start === sentence?.start) count++;
  }
  return count;
}

function periodOf({ quantity: { period } }: Claim): string {
  return period ? JSON.stringify(period) : '';
}

function isSame({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
  return a.value === b.value && a.unit === b.unit && a.low === b.low && a.high === b.high;
}

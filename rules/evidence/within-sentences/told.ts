import type { Claim } from '../../report';
import { mentionsOf } from '../mention';
import { unitAffinity } from '../units';

/** A number of a sentence, with what is told around it. */
export interface Told {
  readonly claim: Claim;
  /** Those before it in its sentence, the nearest last. */
  readonly before: readonly Claim[];
  /** From the number before it (or the start of its clause's words) to its own. */
  readonly left: string;
  readonly right: string;
  /** All of the report, by index. */
  readonly claims: readonly Claim[];
}

export function inOneSentence(one: Claim | undefined, two: Claim): boolean {
  if (one?.block !== two.block) return false;
  const mentions = mentionsOf(two.block.passage);
  return mentions.get(one.quantity)?.sentence.start === mentions.get(two.quantity)?.sentence.start;
}

export function isAlike(one: Claim, two: Claim): boolean {
  return unitAffinity(one.quantity.unit, two.quantity.unit) === 1;
}

/** Stated as it is, without words of approximation. A figure in 万 is what its last digit says. */
export function isPlain({ quantity }: Claim): boolean {
  return quantity.approximations.length === 0;
}

export function isWithin(value: number, { quantity: { low, high } }: Claim): boolean {
  return value >= low - 1e-9 && value <= high + 1e-9;
}

/** Whether a value rounds to what a claim prints; `slack` for what its own terms were rounded by. */
export function isRounded(
  value: number,
  { quantity: { value: stated, step } }: Claim,
  slack: number,
): boolean {
  return Math.abs(value - stated) <= step / 2 + Math.max(0, slack) + 1e-9;
}

/** A word for a total right before its number. */
export const totalEnds = /(?:合计|共计|总计|共)$/;

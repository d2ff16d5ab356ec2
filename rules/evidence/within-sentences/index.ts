import type { Claim } from '../../report';
import type { Step } from '../step';
import { differences } from './differences';
import { growth } from './growth';
import { listedParts } from './listed-parts';
import { means } from './means';
import { mixedTotal } from './mixed-total';
import { onHand } from './on-hand';
import { rates } from './rates';
import { rest } from './rest';
import { timesEach } from './times-each';
import { inOneSentence, type Told } from './told';
import { wholeByParts } from './whole-by-parts';

const ways: readonly ((told: Told) => Iterable<Step>)[] = [
  rest,
  differences,
  growth,
  onHand,
  rates,
  means,
  wholeByParts,
  listedParts,
  timesEach,
  mixedTotal,
];

const mostBefore = 10;

/**
 * What the words of a sentence give of its numbers: a whole told part by part, what is left of it, a difference, a growth,
 * what is on hand, a rate, a mean. Each is named by words of its own; figures that merely fit give nothing.
 */
export function* withinSentences(claims: readonly Claim[]): Iterable<Step> {
  let first = 0;
  for (const [index, claim] of claims.entries()) {
    if (index > 0 && !inOneSentence(claims[index - 1], claim)) first = index;
    const { prose } = claim.block.passage;
    const before = claims.slice(Math.max(first, index - mostBefore), index);
    const from = before.at(-1)?.quantity.end ?? Math.max(0, claim.quantity.start - 40);
    const told: Told = {
      claim,
      before,
      left: prose.slice(from, claim.quantity.start),
      right: prose.slice(claim.quantity.end, claim.quantity.end + 8),
      claims,
    };
    for (const way of ways) yield* way(told);
  }
}

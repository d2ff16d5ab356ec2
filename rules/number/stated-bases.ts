import type { Block, Report } from '../report';
import type { PassageRelation } from './relations';
import { meets, rateOf } from './relations/arithmetic';
import { isCount, linesOf, sameFamily } from './relations/figures';

/** How far back a paragraph may give the base of a rate. */
const reach = 8;

/**
 * Whether an earlier paragraph states a base that gives the rate after all: of the same units, and named with words
 * (four characters in a row) of the sentence the rate stands in.
 */
export function givenEarlier(report: Report, index: number, relation: PassageRelation): boolean {
  const { stated, operands } = relation;
  const [part] = operands;
  const block = report.blocks[index];
  if (!part || !block || stated.value >= 100) return false;
  const sentence = sentenceAround(block, stated.start);
  return report.blocks
    .slice(Math.max(0, index - reach), index + 1)
    .some((earlier) =>
      linesOf(earlier.passage).some(({ figures }) =>
        figures.some(
          ({ quantity, phrase }) =>
            (earlier !== block || quantity.end < part.start) &&
            isCount(quantity) &&
            sameFamily(quantity, part) &&
            quantity.low >= part.high &&
            meets(rateOf(part, quantity), stated) &&
            sharesName(phrase, sentence),
        ),
      ),
    );
}

function sentenceAround({ passage }: Block, at: number): string {
  const sentence = passage.sentences.find(({ start, end }) => start <= at && at < end);
  return sentence ? passage.prose.slice(Math.max(sentence.start, at - 200), at) : '';
}

function sharesName(phrase: string, sentence: string): boolean {
  for (let at = 0; at + 4 <= phrase.length; at++)
    if (sentence.includes(phrase.slice(at, at + 4))) return true;
  return false;
}

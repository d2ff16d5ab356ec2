import type { Block, Report } from '../report';
import type { PassageRelation } from './relations';
import { meets, rateOf } from './relations/arithmetic';
import { type Figure, isCount, type Line, linesOf, sameFamily } from './relations/figures';
import { rateBases } from './relations/rate-words';

/** How far back a paragraph may give the base of a rate. */
const reach = 8;
/** And how many figures are looked at: more than eight paragraphs of a report hold, so that a row without end costs no more. */
const mostFigures = 200;

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
  let left = mostFigures;
  for (let at = index; at >= Math.max(0, index - reach); at--) {
    const earlier = report.blocks[at] as Block;
    const lines = linesOf(earlier.passage);
    for (let line = earlier === block ? lineOf(lines, part.start) : lines.length - 1; line >= 0; line--) {
      const { figures } = lines[line] as Line;
      for (let figure = figures.length - 1; figure >= 0; figure--) {
        const base = figures[figure] as Figure;
        const { quantity } = base;
        if (earlier === block && quantity.end >= part.start) continue;
        if (left-- === 0) return false;
        if (
          isCount(quantity) &&
          sameFamily(quantity, part) &&
          quantity.low >= part.high &&
          meets(rateOf(part, quantity), stated) &&
          (sharesName(base.phrase, sentence) || isBaseOf(base.phrase, sentence))
        )
          return true;
      }
    }
  }
  return false;
}

/** The last line that begins before a place. */
function lineOf(lines: readonly Line[], place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).start <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sentenceAround({ passage }: Block, at: number): string {
  const sentence = passage.sentences.find(({ start, end }) => start <= at && at < end);
  return sentence ? passage.prose.slice(Math.max(sentence.start, at - 200), at) : '';
}

/** Whether a rate named in a sentence is a share of such: 审结 for 调解率. */
function isBaseOf(phrase: string, sentence: string): boolean {
  const name = /([一-鿿]{2,12})率[^率，,、；。]{0,8}$/.exec(sentence)?.[1];
  return name !== undefined && rateBases.some(({ rate, base }) => rate.test(name) && base.test(phrase));
}

function sharesName(phrase: string, sentence: string): boolean {
  for (let at = 0; at + 4 <= phrase.length; at++)
    if (sentence.includes(phrase.slice(at, at + 4))) return true;
  return false;
}

import type { Passage, Quantity } from '../report';
import { mentionsOf } from './mention';

const sentenceLimit = 400;

/** The sentence a claim stands in, on one line, not longer than a cell of a table bears. */
export function sentenceIn(passage: Passage, quantity: Quantity): string {
  const sentence = mentionsOf(passage).get(quantity)?.sentence;
  const text = sentence ? passage.prose.slice(sentence.start, sentence.end) : passage.prose;
  return text.replace(/\s+/g, ' ').trim().slice(0, sentenceLimit);
}

/** A sentence without its figures: the same when only they were changed. */
export function frameOf(sentence: string): string {
  return sentence.replace(/[\d０-９.,，\s]+/g, '');
}

import type { Passage, Span } from '../report';
import { setPhrases } from './set-phrases';

/** Characters in a shingle: long enough to be rare, short enough that one changed word leaves most of a sentence. */
export const shingleLength = 6;

/** A sentence as it is compared: letters, digits and Chinese characters alone, whatever the punctuation. */
export interface ComparedSentence extends Span {
  /** Without punctuation and blanks. */
  readonly plain: string;
  /** Characters that are no part of a set phrase. */
  readonly weight: number;
  readonly digits: string;
}

const passages = new WeakMap<Passage, readonly ComparedSentence[]>();
const shingles = new WeakMap<ComparedSentence, Int32Array>();

/** The sentences of a passage with something to compare, in order; worked out once a passage. */
export function comparedSentences(passage: Passage): readonly ComparedSentence[] {
  let known = passages.get(passage);
  if (!known) {
    const { prose } = passage;
    known = passage.sentences
      .map(({ start, end }) => compared(prose.slice(start, end), start, end))
      .filter((sentence) => sentence.plain.length > 0);
    passages.set(passage, known);
  }
  return known;
}

/** Hashes of every stretch of `shingleLength` characters outside set phrases, in order of place. */
export function shinglesOf(sentence: ComparedSentence): Int32Array {
  let known = shingles.get(sentence);
  if (!known) {
    known = hashAll(sentence.plain);
    shingles.set(sentence, known);
  }
  return known;
}

function compared(text: string, start: number, end: number): ComparedSentence {
  const plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}%]/gu, '');
  return {
    start,
    end,
    plain,
    weight: plain.replace(anySetPhrase, '').length,
    digits: (plain.match(/[0-9]+/g) ?? []).join(' '),
  };
}

const anySetPhrase = new RegExp(setPhrases.join('|'), 'g');

function hashAll(plain: string): Int32Array {
  const hashes: number[] = [];
  for (const part of plain.split(anySetPhrase)) {
    for (let at = 0; at + shingleLength <= part.length; at++) {
      let hash = 7;
      for (let index = at; index < at + shingleLength; index++)
        hash = (Math.imul(hash, 31) + part.charCodeAt(index)) | 0;
      hashes.push(hash);
    }
  }
  return Int32Array.from(hashes);
}

import type { Passage, Span } from '../report';
import { setPhrases } from './set-phrases';

/** Characters in a shingle: long enough to be rare, short enough that one changed word leaves most of a sentence. */
export const shingleLength = 6;

/** A sentence as it is compared: letters, digits and Chinese characters alone, whatever the punctuation. */
export class ComparedSentence implements Span {
  readonly start: number;
  readonly end: number;
  /** Without punctuation and blanks. */
  readonly plain: string;
  #weight: number | undefined;

  constructor(text: string, { start, end }: Span) {
    this.start = start;
    this.end = end;
    this.plain = text.normalize('NFKC').replace(other, '');
  }

  /** Characters that are no part of a set phrase. */
  get weight(): number {
    this.#weight ??= this.plain.replace(anySetPhrase, '').length;
    return this.#weight;
  }

  get digits(): string {
    return (this.plain.match(/[0-9]+/g) ?? []).join(' ');
  }
}

/** What is neither Chinese nor a letter, a digit or a per-cent sign; most of what there is is told by the first two ranges. */
const other = /[^\u4e00-\u9fff0-9\p{L}\p{N}%]/gu;

const passages = new WeakMap<Passage, readonly ComparedSentence[]>();
const shingles = new WeakMap<ComparedSentence, Int32Array>();

/** The sentences of a passage with something to compare, in order; worked out once a passage. */
export function comparedSentences(passage: Passage): readonly ComparedSentence[] {
  let known = passages.get(passage);
  if (!known) {
    const { prose } = passage;
    known = passage.sentences
      .map((span) => new ComparedSentence(prose.slice(span.start, span.end), span))
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

/** The same for a text that nobody parsed, line by line: those of its sentences, and some over their borders. */
export function shinglesOfText(text: string): Int32Array {
  return Int32Array.from(
    text.split(/[\r\n]+/).flatMap((line) => [...hashAll(line.normalize('NFKC').replace(other, ''))]),
  );
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

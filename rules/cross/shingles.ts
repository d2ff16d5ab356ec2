import { type Passage, perPassage, type Span } from '../report';
import { setPhrases } from './set-phrases';

/** Characters in a shingle: long enough to be rare, short enough that one changed word leaves most of a sentence. */
export const shingleLength = 6;

/** A sentence as it is compared: letters, digits and Chinese characters alone, whatever the punctuation. */
export class ComparedSentence implements Span {
  readonly start: number;
  readonly end: number;
  /** Equal for equal wording: of the first characters alone, told without a look at the rest. */
  readonly opening: number;
  readonly #prose: string;
  #hash: number | undefined;
  #plain: string | undefined;
  #weight: number | undefined;
  #shingles: Int32Array | undefined;

  constructor(prose: string, { start, end }: Span, opening: number) {
    this.start = start;
    this.end = end;
    this.opening = opening;
    this.#prose = prose;
  }

  /** Equal for equal wording; told without writing the wording out. */
  get hash(): number {
    this.#hash ??= hashOf(this.#prose, this, Number.POSITIVE_INFINITY);
    return this.#hash;
  }

  /** Without punctuation and blanks. */
  get plain(): string {
    this.#plain ??= plainOf(this.#prose, this);
    return this.#plain;
  }

  /** Characters that are no part of a set phrase. */
  get weight(): number {
    this.#weight ??= this.plain.replace(anySetPhrase, '').length;
    return this.#weight;
  }

  /** Hashes of every stretch of `shingleLength` characters outside set phrases, in order of place. */
  get shingles(): Int32Array {
    this.#shingles ??= hashAll(this.plain);
    return this.#shingles;
  }

  get digits(): string {
    return (this.plain.match(/[0-9]+/g) ?? []).join(' ');
  }
}

/** What is neither Chinese nor a letter, a digit or a per-cent sign; most of what there is is told by the first two ranges. */
const other = /[^\u4e00-\u9fff0-9\p{L}\p{N}%]/gu;

function plainOf(prose: string, { start, end }: Span): string {
  return prose.slice(start, end).normalize('NFKC').replace(other, '');
}

/** The sentences of a passage with something to compare, in order; worked out once a passage. */
export const comparedSentences = perPassage(({ prose, sentences }: Passage): readonly ComparedSentence[] => {
  const compared: ComparedSentence[] = [];
  for (const span of sentences) {
    const opening = hashOf(prose, span, openingLength);
    if (opening !== hashOfNothing) compared.push(new ComparedSentence(prose, span, opening));
  }
  return compared;
});

const hashOfNothing = 0;

/** Few sentences of a report begin with the same so many characters. */
const openingLength = 8;

/** The hash of the first characters of a sentence's plain wording, told without writing it out; that of nothing is kept for nothing. */
function hashOf(prose: string, { start, end }: Span, most: number): number {
  let hash = 1;
  let length = 0;
  for (let at = start; at < end; at++) {
    const code = comparedAs(prose.charCodeAt(at));
    // It may be written in another way, and so may the one before it together with it.
    if (code === rare) return hashOfPlain(plainOf(prose, { start, end }), most);
    if (length === most) break;
    if (code === left) continue;
    hash = (Math.imul(hash, 31) + code) | 0;
    length++;
  }
  return length === 0 ? hashOfNothing : hash || 1;
}

function hashOfPlain(plain: string, most: number): number {
  let hash = 1;
  for (let at = 0; at < plain.length && at < most; at++)
    hash = (Math.imul(hash, 31) + plain.charCodeAt(at)) | 0;
  return plain === '' ? hashOfNothing : hash || 1;
}

const left = -1;
const rare = -2;

/** What becomes of a common character in plain wording; others are for the full rules of Unicode. */
function comparedAs(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (code < 0x80) return isAsciiWord(code) ? code : left;
  if (code >= 0xff01 && code <= 0xff5e) return isAsciiWord(code - 0xfee0) ? code - 0xfee0 : left;
  // 、。〃 〈〉《》「」『』【】 〔〕 and the ideographic space; “”‘’ — …
  if (code <= 0x3011 && code >= 0x3000) return code <= 0x3003 || code >= 0x3008 ? left : rare;
  if (code === 0x3014 || code === 0x3015) return left;
  return (code >= 0x2018 && code <= 0x201d) || code === 0x2014 || code === 0x2026 ? left : rare;
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x25
  );
}

/** The shingles of a text that nobody parsed, line by line: those of its sentences, and some over their borders. */
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

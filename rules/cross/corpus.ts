import type { PreviousReport } from '../evidence';
import type { Passage } from '../report';
import { comparedSentences, shinglesOfText } from './shingles';

/** Of a text's shingles one in so many is kept: enough to tell which of thousands of texts a sentence may be from. */
const oneIn = 4;
/** Part of a sentence's kept shingles that a text must hold to be looked into. */
const half = 0.5;
/** Characters of such sentences in one passage. */
const enough = 25;
/** Texts that one passage is compared with at most; those that hold most of it come first. */
const perPassage = 3;
/** What so many texts say is a set phrase. */
const commonplace = 100;
/** More texts than any office has; with a hash of 32 bits beside it a number stays exact. */
const most = 2 ** 20;

/** What is kept of a text to tell whether a passage may be taken from it, without reading it again: hashes, each once. */
export function fingerprintOf(text: string): Int32Array {
  return Int32Array.from(new Set(shinglesOfText(text).filter(isKept)));
}

function isKept(shingle: number): boolean {
  return shingle % oneIn === 0;
}

/** Thousands of texts by their fingerprints: a few kilobytes each. */
export class Corpus {
  readonly #texts: readonly PreviousReport[];
  /** `hash * most + text` in ascending order. */
  readonly #entries: Float64Array;
  readonly #candidates = new WeakMap<Passage, ReadonlyMap<PreviousReport, number>>();

  constructor(texts: readonly PreviousReport[]) {
    this.#texts = texts;
    const fingerprints = texts.map((text) => text.fingerprint ?? fingerprintOf(text.report.text));
    this.#entries = new Float64Array(fingerprints.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const [text, fingerprint] of fingerprints.entries())
      for (const hash of fingerprint) this.#entries[at++] = entry(hash, text);
    this.#entries.sort();
  }

  /** How many texts there are. */
  get size(): number {
    return this.#texts.length;
  }

  /** The texts a passage may be taken from and the characters that speak for each, most first; kept with the passage. */
  candidates(passage: Passage): ReadonlyMap<PreviousReport, number> {
    let known = this.#candidates.get(passage);
    if (!known) {
      known = this.#find(passage);
      this.#candidates.set(passage, known);
    }
    return known;
  }

  #find(passage: Passage): ReadonlyMap<PreviousReport, number> {
    const weights = new Map<number, number>();
    for (const sentence of comparedSentences(passage)) {
      const hits = new Map<number, number>();
      let wanted = 0;
      for (const hash of sentence.shingles) {
        if (!isKept(hash)) continue;
        const start = this.#firstFrom(entry(hash, 0));
        const end = this.#firstFrom(entry(hash, most));
        if (end - start > commonplace) continue;
        wanted++;
        for (let at = start; at < end; at++) {
          const text = (this.#entries[at] ?? 0) % most;
          hits.set(text, (hits.get(text) ?? 0) + 1);
        }
      }
      for (const [text, count] of hits)
        if (count >= wanted * half) weights.set(text, (weights.get(text) ?? 0) + sentence.weight);
    }
    const heaviest = [...weights]
      .filter(([, weight]) => weight >= enough)
      .sort(([, a], [, b]) => b - a)
      .slice(0, perPassage);
    const found = new Map<PreviousReport, number>();
    for (const [text, weight] of heaviest) {
      const sample = this.#texts[text];
      if (sample) found.set(sample, weight);
    }
    return found;
  }

  #firstFrom(wanted: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function entry(hash: number, text: number): number {
  return (hash >>> 0) * most + text;
}

const corpora = new WeakMap<readonly PreviousReport[], Corpus>();

/** One corpus for one list of samples. */
export function corpusOf(samples: readonly PreviousReport[]): Corpus {
  let corpus = corpora.get(samples);
  if (!corpus) {
    corpus = new Corpus(samples);
    corpora.set(samples, corpus);
  }
  return corpus;
}

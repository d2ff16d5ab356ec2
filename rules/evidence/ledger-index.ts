import { anyOf, bigram, letter, unified } from './bigrams';
import { type Contrasting, contrastsIn } from './contrast';
import type { Ledger, LedgerRow } from './evidence';
import { rateOf } from './mention';
import { countEnding, deltaWords, faintWords } from './words';

/** A measure of a ledger, ready to be held against the words around a number. */
export interface Measure {
  /** As written, synonyms unified; its scope after it, in a line of its own. */
  readonly text: string;
  /** Its letters without the ending that only says it is a number. */
  readonly letters: readonly number[];
  /** What each letter weighs: little in words every measure has, much in those few have. */
  readonly weights: readonly number[];
  readonly weight: number;
  /** Pairs of its letters, next to each other or nearly so. */
  readonly grams: ReadonlySet<number>;
  readonly contrasts: Contrasting;
  readonly rate: string | undefined;
  readonly delta: boolean;
  readonly rows: readonly LedgerRow[];
}

export interface LedgerIndex {
  readonly ledger: Ledger;
  readonly measures: readonly Measure[];
  /** Measures by pair of neighbouring letters. */
  readonly postings: ReadonlyMap<number, readonly number[]>;
  measureOf(row: LedgerRow): Measure | undefined;
  /** Rows whose value lies between the two, inclusive; not more than asked for. */
  rowsBetween(low: number, high: number, most: number): readonly LedgerRow[];
  /** Working space of a search, by measure; all zero and empty between searches. */
  readonly scores: Float64Array;
  readonly touched: number[];
}

const known = new WeakMap<Ledger, LedgerIndex>();

/** Worked out once a ledger; reading a ledger calls it, so that checking need not. */
export function ledgerIndex(ledger: Ledger): LedgerIndex {
  let index = known.get(ledger);
  if (!index) {
    index = build(ledger);
    known.set(ledger, index);
  }
  return index;
}

function build(ledger: Ledger): LedgerIndex {
  const byText = new Map<string, LedgerRow[]>();
  for (const row of ledger.rows) {
    const name = row.scope === undefined ? row.measure : `${row.measure}\n${row.scope}`;
    const rows = byText.get(name);
    if (rows) rows.push(row);
    else byText.set(name, [row]);
  }
  const postings = new Map<number, number[]>();
  const drafts: { text: string; letters: number[]; rows: LedgerRow[] }[] = [];
  for (const [written, rows] of byText) {
    const text = unified(written);
    const letters = lettersOf(contentOf(text.replace(/\n.*$/, '')));
    for (const gram of neighbours(letters)) {
      const posting = postings.get(gram);
      if (!posting) postings.set(gram, [drafts.length]);
      else if (posting.at(-1) !== drafts.length) posting.push(drafts.length);
    }
    drafts.push({ text, letters, rows });
  }
  const measures: Measure[] = [];
  const owner = new Map<LedgerRow, number>();
  for (const [index, { text, letters, rows }] of drafts.entries()) {
    measures.push(new LazyMeasure(text, letters, rows, postings, drafts.length));
    for (const row of rows) owner.set(row, index);
  }
  const sorted = [...ledger.rows].sort((a, b) => a.value - b.value);
  const values = Float64Array.from(sorted, (row) => row.value);
  return {
    ledger,
    measures,
    postings,
    measureOf: (row) => measures[owner.get(row) ?? -1],
    rowsBetween: (low, high, most) => {
      const first = lowerBound(values, low);
      return sorted.slice(first, Math.min(first + most, lowerBound(values, high, true)));
    },
    scores: new Float64Array(measures.length),
    touched: [],
  };
}

/** Most measures of a large ledger are never looked at, so what costs is worked out when asked for. */
class LazyMeasure implements Measure {
  readonly text: string;
  readonly letters: readonly number[];
  readonly rows: readonly LedgerRow[];
  readonly #postings: ReadonlyMap<number, readonly number[]>;
  readonly #count: number;
  #weights: readonly number[] | undefined;
  #weight = 0;
  #grams: ReadonlySet<number> | undefined;
  #contrasts: Contrasting | undefined;
  #rate: { stem: string | undefined } | undefined;
  #delta: boolean | undefined;

  constructor(
    text: string,
    letters: readonly number[],
    rows: readonly LedgerRow[],
    postings: ReadonlyMap<number, readonly number[]>,
    count: number,
  ) {
    this.text = text;
    this.letters = letters;
    this.rows = rows;
    this.#postings = postings;
    this.#count = count;
  }

  get weights(): readonly number[] {
    if (!this.#weights) {
      const faint = faintLetters(this.letters);
      this.#weights = this.letters.map((code, index) => {
        if (faint.has(index)) return 0.3;
        const previous = this.letters[index - 1];
        const next = this.letters[index + 1];
        const common = Math.min(
          previous === undefined ? Number.POSITIVE_INFINITY : this.#spread(bigram(previous, code)),
          next === undefined ? Number.POSITIVE_INFINITY : this.#spread(bigram(code, next)),
        );
        // From 0.6 for what every measure says to 1.4 for what only this one says.
        return 0.6 + 0.8 * (1 - Math.log(Math.min(common, this.#count)) / Math.log(this.#count + 1));
      });
      this.#weight = this.#weights.reduce((sum, weight) => sum + weight, 0);
    }
    return this.#weights;
  }

  get weight(): number {
    return this.weights.length > 0 ? this.#weight : 0;
  }

  get grams(): ReadonlySet<number> {
    this.#grams ??= new Set([
      ...neighbours(this.letters),
      ...neighbours(this.letters, 2),
      ...neighbours(this.letters, 3),
    ]);
    return this.#grams;
  }

  get contrasts(): Contrasting {
    this.#contrasts ??= contrastsIn(this.text);
    return this.#contrasts;
  }

  get rate(): string | undefined {
    this.#rate ??= { stem: rateOf(this.text) };
    return this.#rate.stem;
  }

  get delta(): boolean {
    this.#delta ??= deltaWords.test(this.text);
    return this.#delta;
  }

  #spread(gram: number): number {
    return this.#postings.get(gram)?.length ?? 1;
  }
}

/** The measure without a leading year and the ending that only says it is a number. */
function contentOf(text: string): string {
  const bare = text.replace(/^20\d\d年度?/, '').replace(/[（(][件个人次%％户家份项卷场万元]+[)）]$/, '');
  const content = bare.replace(countEnding, '');
  return content.length >= 2 ? content : bare;
}

function lettersOf(text: string): number[] {
  const letters: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = letter(text.charCodeAt(index));
    if (code > 0) letters.push(code);
  }
  return letters;
}

function* neighbours(letters: readonly number[], step = 1): Iterable<number> {
  for (let index = step; index < letters.length; index++)
    yield bigram(letters[index - step] ?? 0, letters[index] ?? 0);
}

const faintWord = anyOf(faintWords);

/** Positions of letters that belong to a word every measure may have. */
function faintLetters(letters: readonly number[]): ReadonlySet<number> {
  const faint = new Set<number>();
  for (const { 0: word, index } of String.fromCharCode(...letters).matchAll(faintWord))
    for (let at = index; at < index + word.length; at++) faint.add(at);
  return faint.size === letters.length ? new Set() : faint;
}

/** The first index whose value is not below (`after`: is above) the bound. */
function lowerBound(values: Float64Array, bound: number, after = false): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle] ?? 0;
    if (value < bound || (after && value === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Quantity } from '../report';
import { bigram } from './bigrams';
import { agreement } from './contrast';
import type { Ledger, LedgerRow } from './evidence';
import { labelOf } from './label';
import { type LedgerIndex, ledgerIndex, type Measure } from './ledger-index';
import type { Mention } from './mention';
import { frameOf, sentenceIn } from './sentence';
import { unitAffinity } from './units';

/** A ledger row that may hold the value of a number, and how sure that is. */
export interface Candidate {
  readonly row: LedgerRow;
  readonly ledger: Ledger;
  readonly measure: Measure;
  /** 0–1: how much of the ledger's measure the words around the number say, units and contrasts considered. */
  readonly score: number;
  /** 0–1: how much of what is counted in the narrowest sense the ledger's measure says. */
  readonly head: number;
  /** How far the units stand for one: 1 the same, less for kindred ones. */
  readonly unit: number;
  /** The row's value is what the number prints. */
  readonly equal: boolean;
  /** The words by the number say another thing. */
  readonly clash: boolean;
  /** The words by the number say more than the measure. */
  readonly narrower: boolean;
}

/** Letters of the headings a passage stands under, as pairs. They break ties and prove nothing. */
export type HeadingGrams = ReadonlySet<number>;

const headingWeight = 0.35;
/** Entries of the index looked at for one number; the rarest pairs of letters come first. */
const postingBudget = 2_000;
const kept = 12;
const equalsLimit = 300;
const shortlist = 14;
/** Below it a measure has nothing to do with a number. */
const leastCoverage = 0.15;

/** The rows of one ledger that a number may stand for, the likeliest first. `years` the row may be of; empty for any. */
export function candidatesFor(
  mention: Mention,
  heading: HeadingGrams,
  ledger: Ledger,
  years: readonly number[],
): readonly Candidate[] {
  const index = ledgerIndex(ledger);
  const found = new Map<LedgerRow, Candidate>();
  const consider = (measure: Measure, row: LedgerRow): void => {
    if (found.has(row) || !yearFits(row, years)) return;
    const candidate = weigh(mention, heading, ledger, measure, row);
    if (candidate) found.set(row, candidate);
  };
  for (const measure of likelyMeasures(mention, index))
    for (const row of measure.rows) consider(measure, row);
  for (const { measure, row } of equalRows(mention, index, years)) consider(measure, row);
  return [...found.values()].sort((a, b) => rank(b) - rank(a)).slice(0, kept);
}

/** One figure for both: what is said of the measure, and whether it ends on what is counted. */
export function rank(candidate: Candidate): number {
  return candidate.score * (0.75 + 0.25 * candidate.head);
}

/** Whether a row holds what a number prints: its value lies within the number's bounds, or rounds to it where the ledger is the coarser. */
export function holds(row: LedgerRow, quantity: Quantity): boolean {
  const { value, low, high, step } = quantity;
  if (row.value >= low - tolerance(low) && row.value <= high + tolerance(high)) return true;
  return (
    row.step !== undefined &&
    row.step > step &&
    Math.abs(row.value - value) <= row.step / 2 + tolerance(value)
  );
}

function tolerance(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) * 1e-9 + 1e-9 : 0;
}

export function yearFits(row: LedgerRow, years: readonly number[]): boolean {
  return row.year === undefined || years.length === 0 || years.includes(row.year);
}

/** Measures that share rare words with the text around a number. */
function likelyMeasures(mention: Mention, index: LedgerIndex): Measure[] {
  const lists: { posting: readonly number[]; weight: number }[] = [];
  for (const pair of mention.pairs) {
    const posting = index.postings.get(pair);
    if (posting) lists.push({ posting, weight: mention.grams.get(pair) ?? 0 });
  }
  lists.sort((a, b) => a.posting.length - b.posting.length);
  const { scores, touched } = index;
  let budget = postingBudget;
  for (const { posting, weight } of lists) {
    if (posting.length > budget) break;
    budget -= posting.length;
    for (let index = 0; index < posting.length; index++) {
      const at = posting[index] as number;
      const score = scores[at] as number;
      if (score === 0) touched.push(at);
      scores[at] = score + weight;
    }
  }
  const best = new Best<Measure>(shortlist);
  for (let each = 0; each < touched.length; each++) {
    const at = touched[each] as number;
    const measure = index.measures[at] as Measure;
    const score = scores[at] as number;
    scores[at] = 0;
    best.offer(measure, score / Math.max(1, measure.letters.length - 1) + score / 40);
  }
  touched.length = 0;
  return best.items;
}

/** Rows that hold what a number prints, those first whose measure shares words with the text around it. */
function equalRows(
  mention: Mention,
  index: LedgerIndex,
  years: readonly number[],
): readonly { measure: Measure; row: LedgerRow }[] {
  const { low, high, unit } = mention.quantity;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
  const best = new Best<{ measure: Measure; row: LedgerRow }>(shortlist);
  for (const row of index.rowsBetween(low - tolerance(low), high + tolerance(high), equalsLimit)) {
    const measure = index.measureOf(row);
    if (!measure || !yearFits(row, years) || unitAffinity(unit, row.unit) === 0) continue;
    const { letters } = measure;
    let said = 0;
    for (let at = 1; at < letters.length; at++)
      if (mention.grams.has(bigram(letters[at - 1] ?? 0, letters[at] ?? 0))) said++;
    best.offer({ measure, row }, said / letters.length);
  }
  return best.items;
}

/** Keeps the few best of many. */
class Best<Item> {
  readonly #limit: number;
  readonly #kept: { item: Item; score: number }[] = [];
  /** What an item must beat once there is no more room. */
  #least = Number.NEGATIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get items(): Item[] {
    return this.#kept.map(({ item }) => item);
  }

  offer(item: Item, score: number): void {
    if (score <= this.#least) return;
    let at = this.#kept.length;
    while (at > 0 && (this.#kept[at - 1]?.score ?? 0) < score) at--;
    this.#kept.splice(at, 0, { item, score });
    if (this.#kept.length > this.#limit) this.#kept.pop();
    if (this.#kept.length === this.#limit) this.#least = this.#kept.at(-1)?.score ?? this.#least;
  }
}

function weigh(
  mention: Mention,
  heading: HeadingGrams,
  ledger: Ledger,
  measure: Measure,
  row: LedgerRow,
): Candidate | undefined {
  const { quantity } = mention;
  const rowUnit = row.unit === '' && measure.rate !== undefined ? '%' : row.unit;
  const unit = unitAffinity(quantity.unit, rowUnit);
  if (unit === 0) return undefined;
  if (row.sentence !== undefined && isAskedFor(mention, row.sentence, row.measure))
    return {
      row,
      ledger,
      measure,
      score: 1,
      head: 1,
      unit,
      equal: holds(row, quantity),
      clash: false,
      narrower: false,
    };
  if (
    mention.delta !== measure.delta &&
    (mention.delta || /增幅|降幅|同比|环比|增速|涨幅/.test(measure.text))
  )
    return undefined;
  if (levelsApart(mention.near, measure.text)) return undefined;
  const covered = coverage(measure, mention, heading) * unit;
  if (covered < leastCoverage) return undefined;
  const said = agreement(measure.contrasts, measure.text, mention.nearContrasts, mention.sentenceContrasts);
  const rate = quantity.unit === '%' ? rateAgreement(mention.rate, measure.rate) : 1;
  return {
    row,
    ledger,
    measure,
    score: covered * said.factor * rate,
    head: headShare(measure, mention),
    unit,
    equal: holds(row, quantity),
    clash: said.clash || rate < 0.5,
    narrower: said.narrower,
  };
}

/** 市本级 is not 全市: where both words stand, one for the number and one for the measure, the two never meet. */
function levelsApart(near: string, measure: string): boolean {
  const own = near.includes('本级');
  const all = allLevels.test(near);
  return (
    own !== all &&
    (own
      ? allLevels.test(measure) && !measure.includes('本级')
      : measure.includes('本级') && !allLevels.test(measure))
  );
}

const allLevels = /全[省市县区州旗]/;

/** Whether a row of a filled-in checklist was written for this very number. */
function isAskedFor({ passage, quantity }: Mention, sentence: string, measure: string): boolean {
  return (
    labelOf(passage, quantity) === measure && frameOf(sentence) === frameOf(sentenceIn(passage, quantity))
  );
}

/** The weighed share of the measure's letters that the words around the number say. */
function coverage(measure: Measure, mention: Mention, heading: HeadingGrams): number {
  const { letters, weights, weight } = measure;
  let said = 0;
  let before = 0;
  for (let index = 0; index < letters.length; index++) {
    const next =
      index + 1 < letters.length
        ? strength(bigram(letters[index] ?? 0, letters[index + 1] ?? 0), mention, heading)
        : 0;
    said += (weights[index] ?? 0) * Math.max(before, next);
    before = next;
  }
  return weight === 0 ? 0 : said / weight;
}

function strength(gram: number, { grams }: Mention, heading: HeadingGrams): number {
  return grams.get(gram) ?? (heading.has(gram) ? headingWeight : 0);
}

/** The share of the letters closest to the number that the measure says; where they name nothing, a middling value. */
function headShare(measure: Measure, { heads }: Mention): number {
  let best = 0;
  let named = false;
  for (const [place, { letters, trailing }] of heads.entries()) {
    if (letters.length < 2) continue;
    named = true;
    let covered = 0;
    let all = 0;
    for (let index = 0; index < letters.length; index++) {
      // 目录等议题11项 counts 议题: what is counted ends right before its number.
      const weight = trailing ? index + 1 : 1;
      const before = index > 0 && measure.grams.has(bigram(letters[index - 1] ?? 0, letters[index] ?? 0));
      const after =
        index + 1 < letters.length && measure.grams.has(bigram(letters[index] ?? 0, letters[index + 1] ?? 0));
      all += weight;
      if (before || after) covered += weight;
    }
    // The words before a number count less where what follows its unit is the thing counted.
    best = Math.max(best, (covered / all) * (place === 0 ? 1 : 0.7));
  }
  return named ? best : 0.5;
}

/** 按时办结率 and 按期办结率 are one rate, 败诉率 and 出庭率 are not. */
function rateAgreement(said: string | undefined, measured: string | undefined): number {
  if (said === undefined || measured === undefined) return 0.85;
  const a = said.slice(-4);
  const b = measured.slice(-4);
  for (let index = 0; index + 1 < a.length; index++) if (b.includes(a.slice(index, index + 2))) return 1;
  if (a === b) return 1;
  return [...a].some((character) => b.includes(character)) ? 0.6 : 0.35;
}

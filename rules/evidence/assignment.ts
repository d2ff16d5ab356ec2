import type { Block, Claim, Passage, Quantity, Report } from '../report';
import { bigram, letter, unified } from './bigrams';
import { columnYear, headerOver } from './columns';
import type { Evidence, Ledger, LedgerRow } from './evidence';
import { ledgerIndex } from './ledger-index';
import { type Candidate, candidatesFor, type HeadingGrams, holds, rank, yearFits } from './match';
import { type Mention, mentionsOf } from './mention';
import { ledgersOf } from './previous';
import { bodyOf, extentOf, type Surroundings, saysLess } from './sameness';
import { partPeriod } from './words';

/** What the ledgers say to a claim: the row that holds its value, or the row of its measure that holds another. */
export interface Verdict {
  readonly agrees: boolean;
  readonly candidate: Candidate;
}

/** What the ledgers may have to say to a number, by its passage alone. */
interface Reading {
  readonly mention: Mention;
  /** The likeliest candidate that holds the printed value. */
  readonly equal: Candidate | undefined;
  /** Candidates with another value; worked out when asked for, as most numbers have their row. */
  readonly others: () => readonly Other[];
}

interface Read {
  readonly claim: Claim;
  readonly reading: Reading;
  readonly surroundings: Surroundings;
  /** Start of the sentence in the report: claims of one sentence are told apart by it. */
  readonly sentence: number;
}

/**
 * Gives each claim its row. Rows that hold the printed value are given out first; a row may serve several mentions.
 * Only what is left, and only where the measure is sure, is said to contradict a ledger.
 */
export function assign(report: Report, evidence: Evidence, claims: readonly Claim[]): Map<Claim, Verdict> {
  const verdicts = new Map<Claim, Verdict>();
  const reads = readAll(report, evidence, claims);
  const holders = new Map<LedgerRow, Set<number>>();
  const taken = withoutNeighbours(reads);
  for (const { claim, sentence, reading } of taken) {
    const best = reading.equal;
    if (!best) continue;
    verdicts.set(claim, { agrees: true, candidate: best });
    const sentences = holders.get(best.row);
    if (sentences) sentences.add(sentence);
    else holders.set(best.row, new Set([sentence]));
  }
  const accusations = new Map<LedgerRow, Accusation[]>();
  for (const read of taken) {
    const { equal } = read.reading;
    if (equal && equal.score >= beyondDoubt) continue;
    const accusation = contradicting(read, holders);
    if (!accusation) continue;
    const { candidate } = accusation;
    if (equal && rank(candidate) - rank(equal) <= 0.3) continue;
    const others = accusations.get(candidate.row);
    if (others) others.push(accusation);
    else accusations.set(candidate.row, [accusation]);
  }
  for (const rivals of accusations.values()) {
    for (const { read, candidate } of surest(rivals)) verdicts.set(read.claim, { agrees: false, candidate });
  }
  return verdicts;
}

/**
 * 限期整改2个、长期坚持2个: of the numbers of one sentence that would take one row, those whose words are its measure's have
 * it; a number that says another thing beside them agrees with it by chance.
 */
function withoutNeighbours(reads: readonly Read[]): readonly Read[] {
  const bySentence = new Map<LedgerRow, Map<number, Read[]>>();
  for (const read of reads) {
    const row = read.reading.equal?.row;
    if (!row) continue;
    const sentences = bySentence.get(row) ?? new Map<number, Read[]>();
    bySentence.set(row, sentences.set(read.sentence, [...(sentences.get(read.sentence) ?? []), read]));
  }
  const losing = new Set<Read>();
  for (const sentences of bySentence.values())
    for (const rivals of sentences.values()) {
      if (rivals.length < 2) continue;
      const [saying, another] = rivals.filter(saysTheSame);
      if (!saying || another) continue;
      for (const read of rivals) if (read !== saying && isListedWith(read, saying)) losing.add(read);
    }
  if (losing.size === 0) return reads;
  return reads.map((read) =>
    losing.has(read) ? { ...read, reading: { ...read.reading, equal: undefined } } : read,
  );
}

function isListedWith({ claim: a }: Read, { claim: b }: Read): boolean {
  const { prose } = a.block.passage;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return prose.slice(first.quantity.end, second.quantity.start).includes('、');
}

function saysTheSame({ reading: { equal, mention }, surroundings }: Read): boolean {
  return equal !== undefined && extentOf(mention, equal.measure, surroundings) === 'same';
}

/** A row holds one value, so of claims with several values only the surest can be the one it contradicts. */
function surest(rivals: readonly Accusation[]): readonly Accusation[] {
  const best = rivals.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const beside = rivals.filter((rival) => rival !== best && rival.read.sentence === best.read.sentence);
  if (beside.some((rival) => rival.confidence > best.confidence - 0.1)) return [];
  return rivals.filter(
    (rival) =>
      rival === best ||
      (!beside.includes(rival) && rival.read.claim.quantity.value === best.read.claim.quantity.value),
  );
}

/** A row with another value, and how sure it is that the number was meant to be it. */
interface Other {
  readonly candidate: Candidate;
  readonly confidence: number;
  /** Whether the two speak of the same time and level, so that one value must be the other. */
  readonly comparable: boolean;
  readonly slip: Slip;
}

/** How far a figure looks like another mistyped: so plainly that chance is out of the question, likely, hardly, or not at all. */
type Slip = 'plain' | 'likely' | 'weak' | 'none';

interface Accusation {
  readonly read: Read;
  readonly candidate: Candidate;
  readonly confidence: number;
}

const kept = new WeakMap<Evidence, WeakMap<Passage, Kept>>();

interface Kept {
  readonly heading: string;
  readonly year: number | undefined;
  readonly readings: ReadonlyMap<Quantity, Reading>;
}

function readAll(report: Report, evidence: Evidence, claims: readonly Claim[]): Read[] {
  let passages = kept.get(evidence);
  if (!passages) {
    passages = new WeakMap();
    kept.set(evidence, passages);
  }
  const headings = new Headings(report);
  const reads: Read[] = [];
  let block: Block | undefined;
  let readings: ReadonlyMap<Quantity, Reading> | undefined;
  let surroundings: Surroundings | undefined;
  for (const claim of claims) {
    if (claim.block !== block || !readings || !surroundings) {
      block = claim.block;
      surroundings = headings.around(block.section);
      readings = readingsOf(block, headings, passages, report, evidence);
    }
    const reading = readings.get(claim.quantity);
    if (!reading || (!reading.equal && reading.others().length === 0)) continue;
    reads.push({ claim, reading, surroundings, sentence: block.start + reading.mention.sentence.start });
  }
  return reads;
}

function readingsOf(
  block: Block,
  headings: Headings,
  passages: WeakMap<Passage, Kept>,
  report: Report,
  evidence: Evidence,
): ReadonlyMap<Quantity, Reading> {
  const { passage, section } = block;
  const header = headerOver(report, block);
  const over = header ? `\n${header.caption}\n${header.row}` : '';
  const heading = headings.textOf(section) + over;
  const known = passages.get(passage);
  if (known && known.heading === heading && known.year === report.year) return known.readings;
  const readings = new Map<Quantity, Reading>();
  const grams = header ? gramsOf(unified(heading)) : headings.gramsOf(section);
  for (const [quantity, mention] of mentionsOf(passage)) {
    const year = (header && columnYear(header, block, quantity)) ?? report.year;
    const candidates = candidatesIn(evidence, mention, grams, year);
    const equal = bestEqual(mention, candidates) ?? onlyHolder(mention, candidates, evidence, year);
    let others: readonly Other[] | undefined;
    readings.set(quantity, {
      mention,
      equal,
      others: () => (others ??= othersOf(mention, candidates, year)),
    });
  }
  passages.set(passage, { heading, year: report.year, readings });
  return readings;
}

/** Candidates of all ledgers, the likeliest first; of equal ones the nearest ledger's. */
export function candidatesIn(
  evidence: Evidence,
  mention: Mention,
  heading: HeadingGrams,
  reportYear: number | undefined,
): readonly Candidate[] {
  const years = yearsOf(mention, reportYear);
  const ledgers = ledgersOf(evidence);
  const candidates = ledgers.flatMap((ledger) => [
    ...candidatesFor(mention, heading, ledger, years),
    ...lateRows(mention, heading, ledger, reportYear),
    ...baseRows(mention, heading, ledger, reportYear),
  ]);
  return ledgers.length > 1 ? candidates.sort((a, b) => rank(b) - rank(a)) : candidates;
}

/** 对上年度督察反馈的23个问题: a matter of last year that this year's row counts, where last year has no row of its own. */
function lateRows(
  mention: Mention,
  heading: HeadingGrams,
  ledger: Ledger,
  reportYear: number | undefined,
): readonly Candidate[] {
  const { period } = mention.quantity;
  if (reportYear === undefined || !period || 'year' in period || mention.carried) return [];
  return candidatesFor(mention, heading, ledger, [reportYear]).filter(
    ({ equal, measure, row }) =>
      equal && row.year === reportYear && !measure.rows.some(({ year }) => year === reportYear - 1),
  );
}

/** 由40件增加到52件: the base of a change is last year's figure, said of no year. */
function baseRows(
  mention: Mention,
  heading: HeadingGrams,
  ledger: Ledger,
  reportYear: number | undefined,
): readonly Candidate[] {
  if (reportYear === undefined || !mention.base || mention.quantity.period) return [];
  return candidatesFor(mention, heading, ledger, [reportYear - 1]).filter(
    ({ equal, row }) => equal && row.year === reportYear - 1,
  );
}

/** The years a row may be of to speak of a number; empty where the report names none. */
function yearsOf({ quantity, carried }: Mention, reportYear: number | undefined): number[] {
  const { period } = quantity;
  if (period && 'year' in period) return [period.year];
  if (reportYear === undefined) return [];
  const year = reportYear + (period?.relative ?? 0);
  return carried ? [year, reportYear, reportYear - 1] : [year];
}

/** The words of the headings over each section, read when asked for. */
class Headings {
  readonly #report: Report;
  readonly #texts = new Map<number, string>();
  readonly #grams = new Map<number, HeadingGrams>();

  constructor(report: Report) {
    this.#report = report;
  }

  around(section: number): Surroundings {
    return { body: bodyOf(this.#report), heading: this.textOf(section), headingGrams: this.gramsOf(section) };
  }

  textOf(section: number): string {
    let text = this.#texts.get(section);
    if (text === undefined) {
      const parts: string[] = [];
      for (let at = section; at >= 0; at = this.#report.sections[at]?.parent ?? -1)
        parts.push(this.#report.sections[at]?.heading.text ?? '');
      text = parts.join('\n');
      this.#texts.set(section, text);
    }
    return text;
  }

  gramsOf(section: number): HeadingGrams {
    let grams = this.#grams.get(section);
    if (!grams) {
      grams = gramsOf(unified(this.textOf(section)));
      this.#grams.set(section, grams);
    }
    return grams;
  }
}

function gramsOf(text: string): HeadingGrams {
  const grams = new Set<number>();
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const code = letter(text.charCodeAt(index));
    if (code === -1) continue;
    if (before && code) grams.add(bigram(before, code));
    before = code;
  }
  return grams;
}

/** The likeliest row that holds the printed value. The more digits agree, the fewer words have to. */
function bestEqual(mention: Mention, candidates: readonly Candidate[]): Candidate | undefined {
  const { quantity } = mention;
  const digits = significantDigits(quantity);
  const vague = quantity.approximations.length > 0;
  const needed = digits >= 4 ? 0.2 : digits === 3 ? 0.28 : digits === 2 ? 0.36 : 0.45;
  const clear = candidates.find(({ row, equal, clash, score, head, unit }) => {
    // One digit agrees by chance with many a row: what is counted must say something of it too.
    if (digits === 1 && head < 0.5 && unit < 1 && score < beyondDoubt) return false;
    // 100% and 99.6% agree at the draft's precision, which proves less than two figures that are the same.
    const loose = vague ? 0.08 : row.value === quantity.value ? 0 : digits === 1 ? 0.25 : 0.15;
    return equal && !clash && score + (loose > 0 ? 0.15 * head : 0) >= needed + loose;
  });
  if (clear) return clear;
  // Words that say another thing, with a figure too long to agree by chance.
  return digits >= 3 && !vague
    ? candidates.find(({ equal, clash, score }) => equal && clash && score >= 0.15)
    : undefined;
}

/** So many rows of one value are looked at to see whether a year has but one. */
const fewRows = 40;

/**
 * The one row of its year that has the very value, in the unit printed, where it names what is counted: 审核各类文件19件
 * of 合法性审核文件数 says little else of the measure, but no other row can be meant.
 */
function onlyHolder(
  mention: Mention,
  candidates: readonly Candidate[],
  evidence: Evidence,
  reportYear: number | undefined,
): Candidate | undefined {
  const { quantity } = mention;
  const { value, unit } = quantity;
  if (quantity.approximations.length > 0 || significantDigits(quantity) < 2) return undefined;
  const named = candidates.find(
    ({ row, clash, score, head }) =>
      row.value === value && row.unit === unit && !clash && score >= 0.18 && head >= 0.6,
  );
  if (!named) return undefined;
  const years = yearsOf(mention, reportYear);
  const holders = ledgersOf(evidence).flatMap((ledger) =>
    ledgerIndex(ledger).rowsBetween(value, value, fewRows),
  );
  const alone = holders.every((row) => row === named.row || !yearFits(row, years));
  return alone && holders.length < fewRows ? named : undefined;
}

/** The row whose measure this surely is and whose value is another; undefined where there is any doubt. */
function contradicting(
  read: Read,
  holders: ReadonlyMap<LedgerRow, ReadonlySet<number>>,
): Accusation | undefined {
  let best: Other | undefined;
  let confidence = 0;
  let next = 0;
  for (const other of read.reading.others()) {
    const { row, measure } = other.candidate;
    const sentences = holders.get(row);
    // What another number of the sentence holds cannot be this number's too.
    if (sentences?.has(read.sentence)) continue;
    const sure = other.confidence - (sentences ? 0.25 : 0);
    if (sure > confidence) {
      if (best && best.candidate.measure !== measure) next = confidence;
      confidence = sure;
      best = other;
    } else if (best?.candidate.measure !== measure) next = Math.max(next, sure);
  }
  if (!best?.comparable || confidence < accusing || confidence - next < 0.12) return undefined;
  if (!isMeant(read, best, holders.has(best.candidate.row))) return undefined;
  return { read, candidate: best.candidate, confidence };
}

/**
 * Whether a number must be the row's figure: its words are the measure's, no more and no fewer, or the figure is the row's
 * mistyped. Where the words tell of a part, or the draft states the row's figure elsewhere, only a plain slip proves it.
 */
function isMeant({ reading, surroundings }: Read, { candidate, slip }: Other, stated: boolean): boolean {
  const { mention } = reading;
  const { measure, row } = candidate;
  if (slip === 'plain') return true;
  const extent = extentOf(mention, measure, surroundings);
  if (extent === 'part') return false;
  const near = ratioOf(mention.quantity.value, row.value) < close;
  if (extent === 'more') return !stated && (slip === 'likely' || (near && measure.rate === undefined));
  if (slip !== 'none') return true;
  return !saysLess(mention, measure, surroundings.headingGrams) && (near || !stated);
}

/** From here on a row's value is taken for the number's, whatever other measures say. */
const beyondDoubt = 0.6;
/** From here on a ledger's row is held against a number; set where drafts with one row taken out stay silent. */
const accusing = 0.95;

function othersOf(
  mention: Mention,
  candidates: readonly Candidate[],
  reportYear: number | undefined,
): Other[] {
  if (mention.total) return [];
  const others: Other[] = [];
  for (const candidate of candidates) {
    if (candidate.clash || candidate.equal || candidate.row.disputed) continue;
    const { score, head, narrower, unit } = candidate;
    const slip = slipOf(mention.quantity, candidate, reportYear);
    const confidence =
      score +
      0.35 * head +
      nearness(mention.quantity, candidate, slip) -
      (narrower ? 0.35 : 0) -
      (unit < 0.9 ? 0.1 : 0);
    others.push({
      candidate,
      confidence,
      comparable: isComparable(candidate, mention, reportYear, slip),
      slip,
    });
  }
  return others.some(({ confidence }) => confidence >= accusing) ? others : [];
}

/** The values' say in it: a slip of the pen, or of the year, speaks for one measure; another order of magnitude against. */
function nearness({ value }: Quantity, { row }: Candidate, slip: Slip): number {
  if (slip !== 'none') return 0.35;
  const apart = ratioOf(value, row.value);
  return apart < close ? 0.15 : apart < 2 ? 0 : apart < 5 ? -0.15 : -0.3;
}

function ratioOf(a: number, b: number): number {
  return Math.max(a, b) / Math.min(a, b);
}

/** Figures less apart are near each other. */
const close = 1.2;

/** Whether the two speak of the same stretch of time and of the same level, so that one value must be the other. */
function isComparable(
  { row, measure }: Candidate,
  mention: Mention,
  reportYear: number | undefined,
  slip: Slip,
): boolean {
  if (mention.partial && !partPeriod.test(measure.text)) return false;
  if (mention.ownLevel && !measure.text.includes('本级')) return false;
  if (mention.carried && !measure.text.includes('结')) return false;
  if (mention.base && !/前|原/.test(measure.text) && slip === 'none') return false;
  if (row.year === undefined && mention.quantity.period && !mention.carried) return false;
  return reportYear !== undefined || new Set(measure.rows.map(({ year }) => year)).size === 1;
}

/** Digits from which two figures do not look alike by chance. */
const tellingDigits = 3;

/** How far one figure looks like the other mistyped, or left from last year. */
function slipOf(quantity: Quantity, { row, measure }: Candidate, reportYear: number | undefined): Slip {
  const year = row.year ?? reportYear;
  const stated = digitsOf(quantity.value, quantity.step);
  const held = digitsOf(row.value, quantity.step);
  const long = Math.min(stated.length, held.length) >= tellingDigits;
  if (year !== undefined && measure.rows.some((other) => other.year === year - 1 && holds(other, quantity)))
    return long && quantity.approximations.length === 0 ? 'plain' : 'likely';
  if (stated.length < 2 || held.length < 2) return 'none';
  if (stated.replace(/0+$/, '') === held.replace(/0+$/, ''))
    return significantDigits(quantity) >= tellingDigits ? 'plain' : 'likely';
  if (stated.length === held.length) {
    const apart = [...stated].flatMap((digit, index) => (digit === held[index] ? [] : [index]));
    const [first = 0, second = 0] = apart;
    if (apart.length === 2 && stated[first] === held[second] && stated[second] === held[first])
      return long && second === first + 1 ? 'plain' : 'likely';
    if (apart.length !== 1 || !long) return 'none';
    if (ratioOf(quantity.value, row.value) >= close) return 'weak';
    // Rates crowd below a hundred: two of them differ in one digit by chance.
    return quantity.unit === '%' ? 'likely' : 'plain';
  }
  return isOneDigitShort(stated, held) ? (long ? 'plain' : 'likely') : 'none';
}

function isOneDigitShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.length === short.length + 1 &&
    [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
  );
}

function digitsOf(value: number, step: number): string {
  return String(Math.round(Math.abs(value) / step));
}

/** Digits that say something: 3 in 8.46万, 1 in 100%, 2 in 320余. */
function significantDigits({ value, step }: Quantity): number {
  return digitsOf(value, step).replace(/0+$/, '').length;
}

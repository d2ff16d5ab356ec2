import type { Claim, Quantity, Report } from '../report';
import { candidatesIn } from './assignment';
import { bigram } from './bigrams';
import { difference, relativeChange, rounded, shown } from './change-over';
import type { Derivation } from './derivation';
import type { Evidence, LedgerRow } from './evidence';
import { ledgerIndex, type Measure } from './ledger-index';
import { type Candidate, candidatesFor, holds, rank } from './match';
import { type Mention, mentionsOf } from './mention';
import { ledgersOf } from './previous';
import { unitAffinity } from './units';

/** A claim and what is known around it. */
interface Place {
  readonly report: Report;
  readonly evidence: Evidence;
  readonly claim: Claim;
  readonly mention: Mention;
  /** Claims of the same paragraph, in order. */
  readonly beside: readonly Claim[];
  readonly rowOf: (claim: Claim) => LedgerRow | undefined;
}

/**
 * Derives a claim from ledger rows of its own matter, stated in the draft or not: a change from this year's and last
 * year's row of one measure, a rate from the rows of its part and its whole, a part from the whole and the other part.
 */
export function rowDerivation(
  report: Report,
  evidence: Evidence,
  claim: Claim,
  claims: readonly Claim[],
  rowOf: (claim: Claim) => LedgerRow | undefined,
): Derivation | undefined {
  const mention = mentionsOf(claim.block.passage).get(claim.quantity);
  if (!mention) return undefined;
  const [first, end] = besideRange(claim, claims);
  const kept = keptFor(evidence);
  const known = kept.get(claim.quantity);
  if (known && known.year === report.year && known.grounds.length === end - first) {
    let at = first;
    while (at < end && sameGround(known.grounds[at - first], claims[at], rowOf)) at++;
    if (at === end) return known.derivation;
  }
  const beside = claims.slice(first, end);
  const derivation = fromRows({
    report,
    evidence,
    claim,
    mention,
    beside: beside.filter((other) => other !== claim),
    rowOf,
  });
  kept.set(claim.quantity, { year: report.year, grounds: beside.map(rowOf), derivation });
  return derivation;
}

function fromRows(place: Place): Derivation | undefined {
  if (place.mention.delta || comparing.test(place.mention.ownLeft)) return changeOf(place);
  const { unit } = place.claim.quantity;
  if (unit === '倍') return timesOf(place);
  if (unit === '%') return shareOf(place) ?? rateOf(place);
  const likely = candidatesIn(place.evidence, place.mention, noHeading, place.report.year);
  return totalOf(place, likely) ?? jointOf(place, likely) ?? remainderOf(place, likely);
}

/** 同比多公开366条, 净增3.16万户: a difference from last year, told with a verb of its own. */
const comparing = /(?:(?:同比|[比较](?:上年|去年)[^，,]{0,10})[多少新增减][一-鿿]{1,4}|净[增减])$/;

/** What a derivation rests on, beside its own passage: as long as it is the same, so is the derivation. */
interface Kept {
  readonly year: number | undefined;
  readonly grounds: readonly (LedgerRow | undefined)[];
  readonly derivation: Derivation | undefined;
}

const keptByEvidence = new WeakMap<Evidence, WeakMap<Quantity, Kept>>();

function keptFor(evidence: Evidence): WeakMap<Quantity, Kept> {
  let kept = keptByEvidence.get(evidence);
  if (!kept) {
    kept = new WeakMap();
    keptByEvidence.set(evidence, kept);
  }
  return kept;
}

function sameGround(
  ground: LedgerRow | undefined,
  claim: Claim | undefined,
  rowOf: (claim: Claim) => LedgerRow | undefined,
): boolean {
  return claim !== undefined && rowOf(claim) === ground;
}

/** 较上年提高2.4个百分点: this year's row less last year's. */
function changeOf(place: Place): Derivation | undefined {
  for (const row of levelRows(place)) {
    const before = yearBefore(place.evidence, row) ?? namedBefore(place.evidence, row);
    const equation = before && changeEquation(place.claim, row, before);
    if (equation) return { equation, claims: [], rows: [row, before] };
  }
  const [level] = levelsBeside(place);
  const before = level && rowBefore(place, level);
  const equation = before && changeEquation(place.claim, level.quantity, before);
  return equation ? { equation, claims: [level], rows: [before] } : undefined;
}

/** 为上年的1.09倍: this year's row over last year's. */
function timesOf(place: Place): Derivation | undefined {
  if (!/[上去]年(?:度|同期)?的$/.test(place.mention.ownLeft)) return undefined;
  for (const level of levelsBeside(place)) {
    const row = place.rowOf(level);
    const before = row && yearBefore(place.evidence, row);
    if (!row || !before || before.value === 0) continue;
    const times = row.value / before.value;
    if (fits(times, place.claim.quantity))
      return {
        equation: `${shown(row)} ÷ ${shown(before)} = ${rounded(times)}`,
        claims: [level],
        rows: [before],
      };
  }
  return undefined;
}

/** The equation of a change where it gives what the claim says, in per cent or in the values' own unit. */
function changeEquation(
  { quantity }: Claim,
  now: Pick<LedgerRow, 'value' | 'unit'>,
  before: LedgerRow,
): string | undefined {
  const ways = [
    quantity.unit === '%' ? relativeChange(now, before) : undefined,
    quantity.unit !== '%' || now.unit === '%' ? difference(now, before) : undefined,
  ];
  return ways.find((way) => way && fits(Math.abs(way.expected), quantity) && !turned(way.expected, quantity))
    ?.equation;
}

function turned(change: number, { polarity }: Quantity): boolean {
  return polarity === 'rise' ? change < 0 : polarity === 'fall' && change > 0;
}

/** Claims of the same sentence, the nearest first: the value a change is told of is among them. */
function levelsBeside({ claim, mention, beside }: Place): Claim[] {
  return beside
    .filter(
      (other) =>
        mentionsOf(other.block.passage).get(other.quantity)?.sentence.start === mention.sentence.start,
    )
    .sort((a, b) => Math.abs(a.start - claim.start) - Math.abs(b.start - claim.start));
}

/** Last year's row for a claim's measure, under whatever name last year's ledger or report has it; undefined when unsure. */
export function rowBefore(
  { report, evidence }: { report: Report; evidence: Evidence },
  level: Claim,
): LedgerRow | undefined {
  const mention = mentionsOf(level.block.passage).get(level.quantity);
  if (!mention || report.year === undefined || level.quantity.period) return undefined;
  const year = report.year - 1;
  const asked = asLevel(mention, level.quantity.unit);
  const [best, next] = ledgersOf(evidence)
    .flatMap((ledger) => candidatesFor(asked, noHeading, ledger, [year]))
    .filter(({ row, unit }) => row.year === year && unit === 1)
    .sort((a, b) => rank(b) - rank(a));
  if (!best || best.clash || best.narrower || best.score < 0.75) return undefined;
  return next && next.measure !== best.measure && rank(best) - rank(next) < 0.08 ? undefined : best.row;
}

/** Rows that may hold the value a change is told of: those of the claims around it, else the likeliest of the ledger. */
function* levelRows(place: Place): Iterable<LedgerRow> {
  const { report, evidence, claim, mention, rowOf } = place;
  for (const other of levelsBeside(place).slice(0, 3)) {
    const row = rowOf(other);
    if (row) yield row;
  }
  const level = asLevel(
    mention,
    claim.quantity.unit === '%' ? '' : claim.quantity.unit.replace(/^个?百分点$/, '%'),
  );
  const [best, next] = candidatesIn(evidence, level, noHeading, report.year);
  if (
    best &&
    best.score >= 0.7 &&
    !best.clash &&
    (!next || next.measure === best.measure || rank(best) - rank(next) > 0.08)
  )
    yield best.row;
}

/** 建成87个，占司法所总数的93.5%: the number before it over a whole that only the ledger counts. */
function shareOf({ report, evidence, claim, mention, beside, rowOf }: Place): Derivation | undefined {
  if (!/占/.test(mention.near)) return undefined;
  const part = beside.findLast((other) => other.start < claim.start);
  const row = part && rowOf(part);
  if (!part || !row) return undefined;
  const likely = candidatesIn(evidence, asLevel(mention, part.quantity.unit), noHeading, report.year)
    .filter(({ score, clash }) => score >= 0.7 && !clash)
    .map((whole) => whole.row);
  for (const whole of [...likely, ...wholesNamed(mention, row, evidence)]) {
    if (whole === row || whole.value < row.value || whole.year !== row.year) continue;
    if (unitAffinity(whole.unit, row.unit) < 1) continue;
    const value = (row.value / whole.value) * 100;
    if (!fits(value, claim.quantity)) continue;
    return {
      equation: `${shown(row)} ÷ ${shown(whole)} = ${rounded(value)}%`,
      claims: [part],
      rows: [row, whole],
    };
  }
  return undefined;
}

/** 审结588件，占受理数的94.4%: rows of the part's own matter that the share names its whole by. */
function wholesNamed({ near }: Mention, row: LedgerRow, evidence: Evidence): LedgerRow[] {
  const name = /占(?:全部|所有)?([一-鿿]{2,8}?)(?:总|件)?[数量]?的?$/.exec(near)?.[1];
  const measure = measureOf(evidence, row);
  if (name === undefined || !measure) return [];
  return relatedRows({ measure, row }, evidence).filter(
    (whole) => whole.measure.includes(name) && isSameMatter(measure, whole, evidence),
  );
}

/** 合格率100%: rows that count the part (合格) and the whole of one matter. */
function rateOf(place: Place): Derivation | undefined {
  const { report, evidence, claim, mention, beside, rowOf } = place;
  const stem = mention.rate?.slice(-2);
  if (!stem) return undefined;
  const parts = candidatesIn(evidence, asLevel(mention, ''), noHeading, report.year).filter(
    ({ row, measure, score }) => row.unit !== '%' && score >= 0.45 && measure.text.includes(stem),
  );
  for (const part of parts) {
    const stated = beside.filter((other) => other.start < claim.start).flatMap((other) => rowOf(other) ?? []);
    const wholes = [...stated.reverse(), ...relatedRows(part, evidence)];
    for (const whole of wholes) {
      if (whole === part.row || whole.value < part.row.value || whole.value === 0) continue;
      if (whole.year !== part.row.year || unitAffinity(whole.unit, part.row.unit) < 1) continue;
      if (!isSameMatter(part.measure, whole, evidence)) continue;
      const value = (part.row.value / whole.value) * 100;
      if (!fits(value, claim.quantity)) continue;
      return {
        equation: `${shown(part.row)} ÷ ${shown(whole)} = ${rounded(value)}%`,
        claims: [],
        rows: [part.row, whole],
      };
    }
  }
  return undefined;
}

/** A total the ledger gives by its parts only: every row whose measure is the claim's with one more word of a kind. */
function totalOf({ claim }: Place, likely: readonly Candidate[]): Derivation | undefined {
  for (const first of likely.slice(0, 3)) {
    if (first.unit < 1 || first.clash || first.score < 0.4) continue;
    const family = familyOf(first, likely);
    if (family.length < 2) continue;
    const sum = family.reduce((total, { row }) => total + row.value, 0);
    if (!fits(sum, claim.quantity)) continue;
    return {
      equation: `${family.map(({ row }) => shown(row)).join(' + ')} = ${rounded(sum)}`,
      claims: [],
      rows: family.map(({ row }) => row),
    };
  }
  return undefined;
}

/** 办理代表建议、政协提案263件: two measures told together, where the ledger has a row of each. */
function jointOf({ claim, mention }: Place, likely: readonly Candidate[]): Derivation | undefined {
  const named = /([一-鿿]{2,12})[、和与及]([一-鿿]{2,12}?)(?:[共合]计?)?$/.exec(mention.ownLeft);
  if (!named) return undefined;
  const rowOfName = (name: string): LedgerRow | undefined =>
    likely.find(
      ({ measure, unit }) => unit === 1 && measure.letters.length > 1 && name.endsWith(tailOf(measure)),
    )?.row;
  const [one, two] = [rowOfName(named[1] ?? ''), rowOfName(named[2] ?? '')];
  if (!one || !two || one === two || one.year !== two.year || !fits(one.value + two.value, claim.quantity))
    return undefined;
  return {
    equation: `${shown(one)} + ${shown(two)} = ${rounded(one.value + two.value)}`,
    claims: [],
    rows: [one, two],
  };
}

/** The letters a measure ends with, as far as a draft that lists it with another repeats them. */
function tailOf({ letters }: Measure): string {
  return String.fromCharCode(...letters.slice(-4));
}

/** 简易程序2147件, where the ledger has the whole and 普通程序: the whole less the part of the other kind. */
function remainderOf({ claim }: Place, likely: readonly Candidate[]): Derivation | undefined {
  const wholes = likely.filter(
    ({ unit, clash, narrower, score }) => unit === 1 && !clash && narrower && score >= 0.4,
  );
  const others = likely.filter(({ unit, clash }) => unit === 1 && clash);
  for (const whole of wholes) {
    for (const other of others) {
      if (other.row.year !== whole.row.year || !isPartOf(other.measure, whole.measure)) continue;
      const value = whole.row.value - other.row.value;
      if (value <= 0 || !fits(value, claim.quantity)) continue;
      return {
        equation: `${shown(whole.row)} − ${shown(other.row)} = ${rounded(value)}`,
        claims: [],
        rows: [whole.row, other.row],
      };
    }
  }
  return undefined;
}

/** Candidates whose measures differ in one kind of contrasting word and nothing else (普通程序/简易程序). */
function familyOf(first: Candidate, likely: readonly Candidate[]): Candidate[] {
  const stem = withoutContrasts(first.measure);
  if (stem.length < 4 || stem === first.measure.text) return [];
  const family = likely.filter(
    ({ row, measure, unit }) =>
      unit === 1 && row.year === first.row.year && withoutContrasts(measure) === stem,
  );
  return new Set(family.map(({ measure }) => measure)).size === family.length ? family : [];
}

function withoutContrasts({ text, contrasts }: Measure): string {
  let stem = text;
  for (const { words } of contrasts.values()) for (const word of words) stem = stem.replace(word, '');
  return stem;
}

/** Whether every letter of the whole's measure stands in the part's, which says more. */
function isPartOf(part: Measure, whole: Measure): boolean {
  const said = new Set(part.letters);
  const missing = whole.letters.filter((code, index) => !said.has(code) && (whole.weights[index] ?? 0) > 0.3);
  return part !== whole && missing.length === 0;
}

/** Whether a row counts the whole of which a measure counts a part: they share most of what tells measures apart. */
function isSameMatter(part: Measure, row: LedgerRow, evidence: Evidence): boolean {
  const whole = measureOf(evidence, row);
  if (!whole) return false;
  const [few, many] = part.letters.length < whole.letters.length ? [part, whole] : [whole, part];
  const said = new Set(many.letters);
  const shared = few.letters.filter((code) => said.has(code)).length;
  return shared / Math.max(1, few.letters.length) >= 0.6;
}

function relatedRows({ measure, row }: Pick<Candidate, 'measure' | 'row'>, evidence: Evidence): LedgerRow[] {
  const found = new Map<LedgerRow, number>();
  for (const ledger of evidence.ledgers) {
    const { postings, measures } = ledgerIndex(ledger);
    const hits = new Map<number, number>();
    for (const gram of measure.grams)
      for (const at of (postings.get(gram) ?? []).slice(0, 200)) hits.set(at, (hits.get(at) ?? 0) + 1);
    for (const [at, count] of hits)
      for (const other of measures[at]?.rows ?? []) if (other.year === row.year) found.set(other, count);
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([other]) => other);
}

/** The row of the same measure and unit, a year earlier. */
export function yearBefore(evidence: Evidence, row: LedgerRow): LedgerRow | undefined {
  const year = (row.year ?? 0) - 1;
  return measureOf(evidence, row)?.rows.find((other) => other.unit === row.unit && other.year === year);
}

/** 上年行政处罚件数: last year's figure where the ledger tells the year by the name alone. */
function namedBefore(evidence: Evidence, row: LedgerRow): LedgerRow | undefined {
  const named = measureOf(evidence, row)?.text;
  if (named === undefined) return undefined;
  for (const ledger of ledgersOf(evidence)) {
    const { postings, measures } = ledgerIndex(ledger);
    for (const at of postings.get(lastYear) ?? []) {
      const measure = measures[at];
      if (measure?.text.replace(/^(?:上年度?|去年)(?:同期)?/, '') !== named) continue;
      const found = measure.rows.find(({ unit, year }) => unit === row.unit && year === row.year);
      if (found) return found;
    }
  }
  return undefined;
}

const lastYear = bigram('上'.charCodeAt(0), '年'.charCodeAt(0));

function measureOf(evidence: Evidence, row: LedgerRow): Measure | undefined {
  for (const ledger of ledgersOf(evidence)) {
    const measure = ledgerIndex(ledger).measureOf(row);
    if (measure) return measure;
  }
  return undefined;
}

/** The mention read as one of a value and not of its change, in another unit. */
function asLevel(mention: Mention, unit: string): Mention {
  return {
    ...mention,
    delta: false,
    rate: undefined,
    quantity: { ...mention.quantity, unit, low: Number.NaN, high: Number.NaN },
  };
}

/** Indices of the claims around one in its paragraph, itself included. */
function besideRange(claim: Claim, claims: readonly Claim[]): [number, number] {
  let first = claim.index;
  while (first > 0 && claim.index - first < 8 && claims[first - 1]?.block === claim.block) first--;
  let end = claim.index + 1;
  while (end <= claim.index + 3 && claims[end]?.block === claim.block) end++;
  return [first, end];
}

const noHeading: ReadonlySet<number> = new Set();

function fits(value: number, quantity: Quantity): boolean {
  return holds(
    { measure: '', value, unit: '', year: undefined, source: '', note: '', row: 0, sheet: undefined },
    quantity,
  );
}

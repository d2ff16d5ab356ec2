import { type Quantity, traces } from '../report';
import type { Finding, PassageRule } from '../rule';
import { passageRelations } from './relations';
import { roundHalfUp, shown } from './relations/arithmetic';
import {
  type Figure,
  isCount,
  isExact,
  isPercent,
  type Line,
  linesOf,
  sameFamily,
} from './relations/figures';
import { namesSame } from './relations/rate';
import { rateBases, surveyRates } from './relations/rate-words';

/** Rates of cases, people and files are shares of whole numbers; those of places and times need not be. */
const caseUnits = new Set(['件', '起', '宗', '例', '案', '人', '名', '卷', '份', '件次']);

export const granularity: PassageRule = {
  id: 'number/granularity',
  scope: 'passage',
  title: { zh: '比率没有对应的整数', en: 'No whole number gives the rate' },
  summary: {
    zh: '按文中的件数、人数，没有任何整数能得出所写的比率（与附近每一个可能的基数都试过）。',
    en: 'No whole number of cases gives the stated rate, tried against every nearby count that could be its base.',
  },
  severity: 'info',
  fixable: false,
  basis: { zh: '算术：件数、人数只能是整数', en: 'Arithmetic: cases and people come whole' },
  examples: {
    failing: '全年办结行政复议案件112件，调解成功率58.5%。',
    passing: '全年办结行政复议案件112件，调解成功率58.04%。',
  },
  check(passage) {
    const found: Finding[] = [];
    if (!passage.has(rateTraces)) return found;
    let told: Set<Quantity> | undefined;
    for (const line of linesOf(passage)) {
      for (const figure of line.figures) {
        if (!isPlainRate(figure.quantity)) continue;
        told ??= new Set(passageRelations(passage).map(({ stated }) => stated));
        const finding = told.has(figure.quantity) ? undefined : findingOf(line, figure);
        if (finding) found.push(finding);
      }
    }
    return found;
  },
};

const rateTraces = traces('率');

function isPlainRate(rate: Quantity): boolean {
  return rate.unit === '%' && rate.kind !== 'change' && !rate.polarity && isExact(rate) && rate.value < 100;
}

function findingOf(line: Line, figure: Figure): Finding | undefined {
  const rate = figure.quantity;
  const name = /([一-鿿]{2,12})率[^率，,、；;。]{0,6}$/.exec(figure.before)?.[1];
  if (!name || surveyRates.test(`${name}率`)) return undefined;
  // What was carried over is part of a base the sentence need not add up.
  if (carriedOver.test(textAround(line, rate))) return undefined;
  const base = nearestBase(line, figure);
  if (!base || !caseUnits.has(base.quantity.unit)) return undefined;
  // A number of the sentence before may be the base of a bare step (办结112件), for a rate known to be a share of such.
  const earlier = (base.phrase.length <= 4 ? (line.previous?.figures ?? []) : []).filter(({ phrase }) =>
    rateBases.some((known) => known.rate.test(name) && known.base.test(phrase)),
  );
  const nearby = [...line.figures, ...earlier].filter(
    ({ quantity }) => isCount(quantity) && sameFamily(quantity, base.quantity),
  );
  // A base that is no whole printed number (约1200件, 8.46万件) fits any rate.
  if (nearby.some(({ quantity }) => fits(rate, quantity))) return undefined;
  // A rate of none of the counts beside it (听证18件，当面听取意见率98.7%) is of cases the sentence does not count.
  const akin = nearby.filter(
    ({ phrase }) =>
      namesSame(name, phrase) || rateBases.some((known) => known.rate.test(name) && known.base.test(phrase)),
  );
  if (akin.length === 0 || sums(line, base).some((sum) => fitsWhole(rate, sum))) return undefined;
  const whole = baseToName(akin, base, figure);
  const count = whole.quantity.value;
  const below = Math.floor((rate.value / 100) * count);
  const [low, high] = [below, below + 1].map((part) => `${part}/${count}=${percent(part, count, rate)}`);
  return {
    start: rate.start,
    end: rate.end,
    message: {
      zh: `${shown(rate)}没有对应的整数：${low}，${high}`,
      en: `No whole number gives ${shown(rate)}: ${low}, ${high}`,
    },
    data: { stated: rate.value, equation: `${low}, ${high}` },
    related: [
      {
        start: whole.quantity.start,
        end: whole.quantity.end,
        message: { zh: '可能的基数', en: 'A possible base' },
      },
    ],
  };
}

const carriedOver = /结转|旧存|存量/;
/** How far from a rate what was carried over is looked for. */
const reach = 120;

function textAround({ passage, start, end }: Line, rate: Quantity): string {
  return passage.prose.slice(Math.max(start, rate.start - reach), Math.min(end, rate.end + reach));
}

/** The count right before the rate: only punctuation and the rate's name may stand between. */
function nearestBase(line: Line, rate: Figure): Figure | undefined {
  for (let at = rate.index - 1; at >= 0; at--) {
    const figure = line.figures[at];
    if (!figure) return undefined;
    if (/[；;]/.test(line.figures[at + 1]?.before ?? '')) return undefined;
    if (isCount(figure.quantity)) return figure;
    if (!isPercent(figure.quantity)) return undefined;
  }
  return undefined;
}

/** The largest of the counts that could be the base: of 受理118件, 败诉9件 the rate is told over 118. */
function baseToName(akin: readonly Figure[], nearest: Figure, rate: Figure): Figure {
  let largest = nearest;
  for (const figure of akin)
    if (figure.quantity.start < rate.quantity.start && figure.quantity.value > largest.quantity.value)
      largest = figure;
  return largest;
}

/** What neighbouring counts up to the base make together: 优秀20卷、良好35卷、合格41卷, 不合格4卷 are 100卷. */
function sums(line: Line, base: Figure): number[] {
  const found: number[] = [];
  let sum = 0;
  for (let at = base.index; at >= 0; at--) {
    const quantity = line.figures[at]?.quantity;
    if (!quantity || !isCount(quantity) || !sameFamily(quantity, base.quantity)) break;
    sum += quantity.value;
    found.push(sum);
  }
  return found;
}

function fits(rate: Quantity, base: Quantity): boolean {
  if (!isExact(base) || base.scale !== 1 || !Number.isInteger(base.value)) return true;
  return fitsWhole(rate, base.value);
}

function fitsWhole(rate: Quantity, count: number): boolean {
  if (count <= 0) return false;
  const first = Math.ceil((rate.low / 100) * count - 1e-9);
  return first <= (rate.high / 100) * count + 1e-9;
}

function percent(part: number, whole: number, rate: Quantity): string {
  const decimals = rate.step >= 1 ? 1 : Math.round(-Math.log10(rate.step));
  return `${roundHalfUp((part / whole) * 100, decimals)}%`;
}

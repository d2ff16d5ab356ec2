import type { Quantity } from '../report';
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
  *check(passage) {
    const told = new Set(passageRelations(passage).map(({ stated }) => stated));
    const lines = linesOf(passage);
    for (const [index, line] of lines.entries()) {
      for (const figure of line.figures) {
        if (told.has(figure.quantity)) continue;
        const found = findingOf(line, figure, lines[index - 1]);
        if (found) yield found;
      }
    }
  },
};

function findingOf(line: Line, figure: Figure, previous: Line | undefined): Finding | undefined {
  const rate = figure.quantity;
  if (!isPercent(rate) || rate.kind === 'change' || rate.polarity || !isExact(rate) || rate.value >= 100)
    return undefined;
  if (rate.unit === '‰') return undefined;
  const name = /([一-鿿]{2,12})率[^率，,、；;。]{0,6}$/.exec(figure.before)?.[1];
  if (!name || surveyRates.test(`${name}率`)) return undefined;
  const base = nearestBase(line, figure);
  if (!base || !caseUnits.has(base.quantity.unit)) return undefined;
  // A number of the sentence before may be the base of a bare step (办结112件), for a rate known to be a share of such.
  const earlier = (base.phrase.length <= 4 ? (previous?.figures ?? []) : []).filter(({ phrase }) =>
    rateBases.some((known) => known.rate.test(name) && known.base.test(phrase)),
  );
  const nearby = [...line.figures, ...earlier]
    .map(({ quantity }) => quantity)
    .filter((quantity) => isCount(quantity) && sameFamily(quantity, base.quantity));
  // A base that is no whole printed number (约1200件, 8.46万件) fits any rate.
  if (nearby.some((quantity) => fits(rate, quantity))) return undefined;
  const count = base.quantity.value;
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
        start: base.quantity.start,
        end: base.quantity.end,
        message: { zh: '可能的基数', en: 'A possible base' },
      },
    ],
  };
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

function fits(rate: Quantity, base: Quantity): boolean {
  if (!isExact(base) || base.scale !== 1 || !Number.isInteger(base.value)) return true;
  if (base.value <= 0) return false;
  const first = Math.ceil((rate.low / 100) * base.value - 1e-9);
  return first <= (rate.high / 100) * base.value + 1e-9;
}

function percent(part: number, whole: number, rate: Quantity): string {
  const decimals = rate.step >= 1 ? 1 : Math.round(-Math.log10(rate.step));
  return `${roundHalfUp((part / whole) * 100, decimals)}%`;
}

import { type Quantity, traces } from '../../report';
import { fallingWords, risingWords } from '../../report/quantities/lexicon';
import { decimalsOf, meets, roundHalfUp, shown, sign, tidy } from './arithmetic';
import { changeBetween } from './change-between';
import {
  type Figure,
  figureAt,
  isCount,
  isEarlierValue,
  isExact,
  isPercent,
  type Line,
  linesBefore,
  sameFamily,
} from './figures';
import { isChangeOfOthers } from './otherwise';
import type { PassageRelation } from './relation';

/**
 * Rise and fall: «由12件增至15件，增长25%», «187件，较上年的154件增长21.4%», «1620件，同比增长20%（2024年为1350件）», and the same
 * in units or percentage points. Two values must be stated; a change without its base is no relation.
 */
export function changeRelations(line: Line): PassageRelation[] {
  const relations: PassageRelation[] = [];
  const moves = line.passage.has(fromTraces);
  for (const figure of line.figures) {
    const { quantity } = figure;
    const moved = moves ? movedTo(line, figure) : undefined;
    if (moved) relations.push(moved);
    if (!quantity.polarity || yearly.test(figure.before)) continue;
    const stepwise = fromDifference(line, figure) ?? differenceBehind(line, figure);
    if (stepwise) {
      relations.push(stepwise);
      continue;
    }
    const pair = baseAndNow(line, figure);
    if (!pair) continue;
    const relation = changeBetween(pair.base, pair.now, quantity);
    if (relation && (relation.holds || isTold(line, figure, pair))) relations.push(relation);
  }
  return relations;
}

/** Whether a change must lie between two values: nothing names others, and no others of the sentence give it. */
function isTold(line: Line, figure: Figure, { base, follow }: Pair): boolean {
  return (follow || namesNoOther(figure, line)) && !isChangeOfOthers(line, base, figure.quantity);
}

/** 年均增长6.5% is a mean over the years between two values. */
const yearly = /年均|逐年|年平均|年复合|平均每年|每年/;

/** What may stand between a value and its change without naming another measure. */
const changing = new RegExp(
  `${[...risingWords.split(' '), ...fallingWords.split(' ')].join('|')}|同比|环比|相[比较]|[较比](?:[上去]一?年|20\\d\\d年|往年)?(?:度|同期|[底末初])*的?|总体|整体|累计|共|净|实际|大幅|明显|显著|比例|百分比|幅度|[了达到为又再约多少，,、：:（()）\\s]`,
  'g',
);

/** Whether the words right before a change name nothing, or what a number before it in the sentence is called. */
function namesNoOther({ before, index }: Figure, { figures }: Line): boolean {
  const name = before.replace(changing, '');
  return (
    name === '' || figures.slice(Math.max(0, index - 2), index).some((value) => value.before.includes(name))
  );
}

/** 187件，同比增加33件、增长21.4%: the difference and the value give the base. */
function fromDifference(line: Line, figure: Figure): PassageRelation | undefined {
  const near = figureAt(line, figure.index - 1);
  const far = figureAt(line, figure.index - 2);
  if (!near || !far) return undefined;
  // 增加33件，达到187件，增长21.4% has them the other way round.
  const reached = far.quantity.polarity !== undefined && /^[，,]?(?:达到?|增至|升至|至|为)/.test(near.before);
  const [step, now] = reached ? [far.quantity, near.quantity] : [near.quantity, far.quantity];
  const { quantity } = figure;
  if (!isPercent(quantity) || step.polarity !== quantity.polarity) return undefined;
  if (
    !isCount(step) ||
    now.polarity ||
    !comparable(step, now) ||
    !/^[，,、]?(?:同比|增幅|降幅)?[^，,、；。]{0,4}$/.test(figure.before)
  )
    return undefined;
  if (!isExactPair(step, now)) return undefined;
  if (!reached && comparison.test(far.before) && /^[^，,；。]{0,6}$/.test(near.before))
    return overBase(step, now, quantity);
  if (!reached && /[较比由从]/.test(far.before.slice(-12))) return undefined;
  const relation = overRest(step, now, quantity);
  return relation && !relation.holds && !namesNoOther(figure, line) ? undefined : relation;
}

/** The difference over what the value was before it. */
function overRest(step: Quantity, now: Quantity, quantity: Quantity): PassageRelation | undefined {
  const fall = quantity.polarity === 'fall';
  const base = fall ? now.value + step.value : now.value - step.value;
  if (base <= 0) return undefined;
  const expected = tidy((step.value / base) * 100);
  const baseBounds = fall
    ? { low: now.low + step.low, high: now.high + step.high }
    : { low: now.low - step.high, high: now.high - step.low };
  if (baseBounds.low <= 0) return undefined;
  const holds = meets(
    { low: (step.low / baseBounds.high) * 100, high: (step.high / baseBounds.low) * 100 },
    quantity,
  );
  const rounded = Number(roundHalfUp(expected, decimalsOf(quantity) + 1));
  return {
    kind: 'change',
    operands: [step, now],
    stated: quantity,
    expected,
    holds,
    equation: `${shown(step)} ÷ (${shown(now)} ${fall ? '+' : '−'} ${shown(step)}) = ${rounded}% ${holds ? '≈' : '≠'} ${shown(quantity)} ${sign(holds)}`,
  };
}

/** 扩充到1053名，同比增长13.8%，净增128名 and 较上年的1012件上升33.1%，多了335件: the difference follows the change. */
function differenceBehind(line: Line, figure: Figure): PassageRelation | undefined {
  const { quantity } = figure;
  const near = figureAt(line, figure.index - 1);
  const step = figureAt(line, figure.index + 1);
  if (!near || !step || !isPercent(quantity) || near.quantity.polarity) return undefined;
  if (!isCount(step.quantity) || !comparable(step.quantity, near.quantity)) return undefined;
  if (!isExactPair(step.quantity, near.quantity) || !differs[quantity.polarity ?? 'rise'].test(step.before))
    return undefined;
  if (!/^[，,（(]?(?:同比|比上年|较上年|增幅|降幅)?[^，,、；;。]{0,4}$/.test(figure.before)) return undefined;
  if (comparison.test(near.before)) return overBase(step.quantity, near.quantity, quantity);
  return isEarlierValue(near) ? undefined : overRest(step.quantity, near.quantity, quantity);
}

/** Words for a difference, right behind the change it is told beside. */
const differs = {
  rise: /^[，,、（(](?:[净共]增加?了?|增加了?|多出?了?)$/,
  fall: /^[，,、（(](?:[净共]减少?了?|减少了?|少了?)$/,
};

/** 比2022年的108件减少11件，下降10.2%: the base is printed, and the difference. */
function overBase(step: Quantity, base: Quantity, stated: Quantity): PassageRelation | undefined {
  if (base.value <= 0) return undefined;
  const expected = tidy((step.value / base.value) * 100);
  const holds = meets({ low: (step.low / base.high) * 100, high: (step.high / base.low) * 100 }, stated);
  const rounded = Number(roundHalfUp(expected, decimalsOf(stated) + 1));
  return {
    kind: 'change',
    operands: [step, base],
    stated,
    expected,
    holds,
    equation: `${shown(step)} ÷ ${shown(base)} = ${rounded}% ${holds ? '≈' : '≠'} ${shown(stated)} ${sign(holds)}`,
  };
}

function isExactPair(a: Quantity, b: Quantity): boolean {
  return isExact(a) && isExact(b);
}

const toWords =
  /(增|增加|增长|升|上升|提高|提升|扩大|降|下降|降低|减|减少|压减|压缩|缩短|精简|调整|变更)(?:到|至|为)$/;
const falls = /^(降|下降|降低|减|减少|压减|压缩|缩短|精简)$/;

/** 由12件增至15件: the verb must fit the way the values move. */
function movedTo(line: Line, figure: Figure): PassageRelation | undefined {
  const base = figureAt(line, figure.index - 1);
  if (!base || !comparable(base.quantity, figure.quantity) || !isFrom(base)) return undefined;
  const verb = toWords.exec(figure.before)?.[1];
  // 调整为 goes either way.
  if (!verb || verb === '调整' || verb === '变更') return undefined;
  const fall = falls.test(verb);
  const now = figure.quantity;
  const contrary = fall ? now.low > base.quantity.high : now.high < base.quantity.low;
  if (!contrary) return undefined;
  return {
    kind: 'difference',
    operands: [base.quantity],
    stated: now,
    expected: Number.NaN,
    holds: false,
    equation: `${shown(base.quantity)} → ${shown(now)} ${fall ? '并非下降' : '并非增长'} ✗`,
  };
}

function isFrom({ before }: Figure): boolean {
  return /[由从][^，,；。]{0,24}$/.test(before);
}

const fromTraces = traces('由从');

interface Pair {
  readonly base: Quantity;
  readonly now: Quantity;
  /** Both stand right behind the change and can be told of nothing else. */
  readonly follow?: boolean;
}

/** 较上年的, 比2024年同期的, 较年初预算安排的; never the 比 of 占比, 同比, 环比. */
const comparison =
  /(?:较|(?<![占同环对])比|与)[^，,；。]{0,14}(?:年|期|初|底|季|月|前|计划|预算|目标|任务)[^，,；。]{0,8}$/;
const plainBase = /(?:上年|去年|上年度|同期|年)(?:同期|度)?(?:为|是|的)?$/;
const lastYearBase = /(?:年|上年|去年|同期|往年|年度)[^，,；。]{0,6}(?:为|是|仅|的)?[^，,；。]{0,6}$/;

function baseAndNow(line: Line, figure: Figure): Pair | undefined {
  const one = figureAt(line, figure.index - 1);
  const two = figureAt(line, figure.index - 2);
  // 由A增至B，增长R
  if (
    one &&
    two &&
    isFrom(two) &&
    toWords.test(one.before) &&
    comparable(two.quantity, one.quantity) &&
    follows(figure)
  )
    return { base: two.quantity, now: one.quantity };
  // 1620件，同比增长20%（2024年为1350件）
  const next = figureAt(line, figure.index + 1);
  if (
    next &&
    one &&
    /^[，,]?[（(]/.test(next.before) &&
    lastYearBase.test(next.before) &&
    comparable(one.quantity, next.quantity) &&
    follows(figure) &&
    !added.test(one.before) &&
    !/分别/.test(figure.before)
  ) {
    const now = namedIn(line, figure, one);
    return now && !isEarlier(now.quantity, next.quantity)
      ? { base: next.quantity, now: now.quantity }
      : undefined;
  }
  const then = figureAt(line, figure.index + 2);
  if (next && then && comparable(next.quantity, then.quantity)) {
    // 下降1.2个百分点，由9.3%降为8.1%
    if (/^[，,（(][由从]$/.test(next.before) && toWords.test(then.before))
      return { base: next.quantity, now: then.quantity, follow: true };
    // 压减25%（2024年1520次、2025年1140次）
    const [earlier, later] = [yearOf(next.quantity), yearOf(then.quantity)];
    if (/^[（(][^，,、；;。]*$/.test(next.before) && earlier !== undefined && later === earlier + 1)
      return { base: next.quantity, now: then.quantity, follow: true };
  }
  if (one && two && comparable(two.quantity, one.quantity) && follows(figure)) {
    const [before, after] = [yearOf(two.quantity), yearOf(one.quantity)];
    // 2024年154件，2025年187件，增长21.4%
    if (before !== undefined && after !== undefined && before < after)
      return { base: two.quantity, now: one.quantity };
    // 上年1497条，今年2130条，增长43.5%
    if (isEarlier(two.quantity, one.quantity) && /今年|本年|20\d\d年/.test(one.before))
      return { base: two.quantity, now: one.quantity };
    // 187件，上年为154件，增长21.4%
    if (plainBase.test(one.before) && /^[，,]/.test(figure.before) && isEarlier(one.quantity, two.quantity))
      return { base: one.quantity, now: two.quantity };
  }
  // 187件，较上年的154件增长21.4%
  if (one && comparison.test(one.before) && /^[^，,；。]{0,8}$/.test(figure.before)) {
    const direct = two && comparable(one.quantity, two.quantity) ? two : undefined;
    const candidates = [...line.figures.slice(0, one.index)]
      .reverse()
      .filter(({ quantity }) => comparable(quantity, one.quantity));
    for (const candidate of candidates) {
      if (changeBetween(one.quantity, candidate.quantity, figure.quantity)?.holds)
        return { base: one.quantity, now: candidate.quantity };
    }
    const after = figureAt(line, figure.index + 1);
    if (
      after &&
      /^[，,]?(?:达到?|至|为|增至|升至)/.test(after.before) &&
      comparable(after.quantity, one.quantity)
    )
      return { base: one.quantity, now: after.quantity };
    if (direct && !/[；;]/.test(one.before)) return { base: one.quantity, now: direct.quantity };
    const subject = subjectBefore(one.before);
    const named = subject ? statedBefore(subject, one.quantity, line) : [];
    for (const now of named)
      if (changeBetween(one.quantity, now, figure.quantity)?.holds) return { base: one.quantity, now };
    const [only] = named;
    if (only && named.length === 1) return { base: one.quantity, now: only };
  }
  return undefined;
}

/** 许可12件、处罚24件，许可同比增长20%（上年10件）: the value the change names, the last where it names none. */
function namedIn(line: Line, figure: Figure, last: Figure): Figure | undefined {
  const name = figure.before.replace(changing, '');
  if (name === '' || last.before.includes(name)) return last;
  return line.figures
    .slice(0, last.index)
    .findLast(({ before, quantity }) => before.includes(name) && comparable(quantity, last.quantity));
}

/** 新增16名, 增加35件: so many more, and not the value itself. */
const added = /(?:新增|净增|净减|增加|减少|新聘|新设|多|少)[^，,、；;。]{0,10}$/;

/** Whether one value is told to be of an earlier year than another. */
function isEarlier(one: Quantity, two: Quantity): boolean {
  const { period } = one;
  if (period && 'relative' in period) return period.relative < 0 && !(two.period && 'relative' in two.period);
  const [before, after] = [yearOf(one), yearOf(two)];
  return before !== undefined && (after === undefined || before < after);
}

function yearOf({ period }: Quantity): number | undefined {
  return period && ('year' in period ? period.year : undefined);
}

/** Between the value and its change no other matter begins. */
function follows({ before }: Figure): boolean {
  return !/[；;]/.test(before) && before.length <= 24;
}

/** 受理量较2024年的154件增长: the subject is 受理. */
function subjectBefore(before: string): string {
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('。')) + 1,
  );
  const words =
    /^(?:其中)?(?:全[市县区省])?([一-鿿]{2,12}?)(?:案件)?(?:总)?(?:数量?|量)?(?:同比)?(?:较|比|与)/.exec(
      clause.trim(),
    );
  return words?.[1] ?? '';
}

/** Values an earlier sentence gives for the same words. */
function statedBefore(subject: string, like: Quantity, line: Line): Quantity[] {
  for (const { figures } of linesBefore(line).reverse()) {
    const found = figures.filter((figure) => {
      const { quantity, phrase } = figure;
      const place = phrase.lastIndexOf(subject);
      return (
        place >= 0 &&
        !/[不未]予?$/.test(phrase.slice(0, place)) &&
        comparable(quantity, like) &&
        quantity.polarity === undefined &&
        !isEarlierValue(figure)
      );
    });
    if (found.length > 0) return found.map(({ quantity }) => quantity);
  }
  return [];
}

/** A rank rises as its number falls. */
function isRank({ unit, measure }: Quantity): boolean {
  return (unit === '位' || unit === '名') && /排名|名次|位次|排位|位[列居]/.test(measure);
}

function comparable(a: Quantity, b: Quantity): boolean {
  if (isRank(a) || isRank(b)) return false;
  if (isPercent(a)) return isPercent(b) && a.polarity === undefined && b.polarity === undefined;
  return isCount(a) && isCount(b) && sameFamily(a, b);
}

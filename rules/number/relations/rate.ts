import { type Quantity, traces } from '../../report';
import {
  type Bounds,
  decimalsOf,
  meets,
  minus,
  plus,
  rateOf,
  roundHalfUp,
  shown,
  sign,
  tidy,
  total,
} from './arithmetic';
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
import { isRateOfOthers } from './otherwise';
import { allRound, dutyRates, rateBases, rateParts } from './rate-words';
import { noRelations, type PassageRelation } from './relation';

/**
 * Part over whole: «调解513件，成功485件，成功率94.5%», «…，占22.1%», «为计划数32个的112.5%». The whole may stand before the
 * part, after the rate, in the sentence before, or be what two numbers leave (应考147人、缺考3人). A relation that does not
 * hold is given only where part and whole are certain and no other stated base gives the rate.
 */
export function rateRelations(line: Line): readonly PassageRelation[] {
  const rates = line.figures.filter(isRate);
  if (rates.length === 0) return noRelations;
  const relations = line.passage.has(respectiveTraces) ? respectiveShares(line) : [];
  const told = relations.map(({ stated }) => stated);
  const named = line.passage.has(rateTraces);
  for (const figure of rates) {
    if (told.includes(figure.quantity)) continue;
    const relation = planRate(line, figure) ?? (named ? shareOrRate(line, figure) : undefined);
    if (relation) relations.push(relation);
  }
  if (rates.length < 2 || relations.length === rates.length) return relations;
  const others = listedShares(line, rates).filter(
    (relation) => !relations.some(({ stated }) => stated === relation.stated),
  );
  return others.length > 0 ? [...relations, ...others] : relations;
}

/**
 * 公开59件、占45.4%；不予公开32件、占24.6%…, each of a total that stands sentences before: the one the parts add up to, or
 * the one that all shares but one are of.
 */
function listedShares(line: Line, rates: readonly Figure[]): readonly PassageRelation[] {
  const shares = rates.flatMap((rate) => {
    const part = figureAt(line, rate.index - 1);
    return part &&
      isCount(part.quantity) &&
      !part.quantity.polarity &&
      /^[，,、（(]?占(?:比)?[为约达]?$/.test(rate.before)
      ? [{ part: part.quantity, rate: rate.quantity }]
      : [];
  });
  const [first] = shares;
  if (!first || shares.length < 2 || shares.some(({ part }) => part.unit !== first.part.unit))
    return noRelations;
  const sum = total(shares.map(({ part }) => part.value));
  // The last of shares that make up 100% takes what rounding left over.
  const closed = total(shares.map(({ rate }) => rate.value)) === 100;
  for (const { figures } of linesBefore(line).reverse()) {
    for (const { quantity: whole } of figures) {
      if (whole.unit !== first.part.unit || !isExact(whole) || whole.polarity) continue;
      if (shares.some(({ part }) => part.high > whole.low)) continue;
      const told = shares.map(({ part, rate }) => relate(part, whole, rate));
      const held = heldIn(told);
      if (sum === whole.value || (held > 1 && held >= told.length - 1))
        return told.filter(
          ({ holds, expected, stated }) =>
            holds || !closed || Math.abs(expected - stated.value) > stated.step,
        );
    }
  }
  return noRelations;
}

function isRate(figure: Figure): boolean {
  const { quantity } = figure;
  return isPercent(quantity) && quantity.kind !== 'change' && !quantity.polarity && !isEarlierValue(figure);
}

const movedTo = /^[^，,；;。]{0,6}[至到为]$/;

/** The figure whose words name a rate: itself, or in 败诉率由7.9%降至5.4% the value it moved from. */
function namedAt(line: Line, figure: Figure): Figure {
  const from = figureAt(line, figure.index - 1);
  return from && isPercent(from.quantity) && isEarlierValue(from) && movedTo.test(figure.before)
    ? from
    : figure;
}

/** One of these stands in the name of every rate and share. */
const rateTraces = traces('率占比');
const respectiveTraces = traces('别');

/** 土地64件、婚姻83件、邻里71件，分别占26.6%、34.4%、29.5%: each share is of its own count, all are of one whole. */
function respectiveShares({ figures, previous }: Line): PassageRelation[] {
  for (const { index, before, quantity } of figures) {
    if (
      !isPercent(quantity) ||
      !/(?:分别(?:约?占|占比)[^，,；;。\d]{0,8}|占比?分别[为是达约]*)$/.test(before)
    )
      continue;
    let end = index + 1;
    for (let next = figures[end]; next && isPercent(next.quantity); next = figures[end]) {
      if (!/^[、，,和及与]$/.test(next.before)) break;
      end++;
    }
    const rates = figures.slice(index, end);
    const parts = figures.slice(Math.max(0, index - rates.length), index);
    const [first] = parts;
    if (!first || rates.length < 2 || parts.length < rates.length) continue;
    if (parts.some((part) => !isCount(part.quantity) || !sameFamily(part.quantity, first.quantity))) continue;
    const wholes = [...figures.slice(0, first.index), ...(previous?.figures ?? [])].filter(
      (whole) => isCount(whole.quantity) && sameFamily(whole.quantity, first.quantity),
    );
    const told = wholes
      .map((whole) => parts.flatMap((part, place) => shareOfList(part, whole, rates[place])))
      .sort((a, b) => heldIn(b) - heldIn(a))[0];
    // One share out of line with all the others is a slip; more of them are of a whole the text does not give.
    if (told && heldIn(told) > 0 && heldIn(told) >= told.length - 1) return told;
  }
  return [];
}

function heldIn(relations: readonly PassageRelation[]): number {
  return relations.filter(({ holds }) => holds).length;
}

function shareOfList(part: Figure, whole: Figure, rate: Figure | undefined): PassageRelation[] {
  return rate && whole.quantity.low >= part.quantity.high
    ? [relate(part.quantity, whole.quantity, rate.quantity)]
    : [];
}

/** 36个，为计划数32个的112.5%. */
function planRate(line: Line, figure: Figure): PassageRelation | undefined {
  const base = figureAt(line, figure.index - 1);
  const part = figureAt(line, figure.index - 2);
  if (!base || !part || !/^的$/.test(figure.before) || !isCount(base.quantity)) return undefined;
  if (!/[为占达是]/.test(base.before) || !sameFamily(base.quantity, part.quantity)) return undefined;
  const relation = relate(part.quantity, base.quantity, figure.quantity);
  return relation.holds || !isRateOfOthers(line, part.quantity, figure.quantity) ? relation : undefined;
}

interface Whole {
  readonly bounds: Bounds;
  readonly value: number;
  readonly operands: readonly Quantity[];
  /** What stands between the operands in an equation. */
  readonly link: string;
}

function shareOrRate(line: Line, figure: Figure): PassageRelation | undefined {
  const { quantity } = figure;
  const namer = namedAt(line, figure);
  const clause = clauseOf(namer);
  if (clause.includes('分别')) return undefined;
  const share = /占|比例|比重/.test(clause);
  const name = rateName(namer, clause);
  if (!share && !name) return undefined;
  const { previous } = line;
  const part = partOf(line, figure, clause, share, name);
  if (!part) return name ? afar(line, figure, name) : undefined;
  const late = part.figure.index > figure.index + 1;
  const gives = (whole: Figure): boolean =>
    holds(part.figure.quantity, whole.quantity, whole.quantity.value, quantity);
  const before = counts(line, part.figure.quantity, late ? figure.index : 0, part.figure.index);
  const near = part.base && gives(part.base) ? part.base : before.findLast(gives);
  if (near) return relate(part.figure.quantity, near.quantity, quantity);
  const after = counts(line, part.figure.quantity, figure.index + 1, line.figures.length).filter(
    (other) => other !== part.figure,
  );
  const earlier = previous ? counts(previous, part.figure.quantity, 0, previous.figures.length) : [];
  const far = after.find(gives) ?? earlier.findLast(gives);
  if (far) return relate(part.figure.quantity, far.quantity, quantity);
  for (const whole of [...derived(before), ...derived(earlier), ...wholeList(line, part.figure, figure)]) {
    if (holds(part.figure.quantity, whole.bounds, whole.value, quantity))
      return relateTo(part.figure.quantity, whole, quantity, true);
  }
  const inclusive = withSiblings(line, part, before, quantity);
  if (inclusive) return inclusive;
  if (part.synonym && !standsAlone(line, part)) return undefined;
  if (quantity.value === 100 && dutyRates.test(part.name)) return undefined;
  const base = part.base ?? totalNamed(line, part) ?? accusable(line, part, before, after, earlier);
  if (!base || isRateOfOthers(line, part.figure.quantity, quantity)) return undefined;
  if (part.name !== '' && denies(part.figure.phrase, part.name)) return restOf(part.figure, base, quantity);
  const relation = relate(part.figure.quantity, base.quantity, quantity);
  // A base named behind the rate without a word for all there is may be another matter: only a near miss tells.
  const isLoose = base.index > figure.index && !/共|总|全部/.test(base.before);
  if (isLoose && Math.abs(relation.expected - quantity.value) > nearMiss) return undefined;
  return isPlausible(relation, line, base, part.figure) ? relation : undefined;
}

/** Percentage points between a rate and one that was mistyped or miscounted. */
const nearMiss = 5;

interface Part {
  readonly figure: Figure;
  /** 占X% and 占比X%, or a rate with a name of its own (优秀率). */
  readonly share: boolean;
  /** The words before 率; empty for shares. */
  readonly name: string;
  /** A named whole: 占全市的29%. */
  readonly named: boolean;
  /** 占立案总数的36.4%: the whole is called so; empty where it is not. */
  readonly total: string;
  /** The rate counts this part by other words: 纠错率 of 撤销. */
  readonly synonym: boolean;
  /** The whole stands between the part and the rate: 败诉9件，审结118件，败诉率7.6%. */
  readonly base?: Figure;
}

/** The part a rate belongs to: the count right before it, or the one after 即. */
function partOf(line: Line, figure: Figure, clause: string, share: boolean, name: string): Part | undefined {
  const called =
    (share && /占(?:全部|所有)?([一-鿿]{2,6}?)(?:总数|总量|总件数)的?(?:约|近)?$/.exec(clause)?.[1]) || '';
  const named =
    share &&
    /占[^比，,、；。]{2,}/.test(clause) &&
    !/占(?:受理|办理|审结|办结|结案|收到|申请)?(?:总数|总量|案件总数|比例|比重|全部)?的?(?:约|达|近|超过?)?$/.test(
      clause,
    );
  const words = { share, name, named, total: called, synonym: false };
  const next = figureAt(line, figure.index + 1);
  const then = figureAt(line, figure.index + 2);
  // 结案率80.1%，即7960件中审结6313件
  if (
    next &&
    then &&
    /^[，,（(]?即/.test(next.before) &&
    /^[^，,；;。]{0,8}中/.test(next.after) &&
    isCount(then.quantity) &&
    sameFamily(next.quantity, then.quantity)
  )
    return { figure: then, ...words };
  if (next && /^[，,（(]?即$/.test(next.before) && isCount(next.quantity)) return { figure: next, ...words };
  const back = beforeBracket(line, figure);
  if (name && (!back || !isCount(back.quantity) || !namesSame(name, back.phrase))) {
    // 成功率98.4%，共受理3486件、成功3431件: part and whole follow the rate.
    const late = figureAt(line, figure.index + 2);
    if (
      next &&
      late &&
      isCount(next.quantity) &&
      isCount(late.quantity) &&
      namesSame(name, late.phrase) &&
      !/[；;]/.test(next.before + late.before)
    )
      return { figure: late, ...words };
  }
  const counted = back && isPercent(back.quantity) ? countBefore(line, back) : back;
  if (!counted) return undefined;
  return partBefore(line, figure, counted, words);
}

/** The count before a rate that other rates stand between: 优秀率35.3%，不合格率3.3%. */
function countBefore(line: Line, rate: Figure): Figure | undefined {
  let at = rate.index;
  while (at >= 0 && isPercent(figureAt(line, at)?.quantity ?? rate.quantity)) at--;
  return figureAt(line, at);
}

function partBefore(
  line: Line,
  figure: Figure,
  back: Figure,
  words: Omit<Part, 'figure' | 'base'>,
): Part | undefined {
  const { name, share } = words;
  if (!isCount(back.quantity) || back.quantity.polarity) return undefined;
  const adjacent =
    back.index === figure.index - 1 ||
    !isPercent(figureAt(line, figure.index - 1)?.quantity ?? back.quantity);
  if (!adjacent) return calledSo(line, figure, words);
  if (/[；;]/.test(figure.before) || breaks(figure.before) > 2) return undefined;
  const subject = (share && shareSubject.exec(figure.before)?.[1]) || '';
  const itself = subject && calledSo(line, figure, { ...words, name: subject });
  if (itself) return itself;
  if (subject && !namesSame(subject, back.phrase)) return undefined;
  // 一审败诉47件、二审败诉12件，一审败诉率: an earlier count has more of the name.
  if (namedCloser(line, figure, back, subject || name)) return calledSo(line, figure, words);
  if (share || namesSame(name, back.phrase) || isActual(line, back)) return { figure: back, ...words };
  if (rateParts.some(({ rate, part }) => rate.test(name) && part.test(back.phrase)))
    return { figure: back, ...words, synonym: true };
  const called = calledSo(line, figure, words);
  if (called) return called;
  const first = figureAt(line, back.index - 1);
  if (
    first &&
    back.index === figure.index - 1 &&
    isCount(first.quantity) &&
    sameFamily(first.quantity, back.quantity) &&
    /^[，,]/.test(back.before) &&
    namesSame(name, first.phrase) &&
    rateBases.some(({ rate, base }) => rate.test(name) && base.test(back.phrase))
  )
    return { figure: first, ...words, base: back };
  return undefined;
}

/** A类企业占比12.0%, 民事案件占70.3%: the share says itself what it is a share of. */
const shareSubject =
  /[，,、；;]([^，,、；;。]{2,12}?)(?:案件)?占(?:比|(?:总[数量]|全部(?:案件)?|[受办审][理结](?:总?数|案件)?)的?)?[为达约近]*$/;

/** Whether a count before the last one has more of a name than the last: then that one is meant, or its whole is. */
function namedCloser(line: Line, figure: Figure, last: Figure, name: string): boolean {
  const own = commonLength(name, last.phrase);
  if (own < 2) return false;
  return line.figures.some(
    ({ index, quantity, phrase }) =>
      index < figure.index && index !== last.index && isCount(quantity) && commonLength(name, phrase) > own,
  );
}

/** How many characters in a row two names have in common. */
function commonLength(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 0; length--)
    for (let at = 0; at + length <= a.length; at++) if (b.includes(a.slice(at, at + length))) return length;
  return 0;
}

/** The one count of the sentence that goes by the very name of the rate: 不合格12卷，…，不合格率3.3%. */
function calledSo(line: Line, figure: Figure, words: Omit<Part, 'figure' | 'base'>): Part | undefined {
  const [only, another] = line.figures.filter(
    ({ phrase, quantity }) => phrase === words.name && isCount(quantity),
  );
  if (!only || another || only.index >= figure.index) return undefined;
  if (/[；;]/.test(textBetween(line, only, figure))) return undefined;
  // Its whole is larger than the other parts of the list.
  const [whole] = counts(line, only.quantity, 0, only.index).sort(
    (a, b) => b.quantity.value - a.quantity.value,
  );
  return {
    figure: only,
    ...words,
    ...(whole && whole.quantity.low >= only.quantity.high && { base: whole }),
  };
}

/** 合格率 may count the 优秀 listed before the 合格, or all but the 不合格. Told only where that gives the rate. */
function withSiblings(
  line: Line,
  { figure, name }: Part,
  before: readonly Figure[],
  rate: Quantity,
): PassageRelation | undefined {
  if (name === '') return undefined;
  const denied = line.figures.find(({ phrase, quantity }) => isCount(quantity) && denies(phrase, name));
  for (const whole of before) {
    if (denied && denied.quantity.high <= whole.quantity.low) {
      const left = minus(whole.quantity, denied.quantity);
      if (meets(rateOf(left, whole.quantity), rate))
        return complementOf(denied.quantity, whole.quantity, rate);
    }
    const siblings = before.filter(({ index }) => index > whole.index && index < figure.index);
    if (siblings.length === 0) continue;
    const parts = [...siblings, figure].map(({ quantity }) => quantity);
    const bounds = plus(parts);
    if (bounds.low > whole.quantity.high || !meets(rateOf(bounds, whole.quantity), rate)) continue;
    return togetherOf(parts, whole.quantity, rate);
  }
  return undefined;
}

function togetherOf(parts: readonly Quantity[], whole: Quantity, stated: Quantity): PassageRelation {
  const sum = total(parts.map(({ value }) => value));
  const expected = tidy((sum / whole.value) * (stated.unit === '‰' ? 1000 : 100));
  const short = Number(roundHalfUp(expected, decimalsOf(stated) + 1));
  return {
    kind: 'rate',
    operands: [...parts, whole],
    stated,
    expected,
    holds: true,
    equation: `(${parts.map(shown).join(' + ')}) ÷ ${shown(whole)} = ${short}${stated.unit}${short === stated.value ? '' : ` ≈ ${shown(stated)}`} ${sign(true)}`,
  };
}

/** The name of a rate; in a list of names told 分别 the one at its place. */
function rateName({ phrase }: Figure, clause: string): string {
  return (
    /^([一-鿿]{2,12})率$/.exec(phrase)?.[1] ?? /([一-鿿]{2,12})率[^率，,、；。]{0,8}$/.exec(clause)?.[1] ?? ''
  );
}

/**
 * A rate whose part does not stand right before it, as in the sentence after its counts. Told only where some count of
 * that name gives it: there is nothing to accuse.
 */
function afar(line: Line, figure: Figure, name: string): PassageRelation | undefined {
  const near = [...(line.previous?.figures ?? []), ...line.figures.slice(0, figure.index)].filter(
    ({ quantity }) => isCount(quantity) && !quantity.polarity,
  );
  for (const part of near) {
    const denied = denies(part.phrase, name);
    const synonym = rateParts.some(({ rate, part: words }) => rate.test(name) && words.test(part.phrase));
    if (!namesSame(name, part.phrase) && !synonym) continue;
    for (const whole of near) {
      if (whole === part || !sameFamily(whole.quantity, part.quantity)) continue;
      if (whole.quantity.low < part.quantity.high) continue;
      if (denied) {
        const rest = minus(whole.quantity, part.quantity);
        if (!meets(rateOf(rest, whole.quantity), figure.quantity)) continue;
        return complementOf(part.quantity, whole.quantity, figure.quantity);
      }
      if (holds(part.quantity, whole.quantity, whole.quantity.value, figure.quantity))
        return relate(part.quantity, whole.quantity, figure.quantity);
    }
  }
  return undefined;
}

function denies(phrase: string, name: string): boolean {
  return phrase.includes(`不${name}`) || phrase.includes(`未${name}`);
}

/** 抽检500批次，不合格11批次，合格率98.8%: told wrong only by a slip, for others may have been left out. */
function restOf(
  { quantity: part }: Figure,
  { quantity: whole }: Figure,
  stated: Quantity,
): PassageRelation | undefined {
  if (part.unit !== whole.unit || !isExact(part) || !isExact(whole)) return undefined;
  const relation = complementOf(part, whole, stated, false);
  return Math.abs(relation.expected - stated.value) <= 2 ? relation : undefined;
}

/** 不合格3卷 of 180卷 leave 98.3% 合格. */
function complementOf(part: Quantity, whole: Quantity, stated: Quantity, holds = true): PassageRelation {
  const expected = tidy(((whole.value - part.value) / whole.value) * (stated.unit === '‰' ? 1000 : 100));
  const short = Number(roundHalfUp(expected, decimalsOf(stated) + 1));
  const link = short === stated.value ? '' : ` ${holds ? '≈' : '≠'} ${shown(stated)}`;
  return {
    kind: 'rate',
    operands: [whole, part],
    stated,
    expected,
    holds,
    equation: `(${shown(whole)} − ${shown(part)}) ÷ ${shown(whole)} = ${short}${stated.unit}${link} ${sign(holds)}`,
  };
}

/** Whether no other count of the sentence could belong to the same part: 撤销12件、变更5件，纠错率 adds them up. */
function standsAlone(line: Line, { figure, name }: Part): boolean {
  return line.figures.every(
    (other) =>
      other === figure ||
      !isCount(other.quantity) ||
      !(
        rateParts.some(({ rate, part }) => rate.test(name) && part.test(other.phrase)) ||
        (allRound.rate.test(name) && allRound.part.test(other.phrase))
      ),
  );
}

/** 占立案总数的: the one count of the sentences before that goes by this name, where there is one alone. */
function totalNamed(line: Line, { figure, total: called }: Part): Figure | undefined {
  if (called === '') return undefined;
  const found = [line, ...linesBefore(line)]
    .flatMap(({ figures }) => figures)
    .filter(
      (whole) =>
        whole !== figure &&
        isCount(whole.quantity) &&
        sameFamily(whole.quantity, figure.quantity) &&
        whole.quantity.low >= figure.quantity.high &&
        !whole.quantity.polarity &&
        whole.phrase.includes(called) &&
        (called !== '案件' || /[共总]|各类/.test(whole.before)),
    );
  const [only] = found;
  return only && found.every(({ quantity }) => quantity.value === only.quantity.value) ? only : undefined;
}

/** The figure before a rate, passing over a bracket that closed in between: 出庭40次（其中正职7次），出庭率. */
function beforeBracket(line: Line, figure: Figure): Figure | undefined {
  let at = figure.index - 1;
  if (!/^[^（(]*[）)]/.test(figure.before)) return figureAt(line, at);
  while (at > 0 && !/[（(]/.test(figureAt(line, at)?.before ?? '')) at--;
  return figureAt(line, at - 1);
}

/** 应考147人，实考144人: the pair names its own rate. */
function isActual(line: Line, back: Figure): boolean {
  const act = /实际?([一-鿿])/.exec(back.phrase)?.[1];
  return act !== undefined && (figureAt(line, back.index - 1)?.phrase.includes(`应${act}`) ?? false);
}

/** The clause a rate stands in, up to it. 约占 is read as an approximation word; its 占 still says share. */
function clauseOf({ before, quantity }: Figure): string {
  let start = before.length;
  while (start > 0 && !isBreak(before.charAt(start - 1))) start--;
  const clause = before.slice(start);
  return quantity.approximations.some(({ text }) => text === '约占') ? `${clause}占` : clause;
}

function breaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isBreak(text.charAt(at))) count++;
  return count;
}

function isBreak(char: string): boolean {
  return char === '，' || char === ',' || char === '；' || char === ';';
}

/** Three words for one step. */
const concluded = /审结|结案|办结/;

/** Whether a rate's name and a count's phrase share a word: 优秀率 and 评出优秀案卷. */
export function namesSame(name: string, phrase: string): boolean {
  const word =
    name.length <= 2
      ? name
      : name.replace(/案件|行政|事项|问题|应诉|一次性|全市|全县|全区|综合|平均|年度/g, '');
  for (let at = 0; at + 2 <= word.length; at++) if (phrase.includes(word.slice(at, at + 2))) return true;
  return concluded.test(word) && concluded.test(phrase);
}

function counts({ figures }: Line, like: Quantity, from: number, to: number): Figure[] {
  const found: Figure[] = [];
  for (let at = from; at < to; at++) {
    const figure = figures[at];
    if (figure && isCount(figure.quantity) && sameFamily(figure.quantity, like)) found.push(figure);
  }
  return found;
}

function single(quantity: Quantity): Whole {
  return { bounds: quantity, value: quantity.value, operands: [quantity], link: '' };
}

/** Bases two stated numbers give together: what is left after 缺考, or the sum of two kinds. */
function derived(figures: readonly Figure[]): Whole[] {
  const wholes: Whole[] = [];
  const near = figures.slice(-5);
  for (const [index, a] of near.entries()) {
    for (const b of near.slice(index + 1)) {
      if (a.quantity.value > b.quantity.value && /缺|未|撤回|不予|剔除|扣除|除外|退出|终止|免/.test(b.phrase))
        wholes.push({
          bounds: minus(a.quantity, b.quantity),
          value: tidy(a.quantity.value - b.quantity.value),
          operands: [a.quantity, b.quantity],
          link: ' − ',
        });
      if (b.index === a.index + 1)
        wholes.push({
          bounds: plus([a.quantity, b.quantity]),
          value: tidy(a.quantity.value + b.quantity.value),
          operands: [a.quantity, b.quantity],
          link: ' + ',
        });
    }
  }
  return wholes;
}

/** All the counts of the list a part stands in: A类126家、B类873家、C类52家. */
function wholeList(line: Line, part: Figure, rate: Figure): Whole[] {
  const like = ({ quantity }: Figure): boolean => isCount(quantity) && quantity.unit === part.quantity.unit;
  let first = part.index;
  while (first > 0 && line.figures.slice(first - 1, first).every(like)) first--;
  let end = part.index + 1;
  while (end < rate.index && line.figures.slice(end, end + 1).every(like)) end++;
  const list = line.figures.slice(first, end).map(({ quantity }) => quantity);
  if (list.length < 3) return [];
  return [
    {
      bounds: plus(list),
      value: total(list.map(({ value }) => value)),
      operands: list,
      link: ' + ',
    },
  ];
}

function holds(part: Quantity, whole: Bounds, value: number, rate: Quantity): boolean {
  return value > 0 && part.low <= whole.high && fits(part, whole, rate);
}

function fits(part: Quantity, whole: Bounds, rate: Quantity): boolean {
  // 100% says that nothing is left, however it rounds.
  if (
    rate.value === 100 &&
    isExact(rate) &&
    part.low === part.high &&
    whole.low === whole.high &&
    part.low < whole.low
  )
    return false;
  return meets(rateOf(part, whole), rate);
}

/** The base an accusation may rest on; undefined where part and whole are not certain. */
function accusable(
  line: Line,
  part: Part,
  before: readonly Figure[],
  after: readonly Figure[],
  earlier: readonly Figure[],
): Figure | undefined {
  if (part.named) return undefined;
  const fits = (whole: Figure): boolean => whole.quantity.high >= part.figure.quantity.low;
  const mapped = (whole: Figure): boolean =>
    rateBases.some(({ rate, base }) => rate.test(part.name) && base.test(whole.phrase + whole.before));
  const near = [...before].reverse().filter(fits);
  const group = near.filter((whole) => !textBetween(line, whole, part.figure).match(/[；;]/));
  const base = group.find((whole) => isBase(line, whole, part)) ?? near.find(mapped);
  if (base) return base;
  const late = after.find(
    (whole) => fits(whole) && (/共|总|全部/.test(whole.before) || (before.length === 0 && mapped(whole))),
  );
  if (late) return late;
  if (part.share || before.length > 0) return undefined;
  return [...earlier].reverse().filter(fits).find(mapped);
}

/** Any count of the same group is a base for a share or a mapped rate; for others 其中 or nearness must say so. */
function isBase(line: Line, whole: Figure, part: Part): boolean {
  if (part.share) return true;
  return line.figures.length > 0 && part.figure.index - whole.index <= 3;
}

function textBetween(line: Line, from: Figure, to: Figure): string {
  return line.figures
    .slice(from.index + 1, to.index + 1)
    .map((figure) => figure.before)
    .join('');
}

/** A step of the work and no thing: 审结, 已整改, 评定优秀, 实际参训. */
const bareStep =
  /^中?(?:已|均|共|实际?|成功|评定|评出|现场)?(?:审结|办结|结案|化解|调解|调处|整改|公开|参训|参会|参加|出席|出庭|到岗|核查|解决|完成|成功|优秀|合格|办理|答复|采纳|受理|[考到])(?:成功|完成|到位|完毕)?$/;

/** A rate far from every quotient is of another matter (受理3904件，化解积案43件，积案化解率95.9%). */
function isPlausible(relation: PassageRelation, line: Line, whole: Figure, part: Figure): boolean {
  if (/其中|中[，,]/.test(textBetween(line, whole, part))) return true;
  // A part that names no thing of its own (审结4713件) counts what its whole counts.
  if (bareStep.test(part.phrase) && part.index === whole.index + 1) return true;
  const { value } = relation.stated;
  return relation.expected > value / 3 && (relation.expected < value * 3 || value < 10);
}

function relate(part: Quantity, whole: Quantity, rate: Quantity): PassageRelation {
  return relateTo(part, single(whole), rate, whole.value > 0 && fits(part, whole, rate));
}

function relateTo(part: Quantity, whole: Whole, rate: Quantity, fits: boolean): PassageRelation {
  const expected = tidy((part.value / whole.value) * (rate.unit === '‰' ? 1000 : 100));
  const exact = roundHalfUp(expected, decimalsOf(rate) + 1);
  const short = `${Number(exact)}${rate.unit}`;
  const same = Math.abs(Number(exact) - rate.value) < 1e-9;
  const link = same ? '' : ` ${fits ? '≈' : '≠'} ${shown(rate)}`;
  const base = whole.operands.map(shown).join(whole.link);
  return {
    kind: 'rate',
    operands: [part, ...whole.operands],
    stated: rate,
    expected,
    holds: fits,
    equation: `${shown(part)} ÷ ${whole.link ? `(${base})` : base} = ${short}${link} ${sign(fits)}`,
  };
}

import { type Quantity, traces } from '../../report';
import { alike, meets, plus, shown, shownLike, sign, total } from './arithmetic';
import { complements, open, outcomes, outcomeTraces, rest } from './complements';
import { type Figure, figureAt, isCount, isExact, isPercent, type Line, sameFamily } from './figures';
import { isTotalOfEveryOther } from './otherwise';
import type { PassageRelation } from './relation';

/**
 * Wholes and parts: «A件、B件，共C件», «C件，其中A件、B件», «C件，A件、B件，其余D件». A sum that fails is given only where the
 * text says it is one: a total word right after its parts, 其他 or 其余 at the end, kinds that together are all there is
 * (规模以上, 规模以下), or parts that outgrow their whole. Open lists and lists in other units are left alone.
 */
export function sumRelations(line: Line): readonly PassageRelation[] {
  const { passage, figures } = line;
  const totals = figures.length > 2 && passage.has(totalTraces);
  const remainders = figures.length > 2 && passage.has(remainderTraces);
  const relations: PassageRelation[] = [];
  const carries = figures.length > 2 && passage.has(carriedTraces);
  if (totals || remainders || carries)
    for (const figure of figures) {
      if (!isCount(figure.quantity)) continue;
      if (totals) add(relations, totalAfter(line, figure));
      if (carries) add(relations, withCarried(line, figure));
      if (remainders) add(relations, remainder(line, figure));
    }
  for (const figure of figures) {
    if (isCount(figure.quantity) && !isTold(relations, figure.quantity))
      add(relations, partsOf(line, figure));
  }
  return relations.length < 2
    ? relations
    : relations.filter(
        (relation) => relation.holds || !relations.some((other) => tellsMore(other, relation)),
      );
}

function add(relations: PassageRelation[], relation: PassageRelation | undefined): void {
  if (relation && !isTold(relations, relation.stated)) relations.push(relation);
}

function isTold(relations: readonly PassageRelation[], quantity: Quantity): boolean {
  return relations.some(({ stated }) => stated === quantity);
}

/** Of two failed equations over the same numbers one is enough: the one that names the remainder. */
function tellsMore(other: PassageRelation, relation: PassageRelation): boolean {
  if (other === relation || other.holds || other.kind !== 'remainder' || relation.kind === 'remainder')
    return false;
  const numbers = new Set([other.stated, ...other.operands]);
  return [relation.stated, ...relation.operands].every((quantity) => numbers.has(quantity));
}

const totalWord =
  /(?:(?:以上|上述)?(?:[两二三四五六]项|两者|三者)?(?:共计|合计|总计|总共|加总|累计|共|总数为?|总量为?|合共)(?:有|达|为)?)$/;

/** One of these stands in every word for a total. */
const totalTraces = traces('共计总');

/** 118件、145件，合计263件. */
function totalAfter(line: Line, figure: Figure): PassageRelation | undefined {
  const whole = figure.quantity;
  const lead = figure.before;
  if (figure.index < 2) return undefined;
  const counted = totalOfCounted(line, figure) ?? totalOfOrdinals(line, figure);
  if (counted) return counted;
  if (totalWithVerb.test(lead)) return totalByVerb(line, figure);
  if (!totalWord.test(lead)) return undefined;
  const parts: Quantity[] = [];
  for (let at = figure.index - 1; at >= 0; at--) {
    const part = figureAt(line, at);
    if (!part || !isCount(part.quantity)) break;
    const mixed = part.quantity.unit !== whole.unit;
    parts.unshift(part.quantity);
    if (parts.length >= 2 && holdsSum(parts, whole)) {
      // Units that differ (14个乡镇、31个部门主要负责人共45人) still make a sum where it holds.
      return sumOf(parts, whole);
    }
    if (mixed && !sameFamily(part.quantity, whole) && part.quantity.unit !== '个') break;
  }
  return failingTotal(line, figure);
}

/** 共取消, 合计办理: a total with its verb, right after the number of its parts. */
const totalOfParts = /^(?:[一-鿿]{0,2})(?:共计?|合计|总计|累计)[一-鿿]{0,4}$/;
const partUnits = new Set(['批', '批次', '次', '类', '级', '轮', '期', '项', '部', '年']);

/** 第一批取消12项，第二批取消8项，两批共取消20项: as many parts as the total says, each in a clause of its own. */
function totalOfCounted(line: Line, figure: Figure): PassageRelation | undefined {
  const counted = figureAt(line, figure.index - 1);
  // 前四批累计19个 goes back to earlier ones.
  if (!counted || /[前近历往过]$/.test(counted.before) || !totalOfParts.test(figure.before)) return undefined;
  const count = counted.quantity;
  if (!partUnits.has(count.unit)) return undefined;
  if (count.value < 2 || count.value > 6 || figure.index - 1 < count.value) return undefined;
  const parts = line.figures.slice(figure.index - 1 - count.value, figure.index - 1);
  const whole = figure.quantity;
  const certain = [...parts, figure].every(
    ({ quantity, before }) =>
      isExact(quantity) && quantity.unit === whole.unit && !quantity.polarity && !/其中|等/.test(before),
  );
  return certain && countsThese(line, parts, figure)
    ? sumOf(
        parts.map(({ quantity }) => quantity),
        whole,
      )
    : undefined;
}

/** How far before its first part the verb of a total may stand. */
const verbReach = 60;

/** Whether the verb of a total is that of its parts: 两批共废止 counts nothing of 第一批清理, 第二批清理. */
function countsThese({ passage, start }: Line, [first]: readonly Figure[], { before }: Figure): boolean {
  const verb = /(?:共计?|合计|总计|累计)([一-鿿]{0,4})$/.exec(before)?.[1] ?? '';
  if (verb === '' || !first) return true;
  const { quantity } = first;
  const from = Math.max(start, quantity.start - verbReach);
  return passage.prose.slice(from, quantity.end + 8).includes(verb.slice(0, 2));
}

/** 第一轮9个单位、第二轮11个单位，累计督察20个单位: told from the first on, they are all there is. */
function totalOfOrdinals(line: Line, figure: Figure): PassageRelation | undefined {
  if (!totalOfParts.test(figure.before.replace(/^[^，,；;。]{0,8}[，,；;]/, ''))) return undefined;
  const whole = figure.quantity;
  const parts: Figure[] = [];
  for (let at = figure.index - 1; at >= 0; at--) {
    const part = figureAt(line, at);
    const ordinal = part && ordinalPart.exec(part.before)?.[1];
    if (!part || !ordinal || part.quantity.unit !== whole.unit || !isExact(part.quantity)) return undefined;
    parts.unshift(part);
    if (ordinal === '一') break;
  }
  const inTurn = parts.every(({ before }, at) => ordinalPart.exec(before)?.[1] === '一二三四五六'.charAt(at));
  return parts.length > 1 && inTurn && isExact(whole) && countsThese(line, parts, figure)
    ? sumOf(
        parts.map(({ quantity }) => quantity),
        whole,
      )
    : undefined;
}

const ordinalPart = /第([一二三四五六])(?:批次?|轮|期|阶段|次|类|组|季度)[^，,、；;。]{0,6}$/;

/** 全年共受理1764件: the total comes with its verb. */
const totalWithVerb = /[，,；;](?:全[年市县区省]|一年来|去年)?(?:共计?|合计|总计)[一-鿿]{2,4}$/;

/**
 * 新办616件、变更670件、延续946件，全年共办理2322件. The list may be open and the verb may take fewer, so only a total that
 * misses its parts by a slip of the pen is wrong.
 */
function totalByVerb(line: Line, figure: Figure): PassageRelation | undefined {
  const whole = figure.quantity;
  const parts: Figure[] = [];
  for (let at = figure.index - 1; at >= 0; at--) {
    const part = figureAt(line, at);
    // 建议96件、提案143件，办结率100%，合计办理239件: what is told of the parts stands in between.
    if (part?.quantity.unit === '%' && parts.length === 0) continue;
    if (!part || part.quantity.unit !== whole.unit || !isExact(part.quantity) || part.quantity.polarity)
      break;
    parts.unshift(part);
  }
  if (parts.length < 2 || !isExact(whole) || /等/.test(figure.before)) return undefined;
  const run = tailRun(parts).map(({ quantity }) => quantity);
  if (run.length < 2) return undefined;
  const sum = total(run.map(({ value }) => value));
  const slip = alike(sum, whole.value) || Math.abs(sum - whole.value) <= whole.value / 50;
  return slip ? sumOf(run, whole) : undefined;
}

/** Words between the last part and its total: next to none, so that the total counts the same things. */
const lastWords =
  /^[^，,；;。]{0,6}[，,；;、]?(?:[^，,；;。、]{0,2}|[两二三四五六][级类批轮项个者种方][^，,；;。、]{0,6})$/;
/** 其中3个同时为省级: what is counted twice adds up to less. */
const overlapping = /同时[为是属]|重复|兼[为任有]/;
/** What is made, amended and repealed, summed up in one word. */
const changesOfLaw = /^[^，,；;。]{0,6}[，,；;][^，,；;。、]{0,10}立改废[释纂]?$/;

/** The parts a failed total certainly has: the run of same units right before it. */
function failingTotal(line: Line, figure: Figure): PassageRelation | undefined {
  const whole = figure.quantity;
  const lead = figure.before.replace(totalWord, '');
  // 共计7886个服务事项 counts another thing, as does a total far from its parts.
  if (!(lastWords.test(lead) || changesOfLaw.test(lead)) || /等/.test(lead)) return undefined;
  if (!isExact(whole) || !closesPhrase(figure.after, figureAt(line, figure.index - 1))) return undefined;
  const parts: Figure[] = [];
  for (let at = figure.index - 1; at >= 0; at--) {
    const part = figureAt(line, at);
    if (!part || part.quantity.unit !== whole.unit || !isExact(part.quantity)) break;
    if (/[；;]|其中|[（(]/.test(part.before) && parts.length > 0) {
      parts.unshift(part);
      break;
    }
    parts.unshift(part);
  }
  const joined = parts.filter(
    (part, index) => index === 0 || part.before.includes('、') || /^[^，,]*[和及与]/.test(part.before),
  );
  // Parts joined by 、 to the end; failing that, two to four clauses that hold nothing else.
  const run = tailRun(parts);
  const chosen = run.length >= 2 ? run : parts.length <= 4 && joined.length <= parts.length ? parts : [];
  if (chosen.length < 2 || chosen.some(({ before }) => open.test(before.slice(-6)) && /等/.test(before)))
    return undefined;
  if (chosen.some(({ quantity }) => quantity.polarity)) return undefined;
  if (parts.some(({ before, after }) => overlapping.test(before + after))) return undefined;
  if (chosen[0] && /(?:共|合计|总计|其中)[^，,、；;。]*$/.test(chosen[0].before) && run.length < 2)
    return undefined;
  // The parts have a total of their own: 省级3个、市级5个，共8个，全县总数19个.
  const last = chosen.at(-1);
  if (last && (totalWord.test(last.before) || isSubtotal(chosen))) return undefined;
  if (isTotalOfEveryOther(line, figure)) return undefined;
  const quantities = chosen.map(({ quantity }) => quantity);
  const sum = total(quantities.map(({ value }) => value));
  // Far from each other they are two matters, unless the digits say that one is the other mistyped.
  // 累计 may count earlier years too, so there only a near miss is one.
  const reach = /累计$/.test(figure.before) ? 1.1 : 2;
  const far = sum > whole.value * reach || whole.value > sum * reach;
  if (far && !/合计|总计|[两二三四五]项/.test(figure.before) && !alike(sum, whole.value)) return undefined;
  return sumOf(quantities, whole);
}

/** 一季度213次、二季度187次，上半年400次: the last adds up the others. */
function isSubtotal(parts: readonly Figure[]): boolean {
  const last = parts.at(-1)?.quantity;
  return (
    last !== undefined &&
    parts.length > 2 &&
    meets(plus(parts.slice(0, -1).map(({ quantity }) => quantity)), last)
  );
}

/** The longest run at the end joined by 、 or 和. */
function tailRun(parts: readonly Figure[]): readonly Figure[] {
  let from = parts.length - 1;
  while (from > 0 && /^[^，,；;。]*(?:、|和|及|与)[^，,；;。]*$/.test(parts[from]?.before ?? '')) from--;
  return parts.slice(from);
}

/** Nothing is counted after the total, or only what its last part ends in: 31个直属单位，共107个单位. */
function closesPhrase(after: string, last: Figure | undefined): boolean {
  if (after === '' || /^[\s，,；;。、）)：:]/.test(after)) return true;
  const noun = last?.phrase.replace(/共计?$/, '').slice(-2) ?? '';
  return noun.length === 2 && after.startsWith(noun);
}

const remainderTraces = traces(['余', '剩', '尚有', '还有', '仍有']);

/** 64件，办结61件，其余3件. */
function remainder(line: Line, figure: Figure): PassageRelation | undefined {
  const left = figure.quantity;
  if (figure.index < 1 || !isRemainder(figure)) return undefined;
  const between: Figure[] = [];
  let certain: Figure | undefined;
  for (let at = figure.index - 1; at >= 0; at--) {
    const other = figureAt(line, at);
    if (!other) break;
    // 市级占25%，其余600万元: a part is told as a share.
    if (isPercent(other.quantity) && /占/.test(other.before)) return undefined;
    if (!isCount(other.quantity)) continue;
    if (!sameFamily(other.quantity, left)) break;
    const parts = between.map(({ quantity }) => quantity);
    if (parts.length > 0 && meets(plus([...parts, left]), other.quantity))
      return remainderOf(other.quantity, parts, left);
    // The whole is the largest number in front, not the first that happens to exceed one part.
    const floor = certain?.quantity.value ?? total(parts.map(({ value }) => value));
    if (parts.length > 0 && other.quantity.value > floor) certain = other;
    between.unshift(other);
  }
  if (/^其中/.test(line.passage.prose.slice(line.start, line.start + 2)))
    return remainderOfSentence(line, between, left);
  if (!certain) return undefined;
  const inner = between.slice(between.indexOf(certain) + 1);
  if (
    inner.length === 0 ||
    [certain, ...inner].some(({ quantity }) => !isExact(quantity) || quantity.unit !== left.unit)
  )
    return undefined;
  if (inner.some(({ before }) => open.test(before) && /等/.test(before)) || !isExact(left)) return undefined;
  // What was carried over makes the whole larger than what came in.
  if (between.some(({ before, after }) => carriedOver.test(before.slice(-12) + after.slice(0, 8))))
    return undefined;
  const parts = inner.map(({ quantity }) => quantity);
  // More than the whole: they are no parts of it.
  if (plus(parts).low > certain.quantity.high) return undefined;
  return remainderOf(certain.quantity, parts, left);
}

/** 评查案卷486卷。其中，处罚312卷，许可156卷，其余18卷: the whole ends the sentence before. */
function remainderOfSentence(
  line: Line,
  parts: readonly Figure[],
  left: Quantity,
): PassageRelation | undefined {
  const whole = line.previous?.figures.findLast(({ quantity }) => isCount(quantity))?.quantity;
  if (!whole || [whole, left, ...parts.map(({ quantity }) => quantity)].some((each) => !isExact(each)))
    return undefined;
  if (parts.length === 0 || parts.some(({ quantity }) => quantity.unit !== whole.unit)) return undefined;
  const quantities = parts.map(({ quantity }) => quantity);
  return whole.unit === left.unit && plus(quantities).low <= whole.high
    ? remainderOf(whole, quantities, left)
    : undefined;
}

/** 其余3件, 尚有16个正在整改. */
function isRemainder({ before, after }: Figure): boolean {
  return (
    /(?:其余|剩余|余下|剩下|尚余)[^，,、；;。]{0,8}$/.test(before) ||
    (/[，,；;](?:尚|还|仍)有$/.test(before) && /^[^，,；;。]{0,4}(?:正在|尚未|未|待)/.test(after))
  );
}

const carriedTraces = traces(['结转', '旧存']);

/** 受理126件，加上上年结转7件，全年在办133件: what came in and what was left over. */
function withCarried(line: Line, figure: Figure): PassageRelation | undefined {
  if (!/(?:在办|应办|共办理|办理总[量数])[^，,、；;。]{0,4}$/.test(figure.before)) return undefined;
  const [fresh, carried] = [figureAt(line, figure.index - 2), figureAt(line, figure.index - 1)];
  if (
    !fresh ||
    !carried ||
    !/(?:加上|加|和|及|，|,|、)(?:上年|上年度|去年)?(?:结转|旧存)[^，,；;。]{0,4}$/.test(carried.before)
  )
    return undefined;
  if (!/(?:受理|新收|收到|收案|接收)[^，,；;。]{0,10}$/.test(fresh.before)) return undefined;
  const all = [fresh.quantity, carried.quantity, figure.quantity];
  return all.every((each) => isExact(each) && each.unit === figure.quantity.unit)
    ? sumOf([fresh.quantity, carried.quantity], figure.quantity)
    : undefined;
}

/** 含上年结转32件, 期初存量12件; never 结转下年. */
const carriedOver = /(?:结转|转入|转来)(?!下|次|明)|上年|旧存|期初|年初/;

function remainderOf(whole: Quantity, parts: readonly Quantity[], left: Quantity): PassageRelation {
  const expected = total([whole.value, ...parts.map(({ value }) => -value)]);
  const holds = meets(plus([...parts, left]), whole);
  const printed = shownLike(expected, left);
  return {
    kind: 'remainder',
    operands: [whole, ...parts],
    stated: left,
    expected,
    holds,
    equation: `${[whole, ...parts].map(shown).join(' − ')} = ${printed}${tellDifference(expected, left, holds)} ${sign(holds)}`,
  };
}

/** 286项，其中新增74项、取消129项、变更83项. */
function partsOf(line: Line, figure: Figure): PassageRelation | undefined {
  const whole = figure.quantity;
  const first = firstPart(line, figure);
  if (!first) return undefined;
  if (!sameFamily(first.quantity, whole) || first.quantity.polarity || isNoWhole(line, figure))
    return undefined;
  if (first.before.includes('分别') && otherYears.test(first.before)) return undefined;
  const lead = leads.test(first.before);
  if (!lead && !/^[^，,；;。]{0,24}[，,：:（(—-]/.test(first.before)) return undefined;
  const bracket = /^[^，,；;。]{0,24}[（(：:](?![^）)]*[共总])[^）)]*$/.test(first.before);
  if (!lead && !bracket && (/[（(]/.test(first.before) || !line.passage.has(outcomeTraces))) return undefined;
  // After a semicolon 其中 goes back to what the part before it is about, which need not be its last number.
  const afar =
    /[；;][^；;]*$/.test(first.before) && whole.start !== clauseOpening(line, figure)?.quantity.start;
  const list = listFrom(line, first, lead);
  const parts = list.map(({ quantity }) => quantity);
  if (parts.length >= 2) {
    // The shortest run that makes up the whole; a run beyond it belongs to something else.
    for (let count = 2; count <= parts.length; count++) {
      const run = parts.slice(0, count);
      if (holdsSum(run, whole) && (lead || bracket || isWholeSet(list.slice(0, count), outcomes)))
        return sumOf(run, whole);
    }
  }
  if (!lead && !bracket) {
    return outcomeOf(list, figure);
  }
  if (!lead) return wholeBracket(list, whole);
  if (afar) return undefined;
  // 收到90件，其中网上申请20件，受理80件、不予受理7件、其他3件: what became of them is told of the whole.
  const become = outcomeOf(list.slice(1), figure);
  if (become) return become;
  const relation = failingParts(list, whole) ?? atMost(list, whole);
  return relation && !relation.holds && fitListed(relation, line, figure) ? undefined : relation;
}

/** What became of a whole, every kind of it told; where another number goes on, there may be more kinds. */
function outcomeOf(list: readonly Figure[], from: Figure): PassageRelation | undefined {
  const whole = from.quantity;
  const set = isExact(whole) ? kindsRun(list, outcomes) : undefined;
  const isPart = ({ quantity }: Figure): boolean =>
    quantity.unit === whole.unit && isExact(quantity) && quantity.value <= whole.value;
  if (!set?.every(isPart)) return undefined;
  // 完成45项，基本完成5项，正在推进2项: one of them itself.
  const own = outcomes.filter((kinds) => kinds.length === set.length && oneEach(set, kinds));
  if (own.some((kinds) => kinds.some((kind) => kind.test(from.phrase)))) return undefined;
  const parts = set.map(({ quantity }) => quantity);
  return set.length < list.length && plus(parts).high < whole.low ? undefined : sumOf(parts, whole);
}

/** 建议134件、提案201件，其中…335件: 其中 may go back to all that is listed before it. */
function fitListed({ kind, operands, stated }: PassageRelation, line: Line, last: Figure): boolean {
  const wholes = tailRun(line.figures.slice(0, last.index + 1)).filter(
    ({ quantity }) => isCount(quantity) && !quantity.polarity && sameFamily(quantity, last.quantity),
  );
  const parts = kind === 'sum' ? operands : [stated];
  return wholes.length > 1 && plus(parts).low <= plus(wholes.map(({ quantity }) => quantity)).high;
}

/** 比上年增加1500万元, 每千人5.2批次: what 其中 tells after them is no part of theirs. */
function isNoWhole(line: Line, { quantity, index, before }: Figure): boolean {
  if (perHead.test(before)) return true;
  if (!quantity.polarity) return false;
  if (/[比较与同]/.test(before)) return true;
  return line.figures
    .slice(0, index)
    .some((other) => isCount(other.quantity) && sameFamily(other.quantity, quantity));
}

const perHead = /(?:每[^，,、；;。]{0,6}|平均[^，,、；;。]{0,4}|[一-鿿]均[^，,、；;。]{0,4})$/;
/** 2021年、2022年分别为: other years are no parts. */
const otherYears = /(?:\d年|[上去前今]年|前[两三四五]年|近[两三四五]年)[^，,；;。]{0,8}分别/;

/** The first figure of the stretch between semicolons a figure stands in. */
function clauseOpening(line: Line, figure: Figure): Figure | undefined {
  let at = figure.index;
  while (at > 0 && !/[；;]/.test(figureAt(line, at)?.before ?? '')) at--;
  return figureAt(line, at);
}

/** 分别为 tells of all parts. */
const respectively = /分别[是为][^，,；;。]*$/;
const leads = /其中|包括|包含|分别[是为]/;

/** The figure that opens the list; rates between a whole and its 其中 are passed over. */
function firstPart(line: Line, whole: Figure): Figure | undefined {
  for (let at = whole.index + 1; at < line.figures.length; at++) {
    const next = figureAt(line, at);
    if (!next) return undefined;
    if (at > whole.index + 1 && !/其中/.test(next.before)) return undefined;
    if (isCount(next.quantity) && !next.quantity.polarity) return next;
    if (/[；;]/.test(next.before)) return undefined;
  }
  return undefined;
}

/** 共450件（决策9件、文件23件、合同418件）: a bracket that holds a list and nothing else tells the whole of it. */
function wholeBracket(list: readonly Figure[], whole: Quantity): PassageRelation | undefined {
  const last = list.at(-1);
  if (!last || list.length < 2 || !isExact(whole)) return undefined;
  if (list.some(({ quantity }) => !isExact(quantity) || quantity.unit !== whole.unit)) return undefined;
  if (
    list
      .slice(1)
      .some(({ before }) => !/^[^，,；;。]{0,8}[、，,][^，,；;。]*$/.test(before) || /等/.test(before))
  )
    return undefined;
  if (last.after !== '' && !/^[）)。]/.test(last.after)) return undefined;
  const parts = list.map(({ quantity }) => quantity);
  const sum = total(parts.map(({ value }) => value));
  return (sum * 2 > whole.value && sum < whole.value * 2) || alike(sum, whole.value)
    ? sumOf(parts, whole)
    : undefined;
}

/** The figures of the list that opens with `first`: the same family of units up to the next matter. */
function listFrom(line: Line, first: Figure, lead: boolean): Figure[] {
  const list = [first];
  const bracket = /[（(][^）)]*$/.test(first.before);
  for (let at = first.index + 1; at < line.figures.length; at++) {
    const next = figureAt(line, at);
    if (!next) break;
    if (/[；;]/.test(next.before) && !/^[^；;]{0,6}[；;][^；;]*$/.test(next.before)) break;
    if (/[；;]/.test(next.before) && !list.slice(1).every(({ before }) => /[；;]/.test(before))) break;
    if (/其中|[（(]/.test(next.before)) break;
    if (bracket ? /[）)]/.test(next.before) : /^[^（(]*[）)]/.test(next.before)) break;
    if (!isCount(next.quantity) || next.quantity.polarity) break;
    if (!sameFamily(next.quantity, first.quantity)) break;
    if (!lead && !/^[^，,；;。]{0,16}[、，,；;和及与][^，,；;。]{0,24}$/.test(next.before)) break;
    list.push(next);
  }
  return list;
}

function isWholeSet(list: readonly Figure[], sets: readonly (readonly RegExp[])[]): boolean {
  const run = kindsRun(list, sets);
  return run !== undefined && run.length === list.length;
}

/** The opening run of a list that is complete by its words: it ends in 其他, or its kinds are all there is. */
function completeRun(list: readonly Figure[]): readonly Figure[] | undefined {
  if (list.length < 2 || list.some(({ after }) => /^等(?!级)/.test(after))) return undefined;
  const closing = list.findIndex(({ before }, index) => index > 0 && rest.test(before.slice(-12)));
  if (closing > 0) {
    const run = list.slice(0, closing + 1);
    return run.some(({ before }) => /等/.test(before.slice(0, 8))) ? undefined : run;
  }
  return kindsRun(list, complements) ?? opposites(list);
}

/** 支持860家次、不支持813家次: a kind and its denial are all there is. */
function opposites(list: readonly Figure[]): readonly Figure[] | undefined {
  const [one, two, three] = list;
  if (!one || !two || (three && /^[^，,；;。]*、/.test(three.before))) return undefined;
  const denied = /[不未非]([一-鿿]{2,})/.exec(two.phrase)?.[1];
  return denied && one.phrase.includes(denied.slice(0, 2)) && !/[不未非]/.test(one.phrase)
    ? [one, two]
    : undefined;
}

/** The opening run of a list whose parts are the kinds of one set, one each. */
function kindsRun(
  list: readonly Figure[],
  sets: readonly (readonly RegExp[])[],
): readonly Figure[] | undefined {
  let best: readonly Figure[] | undefined;
  for (const kinds of sets) {
    if (kinds.length > list.length) continue;
    const run = list.slice(0, kinds.length);
    if (!oneEach(run, kinds)) continue;
    // A third kind right behind would make two of them half the story, as would one kind told in two parts.
    const next = list[kinds.length];
    if (next && /^[^，,；;。]*、/.test(next.before)) continue;
    if (next && sets === outcomes && sets.some((set) => set.some((kind) => kind.test(next.phrase)))) continue;
    if (!best || run.length > best.length) best = run;
  }
  return best;
}

function oneEach(run: readonly Figure[], kinds: readonly RegExp[]): boolean {
  const left = [...kinds];
  for (const { phrase } of run) {
    const at = left.findIndex((kind) => kind.test(phrase));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

/** A list that must make up its whole and does not, or that outgrows it. */
function failingParts(list: readonly Figure[], whole: Quantity): PassageRelation | undefined {
  const set =
    completeRun(list) ?? (respectively.test(list[0]?.before ?? '') && list.length >= 2 ? list : undefined);
  if (set && isExact(whole) && set.every(({ quantity }) => isExact(quantity) && quantity.unit === whole.unit))
    return sumOf(
      set.map(({ quantity }) => quantity),
      whole,
    );
  // Parts of one breath, joined by 、, must not outgrow the whole.
  let count = 1;
  while (count < list.length && /^[^，,；;。]{0,10}(?:、|和|及)[^，,；;。]*$/.test(list[count]?.before ?? ''))
    count++;
  const run = list.slice(0, count).map(({ quantity }) => quantity);
  if (run.length < 2 || run.some(({ unit }) => unit !== whole.unit)) return undefined;
  // 9项，其中3项听证、9项公开征求意见: a part that is the whole shares it with the others.
  if (run.some(({ value }) => value === whole.value)) return undefined;
  // 列入计划5项、完成5项: a step and the next are no two parts.
  if (list.slice(1, count).some(({ phrase }) => laterStep.test(phrase))) return undefined;
  const bounds = plus(run);
  return bounds.low > whole.high ? sumOf(run, whole) : undefined;
}

const laterStep = /^[已均]?(?:完成|办结|审结|整改|落实|化解|结案)/;

/** One part, or an open list of parts, against its whole. */
function atMost(list: readonly Figure[], whole: Quantity): PassageRelation | undefined {
  const [first] = list;
  if (!first) return undefined;
  const part = first.quantity;
  const holds = part.low <= whole.high;
  if (!holds && part.unit !== whole.unit) return undefined;
  return {
    kind: 'at-most',
    operands: [whole],
    stated: part,
    expected: whole.value,
    holds,
    equation: `${shown(part)} ${holds ? '≤' : '>'} ${shown(whole)} ${sign(holds)}`,
  };
}

function holdsSum(parts: readonly Quantity[], whole: Quantity): boolean {
  return meets(plus(parts), whole);
}

function sumOf(parts: readonly Quantity[], whole: Quantity): PassageRelation {
  const expected = total(parts.map(({ value }) => value));
  const holds = holdsSum(parts, whole);
  return {
    kind: 'sum',
    operands: parts,
    stated: whole,
    expected,
    holds,
    equation: `${parts.map(shown).join(' + ')} = ${shownLike(expected, whole)}${tellDifference(expected, whole, holds)} ${sign(holds)}`,
  };
}

function tellDifference(expected: number, stated: Quantity, holds: boolean): string {
  if (expected === stated.value && isExact(stated)) return '';
  return ` ${holds ? '≈' : '≠'} ${shown(stated)}`;
}

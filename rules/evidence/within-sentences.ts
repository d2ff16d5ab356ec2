import type { Claim } from '../report';
import { rounded } from './change-over';
import { mentionsOf } from './mention';
import { printed, type Step } from './step';
import { unitAffinity } from './units';

/** Numbers told before another in its sentence, the nearest last. */
interface Told {
  readonly claim: Claim;
  readonly before: readonly Claim[];
  /** From the number before it (or the start of its clause's words) to its own. */
  readonly left: string;
  readonly right: string;
}

const mostBefore = 10;

/**
 * What the words of a sentence give of its numbers: a whole told part by part, what is left of it, a difference, a growth,
 * what is on hand, a rate, a mean. Each is named by words of its own; figures that merely fit give nothing.
 */
export function* withinSentences(claims: readonly Claim[]): Iterable<Step> {
  let first = 0;
  for (const [index, claim] of claims.entries()) {
    if (index > 0 && !inOneSentence(claims[index - 1], claim)) first = index;
    const { prose } = claim.block.passage;
    const before = claims.slice(Math.max(first, index - mostBefore), index);
    const from = before.at(-1)?.quantity.end ?? Math.max(0, claim.quantity.start - 40);
    const told: Told = {
      claim,
      before,
      left: prose.slice(from, claim.quantity.start),
      right: prose.slice(claim.quantity.end, claim.quantity.end + 8),
    };
    yield* rest(told);
    yield* differences(told, claims);
    yield* growth(told);
    yield* onHand(told);
    yield* rates(told);
    yield* means(told, claims[index + 1]);
    yield* wholeByParts(told, claims);
    yield* listed(told, claims);
    yield* mixedTotal(told);
  }
}

function inOneSentence(one: Claim | undefined, two: Claim): boolean {
  if (one?.block !== two.block) return false;
  const mentions = mentionsOf(two.block.passage);
  return mentions.get(one.quantity)?.sentence.start === mentions.get(two.quantity)?.sentence.start;
}

/** Words by what is left of a whole. */
const restBefore =
  /(?:尚有|还有|仍有|剩余?|剩下|其余|余下|[未非][一-鿿]{1,10}|不予[一-鿿]{2,8}|不及格|不合格|不符合|不达标|缺[编员额岗口]?|空[编缺]|短缺|缺口|请假|缺席|正在[一-鿿]{2,4}|待[一-鿿]{2,4})$/;
const restAfter = /^(?:正在|未|尚未|仍在|不合格|不及格|待)/;

/** 查出176个，整改155个，尚有21个: a whole less the parts told since. */
function* rest({ claim, before, left, right }: Told): Iterable<Step> {
  if (!isExact(claim) || !(restBefore.test(left) || restAfter.test(right))) return;
  // A rate told in between is none of them.
  const counted = before.filter(({ quantity }) => quantity.unit !== '%');
  let parts = 0;
  for (let at = counted.length - 1; at > 0 && at >= counted.length - 4; at--) {
    const part = counted[at];
    const whole = counted[at - 1];
    if (!part || !whole || !isAlike(part, claim) || !isAlike(whole, claim)) return;
    parts += part.quantity.value;
    if (whole.quantity.value - parts !== claim.quantity.value) continue;
    const from = counted.slice(at - 1);
    yield { claim, from, equation: `${from.map(printed).join(' − ')} = ${printed(claim)}` };
    return;
  }
}

/** 较上年402.7万元少罚83.3万元, 由3862项调整为3790项，减少72项: the difference of the two values the words compare. */
function* differences({ claim, before, left }: Told, claims: readonly Claim[]): Iterable<Step> {
  if (!/(?:[多少增减缩降升涨]|减少|增加|下降|上升|提高|压缩|压减|精简)[一-鿿]{0,3}$/.test(left)) return;
  const two = before.at(-1);
  // 细化任务32项。与上年的28项相比多4项: the value of this year may stand in the sentence before.
  const one = before.at(-2) ?? (two?.quantity.period ? claims[two.index - 1] : undefined);
  if (!one || !two || one.block !== claim.block || !isAlike(one, claim) || !isAlike(two, claim)) return;
  const { prose } = claim.block.passage;
  const told = prose.slice(Math.max(0, one.quantity.start - 12), claim.quantity.start);
  if (!/[比较]|相比|调整|增至|减至|增加到|减少到|降至|升至|[由从]/.test(told)) return;
  if (
    !isRounded(
      Math.abs(one.quantity.value - two.quantity.value),
      claim,
      one.quantity.step / 2 + two.quantity.step / 2 - 1,
    )
  )
    return;
  const [large, small] = one.quantity.value < two.quantity.value ? [two, one] : [one, two];
  yield { claim, from: [one, two], equation: `${printed(large)} − ${printed(small)} = ${printed(claim)}` };
}

/** 1065名，比上年新增205名，增长23.8%: the increment over what there was before it. */
function* growth({ claim, before }: Told): Iterable<Step> {
  const { quantity } = claim;
  if (quantity.unit !== '%' || quantity.polarity === undefined) return;
  const step = before.at(-1);
  const level = before.find((other) => step && other !== step && isAlike(other, step));
  if (!level || !step) return;
  const words = step.block.passage.prose.slice(step.quantity.start - 8, step.quantity.start);
  const falls = /[少减降缩]/.test(words);
  if (!falls && !/[增多升]/.test(words)) return;
  const base = level.quantity.value + (falls ? step.quantity.value : -step.quantity.value);
  if (base <= 0 || falls !== (quantity.polarity === 'fall')) return;
  if (!isWithin((step.quantity.value / base) * 100, claim)) return;
  const sum = `${printed(level)} ${falls ? '+' : '−'} ${printed(step)}`;
  yield {
    claim,
    from: [level, step],
    equation: `${printed(step)} ÷ (${sum}) = ${rounded((step.quantity.value / base) * 100)}%`,
  };
}

/** 受理126件，加上上年结转7件，在办133件. */
function* onHand({ claim, before, left }: Told): Iterable<Step> {
  if (!isExact(claim) || !/(?:在办|应办|待办|应审结|共|合计)[一-鿿]{0,6}$/.test(left)) return;
  const [came, carried] = before.slice(-2);
  if (!came || !carried || !isAlike(came, claim) || !isAlike(carried, claim)) return;
  const words = came.block.passage.prose.slice(came.quantity.end, carried.quantity.start);
  if (!/结转|旧存|上年(?:末|底)?[转存]/.test(words)) return;
  if (came.quantity.value + carried.quantity.value !== claim.quantity.value) return;
  yield {
    claim,
    from: [came, carried],
    equation: `${printed(came)} + ${printed(carried)} = ${printed(claim)}`,
  };
}

/** 审结588件，占受理数的94.4%; 抽查1248家次，查实94家次，发现率7.5%: the number before a rate over an earlier one of its sentence. */
function* rates({ claim, before, left }: Told): Iterable<Step> {
  const { quantity } = claim;
  if (quantity.unit !== '%' || quantity.polarity !== undefined || quantity.kind === 'change') return;
  for (const part of partsNamed(claim, left, before)) {
    const step = rateOver(claim, part, before);
    if (!step) continue;
    yield step;
    return;
  }
}

function rateOver(claim: Claim, part: Claim, before: readonly Claim[]): Step | undefined {
  for (const whole of before.toReversed()) {
    if (whole === part || whole.start > part.start || whole.quantity.value < part.quantity.value) continue;
    if (!isAlike(whole, part) || whole.quantity.value === 0) continue;
    const rate = (part.quantity.value / whole.quantity.value) * 100;
    if (!isWithin(rate, claim)) continue;
    return {
      claim,
      from: [part, whole],
      equation: `${printed(part)} ÷ ${printed(whole)} = ${rounded(rate)}%`,
    };
  }
  const list = before.filter((other) => isAlike(other, part));
  const sum = list.reduce((total, other) => total + other.quantity.value, 0);
  const rate = (part.quantity.value / sum) * 100;
  // 噪声612件、大气533件、其他382件；噪声类占40.1%: of all that are listed, where the share names one of them.
  if (part === before.at(-1) || list.length < 2 || !isWithin(rate, claim)) return undefined;
  const equation = `${printed(part)} ÷ (${list.map(printed).join(' + ')}) = ${rounded(rate)}%`;
  return { claim, from: list, equation };
}

/** Of what a rate is told: of the number whose words it names again (企业占, 整改率), else of the one before it. */
function partsNamed(claim: Claim, left: string, before: readonly Claim[]): readonly Claim[] {
  const name = /([一-鿿]{2,6}?)类?占比?[^占]{0,12}$/.exec(left)?.[1];
  const named = name ? before.filter(({ quantity }) => quantity.measure.includes(name)) : [];
  if (named.length === 1) return named;
  const last = before.at(-1);
  if (!last || (name !== undefined && /[；;]/.test(left))) return [];
  const stem = mentionsOf(claim.block.passage).get(claim.quantity)?.rate;
  if (stem === undefined || stem === '占') return last.quantity.unit === '%' ? [] : [last];
  return before.toReversed().filter((part) => part.quantity.unit !== '%' && isRateOf(stem, part));
}

/** Whether a rate's name says something of its part: 结案率 of 审结, not 满意率 of 培训. */
function isRateOf(stem: string, part: Claim): boolean {
  const words = mentionsOf(part.block.passage).get(part.quantity)?.near ?? '';
  return [...stem].some((letter) => words.includes(letter));
}

/** What a mean is taken over, by the word before it: 案均, 人均, 场均, 家次均, 平均每村, 每期. */
const meanOver = /(?:([案人场户村件家镇乡所次期起企校])次?均|(?:平均)?每([一-鿿]{1,2}))[一-鿿]{0,8}$/;

/** 3408件，罚没款1972.6万元，案均5788元: the number of the mean's unit over that of what it is taken over. */
function* means({ claim, before, left }: Told, next: Claim | undefined): Iterable<Step> {
  const found = meanOver.exec(left);
  const over = found?.[1] ?? found?.[2];
  if (over === undefined) return;
  const around = next && inOneSentence(claim, next) ? [...before, next] : before;
  for (const sum of before.toReversed()) {
    if (unitAffinity(sum.quantity.unit, claim.quantity.unit) < 1 || sum.quantity.unit === '%') continue;
    for (const count of around) {
      if (count === sum || count.quantity.value < 1 || !counts(count, over)) continue;
      if (
        !isRounded(
          sum.quantity.value / count.quantity.value,
          claim,
          sum.quantity.step / 2 / count.quantity.value,
        )
      )
        continue;
      yield {
        claim,
        from: [sum, count],
        equation: `${printed(sum)} ÷ ${printed(count)} = ${printed(claim)}`,
      };
      return;
    }
  }
}

/** Whether a number counts what a mean is taken over: 件 are what 案均 divides by. */
function counts({ quantity }: Claim, over: string): boolean {
  const { unit, measure } = quantity;
  const units = over === '案' ? '案件宗起' : over === '人' ? '人名位' : over.charAt(0);
  return units.includes(unit.charAt(0) || ' ') || measure.includes(over);
}

/** Longest names of parts: longer ones in a list than after a comma, where another matter may begin. */
const listedName = 8;
const shortName = 4;
const twoNames = 3;

/** 评查260件，优秀121件，良好98件，一般41件: every number that follows the whole in its sentence is a part, and they make it up. */
function* wholeByParts({ claim, before }: Told, claims: readonly Claim[]): Iterable<Step> {
  if (!isExact(claim) || claim.quantity.unit === '%' || before.length > 2) return;
  const { prose } = claim.block.passage;
  const parts: Claim[] = [];
  let sum = 0;
  let end = claim.quantity.end;
  let longest = 0;
  for (let at = claim.index + 1; parts.length < 8; at++) {
    const part = claims[at];
    if (!part || !inOneSentence(claim, part) || !isExact(part) || !isAlike(claim, part)) break;
    const [, mark, name] =
      /^([，,：:、])([^，,。；;、\d]*)$/.exec(prose.slice(end, part.quantity.start)) ?? [];
    if (mark === undefined || name === undefined) break;
    const length = name.replace(/[（）()]/g, '').length;
    if (length > listedName) break;
    // The first stands after the whole's comma whether a list follows or not.
    if (mark !== '、' && parts.length > 0) longest = Math.max(longest, length);
    parts.push(part);
    sum += part.quantity.value;
    end = part.quantity.end;
  }
  if (parts.length < 2 || sum !== claim.quantity.value) return;
  if (longest > (parts.length === 2 ? twoNames : shortName)) return;
  for (const part of parts) {
    const others = parts.filter((other) => other !== part);
    const equation = `${[claim, ...others].map(printed).join(' − ')} = ${printed(part)}`;
    yield { claim: part, from: [claim, ...others], equation };
  }
  yield { claim, from: parts, equation: `${parts.map(printed).join(' + ')} = ${printed(claim)}` };
}

/** The words that part what was told before: 其中, 按领域分：. */
const parting = /(?:其中|按[^，。；]{1,8}分类?|从[^，。；]{1,8}看)[，：,:]?[^，。；、]{0,12}$/;
/** How far before a list its whole may stand. */
const wholeReach = 6;

/** 立案487件。按领域分：规划156件、市容203件…: a list that makes up a number told before it, in its sentence or the one before. */
function* listed({ claim, left }: Told, claims: readonly Claim[]): Iterable<Step> {
  if (!isExact(claim) || claim.quantity.unit === '%' || !parting.test(left)) return;
  const { prose } = claim.block.passage;
  const parts = [claim];
  let sum = claim.quantity.value;
  for (let at = claim.index + 1; at < claims.length && parts.length < 10; at++) {
    const [part, last] = [claims[at], parts.at(-1)];
    if (!part || !last || !inOneSentence(last, part) || !isExact(part) || !isAlike(claim, part)) break;
    const between = prose.slice(last.quantity.end, part.quantity.start).replace(/[（(][^（）()]*[）)]/g, '');
    if (!/^[、，,][^，,。；;、]*$/.test(between)) break;
    parts.push(part);
    sum += part.quantity.value;
  }
  const whole = claims
    .slice(Math.max(0, claim.index - wholeReach), claim.index)
    .findLast(
      (other) => other.block === claim.block && isAlike(other, claim) && other.quantity.value === sum,
    );
  if (!whole || parts.length < 2) return;
  for (const part of parts) {
    const from = [whole, ...parts.filter((other) => other !== part)];
    yield { claim: part, from, equation: `${from.map(printed).join(' − ')} = ${printed(part)}` };
  }
  yield { claim: whole, from: parts, equation: `${parts.map(printed).join(' + ')} = ${printed(whole)}` };
}

/** 审核文件23件、决定156件、合同402份，合计581件次: a total of things counted in several units, or of so many each. */
function* mixedTotal({ claim, before, left }: Told): Iterable<Step> {
  if (!isExact(claim) || !/(?:合计|共计|总计|共)$/.test(left)) return;
  const [times, each] = before.slice(-2);
  if (
    times &&
    each &&
    isAlike(each, claim) &&
    times.quantity.value * each.quantity.value === claim.quantity.value
  ) {
    // 4轮，每轮抽30卷，共120卷.
    const words = claim.block.passage.prose.slice(times.quantity.end, each.quantity.start);
    if (words.includes('每'))
      yield {
        claim,
        from: [times, each],
        equation: `${printed(times)} × ${printed(each)} = ${printed(claim)}`,
      };
  }
  let sum = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const part = before[at];
    if (
      !part ||
      !isExact(part) ||
      part.quantity.unit === '%' ||
      unitAffinity(part.quantity.unit, claim.quantity.unit) === 0
    )
      return;
    sum += part.quantity.value;
    if (at > before.length - 2 || sum !== claim.quantity.value) continue;
    const from = before.slice(at);
    yield { claim, from, equation: `${from.map(printed).join(' + ')} = ${printed(claim)}` };
    return;
  }
}

function isAlike(one: Claim, two: Claim): boolean {
  return unitAffinity(one.quantity.unit, two.quantity.unit) === 1;
}

/** Exact as printed: no approximation words. A figure in 万 is what its last digit says. */
function isExact({ quantity }: Claim): boolean {
  return quantity.approximations.length === 0;
}

function isWithin(value: number, { quantity: { low, high } }: Claim): boolean {
  return value >= low - 1e-9 && value <= high + 1e-9;
}

/** Whether a value rounds to what a claim prints; `slack` for what its own terms were rounded by. */
function isRounded(value: number, { quantity: { value: stated, step } }: Claim, slack: number): boolean {
  return Math.abs(value - stated) <= step / 2 + Math.max(0, slack) + 1e-9;
}

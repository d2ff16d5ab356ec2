import { isHan } from '../characters';
import { codeAt, digitAt, type Numeral } from '../numerals';
import type { Quantity } from '../quantity';
import * as lexicon from './lexicon';
import { Mark, markAt, type Place } from './place';
import { Words } from './words';

/** What is known of a number before it is known whether it states a fact. */
type Candidate = Pick<Quantity, 'value' | 'unit' | 'scale' | 'kind' | 'start' | 'end' | 'approximations'>;

/** Several numbers that are one sign (a date, a time, a version), or 零. */
export type Sign = 'stamp' | 'zero' | undefined;

export interface Verdict {
  readonly reason: string | undefined;
  readonly listed?: boolean;
}

const targets = new Words(lexicon.targetWords);
const thresholds = new Set(lexicon.thresholdUnits.split(' '));
const repeats = new Set(lexicon.repeatUnits.split(' '));
const durationNames = new Words(lexicon.durationNames);
const lightUnits = new Set(lexicon.lightUnits.split(' '));
const countingVerbs = new Words(lexicon.countingVerbs);
const eventUnits = new Set(lexicon.eventUnits.split(' '));
const hotlines = new Set(lexicon.hotlines.split(' '));
const announcing = new Words(lexicon.announcingWords);
const bareValues = new Words(lexicon.bareValueWords);

const fact: Verdict = { reason: undefined };

/** Why a number states no fact anyone must answer for; the reason is undefined where it does. */
export function noClaimReason(
  text: string,
  place: Place,
  numeral: Numeral,
  candidate: Candidate,
  sign: Sign,
): Verdict {
  const { kind, unit, start } = candidate;
  if (sign === 'stamp') return { reason: 'date, time or version' };
  if (place.title) return { reason: 'in a title' };
  if (kind === 'date') return { reason: 'date' };
  if (kind === 'ordinal') return { reason: 'ordinal or document number' };
  if (isInSlot(text, start)) return { reason: 'in a placeholder' };
  if (joinsSign(text, numeral)) return { reason: 'part of a sign' };
  const chinese = sign !== 'zero' && (numeral.form === 'chinese' || numeral.form === 'positional');
  const listed = isListed(text, place, numeral, candidate, chinese);
  if (listed && chinese) return { reason: undefined, listed };
  if (sign === 'zero') return isZeroName(text, place, candidate) ? { reason: 'in a quoted name' } : fact;
  if (isQuotedName(text, place, numeral)) return { reason: 'in a quoted name' };
  if (chinese && (isSession(text, candidate) || isPlace(text, candidate) || unit === '级'))
    return { reason: 'in a name' };
  if (kind === 'rank') return fact;
  if (unit === '')
    return isBareValue(text, start) || isCell(text, candidate) || isRoundCount(numeral, candidate)
      ? fact
      : { reason: 'no unit' };
  if (isHotline(text, numeral) && !eventUnits.has(unit)) return { reason: 'hotline' };
  if (chinese && candidate.approximations.length === 0 && isName(text, numeral, candidate))
    return { reason: 'in a name' };
  if (unit === '大' && !listed) return { reason: 'in a name' };
  if (announcing.before(text, start) || (chinese && announcesAspects(text, numeral)))
    return { reason: 'announces a list' };
  if (numeral.form === 'fraction' && isLooseHalf(text, numeral, start)) return { reason: 'loose half' };
  if (targets.standIn(text, Math.max(place.clause, start - 30), numeral.start))
    return { reason: 'norm or target' };
  if (isNorm(text, place, candidate)) return { reason: 'norm or target' };
  // （此件公开发布，共5页）
  if (unit === '页' && text.slice(place.sentence, start).includes('此件')) return { reason: 'imprint' };
  if (isPeriod(text, place, candidate)) return { reason: 'period' };
  if (isThreshold(text, candidate)) return { reason: 'threshold' };
  if (kind === 'duration' && isDurationName(text, candidate)) return { reason: 'in a name' };
  return listed ? { reason: undefined, listed } : fact;
}

/** After 指数, 得分, with one character between at most: a value that needs no unit. */
function isBareValue(text: string, start: number): boolean {
  return bareValues.before(text, start) !== '' || (start > 0 && bareValues.before(text, start - 1) !== '');
}

/** 粉丝286万: so many thousands need no unit. */
function isRoundCount({ form }: Numeral, { scale }: Candidate): boolean {
  return scale >= 1e4 && (form === 'arabic' || form === 'mixed');
}

/** 创建“零上访”村: a name, where what it denies is not told as reached. */
function isZeroName(text: string, { quote }: Place, { start, end }: Candidate): boolean {
  return quote >= 0 && quote === start - 1 && zeroName.test(text.slice(end, end + 10));
}

const zeroName =
  /^[一-鿿]{2,4}[”"](?:村|社区|乡镇|街道|园区|企业|单位|创建|行动|工程|目标|活动|示范|试点|机制|承诺)/;

/** 存在三个方面差距: it counts the items that follow. */
function announcesAspects(text: string, { end }: Numeral): boolean {
  return aspects.test(text.slice(end, end + 10));
}

const aspects = /^个?方面的?(?:差距|原因|不足|问题|短板|因素|困难|表现|弱项|制约)/;

/** How far before a number the words of a norm may stand. */
const normReach = 18;

/** 高于规定的40学时, 优于30分钟的国家标准, 对照8个方面40项指标, 年度目标1000户的128.6%: what is asked, not what was done. */
function isNorm(text: string, place: Place, { start, end, value }: Candidate): boolean {
  const left = text.slice(Math.max(place.clause, start - normReach), start);
  const right = text.slice(end, end + 12);
  return (
    normAfter.test(right) ||
    (normWords.test(left) && comparedNorm.test(left)) ||
    (standard.test(right) && heldAgainst.test(left)) ||
    (/^的\d/.test(right) && /目标(?:任务|值)?$/.test(left)) ||
    (value <= 3 && forEach.test(left))
  );
}

const normAfter =
  /^的(?:国家|国标|法定|规定|行业|部颁|省定|市定)[一-鿿]{0,3}(?:标准|要求|规定|时限|期限|目标)/;
const comparedNorm =
  /(?:[高低优多少短长快早]于|超过|超出|[比较])[^，。；]{0,6}(?:规定|要求|法定|标准|目标)(?:时限|期限|时间|任务)?(?:的(?:每[一-鿿]{1,4})?)?$/;
/** In all of its words: most numbers have none before them. */
const normWords = /[定求标]/;
const heldAgainst = /(?:对照|对标|按照)[^，。；]{0,14}$/;
const standard = /^(?:方面|指标|标准|要求|内容|环节)/;
const forEach = /每[个名家所座]?[一-鿿]{1,6}(?:配备|设立|设置|安排|明确|确定)$/;

/** 近三年来, 近五年，: when, and no length of anything. */
function isPeriod(text: string, { clause }: Place, { start, end, unit }: Candidate): boolean {
  if (unit !== '年' && unit !== '个月') return false;
  if (/^以?来/.test(text.slice(end, end + 2))) return true;
  return (
    text.charAt(start) === '近' &&
    clause === start &&
    /^(?:，|,|间|内|共|累计)/.test(text.slice(end, end + 2))
  );
}

function isHotline(text: string, { start, end }: Numeral): boolean {
  return end - start === 5 && hotlines.has(text.slice(start, end));
}

/** 1+6+N, 7×24, 12·4, PM2.5, IPv6, 5G, 〔2021〕: the number is part of a sign. */
function joinsSign(text: string, numeral: Numeral): boolean {
  if (isHan(codeAt(text, numeral.start - 1)) && isHan(codeAt(text, numeral.end))) return false;
  const previous = text.charAt(numeral.start - 1);
  const next = text.charAt(numeral.end);
  if (
    previous &&
    '+＋×·•〔［-/'.includes(previous) &&
    (previous !== '-' || isSignBeforeHyphen(text, numeral))
  )
    return true;
  if (next && '+＋×·•〕'.includes(next)) return true;
  return isLetter(codeAt(text, numeral.start - 1)) || isSignLetter(text, numeral.end);
}

/** A hyphen after a letter (COVID-19) joins, one after a digit is a range. */
function isSignBeforeHyphen(text: string, numeral: Numeral): boolean {
  return isLetter(codeAt(text, numeral.start - 2));
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A letter after the digits makes a sign (5G, 3D, 1N), except where it opens a metric unit. */
function isSignLetter(text: string, at: number): boolean {
  if (!isLetter(codeAt(text, at))) return false;
  return !/^(?:km|kg|cm|mm|m|t|kW|MW|GB|TB|MB|mg|ml)(?![A-Za-z])/.test(text.slice(at, at + 4));
}

/** Longest quoted words that still are a name. */
const longestName = 24;

function isQuotedName(text: string, place: Place, numeral: Numeral): boolean {
  if (place.quote < 0) return false;
  const last = Math.min(text.length, place.quote + longestName + 2);
  for (let at = numeral.end; at < last; at++) {
    const mark = markAt(text, at);
    if (mark === Mark.QuoteClose || mark === Mark.QuoteToggle) return true;
    if (mark === Mark.SentenceEnd) return false;
  }
  return false;
}

/**
 * A number alone in a cell of a table's row, framed by | or not: the first column's running number is left out, and a
 * year where the row's other numbers are years.
 */
function isCell(text: string, { start, end }: Candidate): boolean {
  let before = start - 1;
  while (text.charAt(before) === ' ') before--;
  if (before <= 0 || text.charAt(before) !== '|') return false;
  let after = end;
  while (text.charAt(after) === ' ') after++;
  const closed = after < text.length ? text.charAt(after) === '|' : text.indexOf('|') < before;
  return closed && !(year.test(text.slice(start, end)) && isAmongYears(text, start, end));
}

const year = /^20[0-4]\d$/;

/** Whether the numbers in the cells around are years too. */
function isAmongYears(text: string, start: number, end: number): boolean {
  return !/\|\s*\d(?!\d{3}(?!\d))/.test(text.slice(Math.max(0, start - 60), end + 60));
}

/** The things counted stand in a list right before the number, and are as many: A、B、C三项. */
function isListed(
  text: string,
  place: Place,
  numeral: Numeral,
  { value, unit, approximations }: Candidate,
  chinese: boolean,
): boolean {
  if (approximations.length > 0 || value < 2 || value > 12 || !lightUnits.has(unit) || unit === '级')
    return false;
  const end = place.quote >= 0 && place.quote === numeral.start - 1 ? place.quote : numeral.start;
  let items = 1;
  let joined = 0;
  let depth = 0;
  const from = Math.max(place.sentence, end - 200);
  for (let at = end - 1; at >= from; at--) {
    const mark = markAt(text, at);
    // “两个确立”、“两个维护”: names side by side, and no list of two things.
    if (mark === Mark.QuoteClose && end === place.quote) return false;
    if (mark === Mark.QuoteClose || mark === Mark.TitleClose || mark === Mark.BracketClose) depth++;
    else if (mark === Mark.QuoteOpen || mark === Mark.TitleOpen || mark === Mark.BracketOpen) depth--;
    if (depth < 0) break;
    if (depth > 0) continue;
    // 修改3件、废止2件 lists two numbers, not two things.
    if (mark === Mark.Digit && !chinese) return false;
    if (mark === Mark.Clause || mark === Mark.Digit) break;
    if (mark === Mark.Item) items++;
    else if (items === 1 && '和及与'.includes(text.charAt(at))) joined = 1;
    else if (items === 1 && text.charAt(at) === '等') return false;
    else if (items === 1 && mark === Mark.TitleOpen && text.charAt(at - 1) === '》') items++;
  }
  return items >= 2 && (items === value || items + joined === value);
}

/** Whether a Chinese count is part of a name: 三项制度, 四级, 三年行动; 两次 or 新增三个 is a fact. */
function isName(text: string, numeral: Numeral, { value, unit, kind, start, end }: Candidate): boolean {
  if (kind === 'percent' || kind === 'change' || kind === 'ratio' || kind === 'money')
    return value === 1 && kind === 'money';
  const printed = text.slice(numeral.start, numeral.end);
  if (printed === '一' || printed === '二') return true;
  if (kind === 'duration') return !(text.startsWith('连续', start - 2) || value > 10);
  const next = text.charAt(end);
  if (next && '一制化式型性'.includes(next)) return true;
  if (value > 10) return false;
  if (eventUnits.has(unit)) return false;
  return !countingVerbs.before(text, start);
}

/** Longest words of a slot before its figure. */
const longestSlot = 20;

/** 【待补：上年为“35件”】: what is to be filled in states nothing yet. */
function isInSlot(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestSlot), start);
  const open = before.lastIndexOf('【');
  return open >= 0 && before.indexOf('】', open) < 0 && /[待补填]/.test(before.slice(open));
}

/** 五届三次、四次全会: which one it was. */
function isSession(text: string, { unit, end }: Candidate): boolean {
  return (
    unit === '次' && /^(?:、[一二三四五六七八九十]{1,2}次)*(?:全会|全体会议)/.test(text.slice(end, end + 24))
  );
}

/** 三元区, 五台县. */
function isPlace(text: string, { unit, end }: Candidate): boolean {
  return (unit === '元' || unit === '台' || unit === '家') && '区县市镇乡'.includes(text.charAt(end) || '。');
}

/** 一半 and 半数 state a share only after a verb that says so. */
function isLooseHalf(text: string, numeral: Numeral, start: number): boolean {
  const printed = text.slice(numeral.start, numeral.end);
  if (!printed.includes('半')) return false;
  const previous = text.charAt(start - 1);
  return !(previous && '占达缩少低短降长加减至到的'.includes(previous)) && start === numeral.start;
}

/** 1亿元以上的重大合同, 60周岁以上老年人: a bound of what is counted. */
function isThreshold(text: string, { end, unit, start, value }: Candidate): boolean {
  if (!thresholds.has(unit) && !repeats.has(unit)) return false;
  // 持证不满3年的, 年满18周岁: a bound from below needs no 以上.
  if (text.charAt(start - 1) === '满' && '不未年'.includes(text.charAt(start - 2) || '。')) return true;
  const closing = text.slice(end - 2, end);
  if (closing !== '以上' && closing !== '以下' && closing !== '以内') return false;
  if (!isHan(codeAt(text, end))) return false;
  // 检查2次以上的企业: how often it befell each.
  if (repeats.has(unit))
    return (
      text.charAt(end) === '的' && value < 10 && !'了达为超至到过'.includes(text.charAt(start - 1) || '了')
    );
  const previous = text.charAt(start - 1);
  // 为80岁以上老人上门服务: nobody's result is an age.
  return unit.endsWith('岁') || !(previous && '达占为超至到'.includes(previous));
}

/** 三年行动, 15分钟法律服务; 24小时 alone is round the clock. */
function isDurationName(text: string, { end, value, unit }: Candidate): boolean {
  if (durationNames.at(text, end)) return true;
  if (value === 24 && unit.endsWith('小时') && !'内之以'.includes(text.charAt(end) || '。')) return true;
  for (let at = end; at < end + 9; at++) {
    if (markAt(text, at) !== Mark.None || digitAt(text, at) >= 0) return false;
    if ('内之以'.includes(text.charAt(at))) return false;
    if (text.charAt(at) === '圈' || text.startsWith('服务', at)) return true;
  }
  return false;
}

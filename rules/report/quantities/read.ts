import { isHan } from '../characters';
import { chineseNumerals, codeAt, digitAt, isYearAt, type Numeral, readNumeral } from '../numerals';
import type { Approximation, Quantity, QuantityKind } from '../quantity';
import type { Span } from '../span';
import { boundsOf } from './bounds';
import { noClaimReason, type Sign } from './claim';
import { measureOf, periodOf, scopeOf } from './context';
import * as lexicon from './lexicon';
import { type Place, placeAt, type Scan } from './place';
import * as units from './units';
import { Words } from './words';

const countUnits = new Words(units.countUnits);
const percentUnits = new Words(units.percentUnits);
/** Units that count nothing. */
const kindOfUnit = new Map<string, QuantityKind>(
  (
    [
      ['ordinal', units.ordinalUnits],
      ['duration', units.durationUnits],
      ['ratio', units.timesUnits],
      ['money', units.moneyUnits],
      ['percent', units.percentUnits],
    ] as const
  ).flatMap(([kind, list]) => list.split(' ').map((unit) => [unit, kind] as const)),
);
const allUnits = new Words(
  [
    units.countUnits,
    units.moneyUnits,
    units.durationUnits,
    units.percentUnits,
    units.timesUnits,
    units.ordinalUnits,
  ].join(' '),
);
const unitsInChinese = [
  units.chineseCountUnits,
  units.moneyUnits,
  units.durationUnits,
  units.percentUnits,
  units.timesUnits,
  units.ordinalUnits,
].join(' ');
const chineseUnits = new Words(unitsInChinese);
const before = new Words(Object.keys(lexicon.approximationsBefore));
const inside = new Words(Object.keys(lexicon.approximationsInside));
const after = new Words(Object.keys(lexicon.approximationsAfter));
const notUnitBefore = new Map(Object.entries(lexicon.notUnitBefore));
const zeroNouns = new Words(lexicon.zeroNouns);
const rising = new Words(lexicon.risingWords);
const falling = new Words(lexicon.fallingWords);
const rank = new Words(lexicon.rankWords);

/** A number as it was read; the words around it are read when asked for. */
class Reading implements Quantity {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly digits: Span;
  readonly value: number;
  readonly unit: string;
  readonly scale: number;
  readonly step: number;
  readonly kind: QuantityKind;
  readonly approximations: readonly Approximation[];
  readonly low: number;
  readonly high: number;
  readonly polarity: Quantity['polarity'];
  readonly claim: boolean;
  readonly reason: string | undefined;
  readonly listed: boolean;
  readonly #passage: string;
  readonly #place: Place;
  #measure: string | undefined;
  #scope: readonly string[] | undefined;
  #period: Quantity['period'] | null = null;

  constructor(text: string, numeral: Numeral, place: Place, tail: Tail) {
    const { scale, sign } = tail;
    const approximations = sign === 'stamp' ? exact : approximationsOf(text, numeral, tail);
    const start = Math.min(numeral.start, approximations[0]?.start ?? numeral.start);
    const late = scale / numeral.scale;
    const value = late === 1 ? numeral.value : Number((numeral.value * late).toPrecision(15));
    const step = numeral.step * late;
    const unit = unitOf(text, tail);
    const polarity = movesBefore(text, start, unit, place);
    const { low, high } = boundsOf(text, value, step, unit, numeral, approximations);
    this.#passage = text;
    this.#place = place;
    this.text = text.slice(start, tail.end);
    this.start = start;
    this.end = tail.end;
    this.digits = numeral.digits;
    this.value = value;
    this.unit = unit;
    this.scale = scale;
    this.step = step;
    this.kind = sign === 'stamp' ? 'date' : kindOf(text, numeral, unit, polarity);
    this.approximations = approximations;
    this.low = low;
    this.high = high;
    this.polarity = polarity;
    const { reason, listed = false } = noClaimReason(text, place, numeral, this, sign);
    this.claim = reason === undefined;
    this.reason = reason;
    this.listed = listed;
  }

  get measure(): string {
    this.#measure ??= measureOf(this.#passage, this.#place, this.start, this.end);
    return this.#measure;
  }

  get scope(): readonly string[] {
    this.#scope ??= scopeOf(this.#passage, this.#place, this.start);
    return this.#scope;
  }

  get period(): Quantity['period'] {
    if (this.#period === null) this.#period = periodOf(this.#passage, this.#place, this.start);
    return this.#period;
  }
}

const rangeMarks = '-—–－~～至到';

/** Reads the number whose first character stands at `at`, and tells the scan where to go on. */
export function readQuantity(text: string, at: number, chinese: boolean, scan: Scan): Quantity | undefined {
  scan.next = at + 1;
  if (chinese && !goesOn(text, at)) return undefined;
  if (chinese && text.charAt(at) === '零') return readZero(text, at, scan);
  const numeral = readNumeral(text, at);
  if (!numeral) {
    if (chinese) scan.next = endOfChinese(text, at);
    return undefined;
  }
  // 几十家, 数百场 say no number.
  if (chinese && vaguePlaces.test(text.slice(Math.max(0, at - 1), at + 1))) {
    scan.next = numeral.end;
    return undefined;
  }
  const tail = (chinese ? undefined : readStamp(text, numeral)) ?? readTail(text, numeral, chinese);
  if (chinese && !countsInChinese(text, numeral, tail)) {
    scan.next = numeral.end;
    return undefined;
  }
  scan.next = tail.end;
  return new Reading(text, numeral, placeAt(text, at, scan), tail);
}

const vaguePlaces = /[几数][十百千万亿]/;

/** What may follow the first character of a Chinese number: more of it, its unit, what it denies. */
const following = new Set(
  [
    ...`${unitsInChinese} ${lexicon.zeroNouns}`.split(' '),
    ...Object.keys(lexicon.approximationsInside),
    ...chineseNumerals,
    ...'零分成数 ',
  ].map((word) => word.charCodeAt(0)),
);

/** Most Chinese numerals open a word (一些, 进一步) and are none: the next character tells, or the 第 before. */
function goesOn(text: string, at: number): boolean {
  return following.has(codeAt(text, at + 1)) || text.charAt(at - 1) === '第';
}

/** What follows the numeral: approximation words, a late scale word, the unit. */
interface Tail {
  readonly approximations: readonly Approximation[];
  readonly scale: number;
  readonly unit: string;
  readonly end: number;
  /** What is no numeral with its unit: a date, time or version in one; 零 before what it denies. */
  readonly sign: Sign;
}

/** A number without approximation words. */
const exact: readonly Approximation[] = [];

/** 2024-01-18, 14:51, 1.2.3: several numbers that are one sign. */
const stamps = /[-./:：]\d{1,4}(?:[-./:：]\d{1,4})*/y;

function readStamp(text: string, numeral: Numeral): Tail | undefined {
  if (isHan(codeAt(text, numeral.end))) return undefined;
  const next = text.charAt(numeral.end);
  if (!'-./:：'.includes(next || ' ') || digitAt(text, numeral.end + 1) < 0) return undefined;
  stamps.lastIndex = numeral.end;
  const found = isYearAt(text, numeral.end + 1) ? undefined : stamps.exec(text)?.[0];
  if (!found) return undefined;
  const groups = found.split(/[-./:：]/).length - 1;
  const hyphen = found.startsWith('-');
  // A single hyphen is a range: 20-30%, 2021-2025年. A year with month and day is a date.
  if (hyphen && groups < 2) return undefined;
  if (!hyphen && next !== ':' && next !== '：' && groups < 2 && next !== '.' && next !== '/')
    return undefined;
  const end = numeral.end + found.length;
  return { approximations: exact, scale: numeral.scale, unit: '', end, sign: 'stamp' };
}

function readTail(text: string, numeral: Numeral, chinese: boolean): Tail {
  let approximations = exact;
  let at = numeral.end;
  let scale = numeral.scale;
  const share = numeral.form === 'fraction' || numeral.form === 'tenths' || text.startsWith('分之', at);
  const closed = chinese && !share && at - numeral.start >= 3 && text.startsWith('百分之', numeral.start);
  const word = share || closed ? '' : inside.at(text, at);
  if (word && opensUnit(text, at + word.length, chinese)) {
    approximations = [{ text: word, start: at, end: at + word.length }];
    at += word.length;
    const late = scale === 1 ? lateScale(text.charAt(at)) : 1;
    if (late > 1) {
      scale = late;
      at++;
    }
  }
  let unit = '';
  if (closed || share) {
    unit = '%';
  } else {
    let from = at;
    while (from - at < 2 && text.charAt(from) === ' ') from++;
    unit = unitAt(text, from, chinese);
    if (unit && !chinese && from > at && !standsApart(text, numeral, unit, from)) unit = '';
    if (unit) at = from + unit.length;
  }
  const closing = after.at(text, at);
  if (closing && closesNumber(text, at, closing, unit)) {
    approximations = [...approximations, { text: closing, start: at, end: at + closing.length }];
    at += closing.length;
    const second = after.at(text, at);
    if (second && second.length > 1) {
      approximations = [...approximations, { text: second, start: at, end: at + second.length }];
      at += second.length;
    }
  }
  return { approximations, scale, unit, end: at, sign: undefined };
}

/** Units that may stand behind a blank: those that count, and 年 of a year, as flattened texts have it (2025 年). */
function standsApart(text: string, numeral: Numeral, unit: string, at: number): boolean {
  if (unit === '年') return numeral.digits.end - numeral.digits.start === 4 && isYear(text, numeral);
  return percentUnits.at(text, at) !== '' || countUnits.at(text, at) !== '';
}

function lateScale(char: string): number {
  return char === '万' ? 1e4 : char === '亿' ? 1e8 : 1;
}

function opensUnit(text: string, at: number, chinese: boolean): boolean {
  if (lateScale(text.charAt(at)) > 1) return true;
  if (text.charAt(at) === ' ') return true;
  return unitAt(text, at, chinese) !== '';
}

function unitAt(text: string, at: number, chinese: boolean): string {
  const unit = (chinese ? chineseUnits : allUnits).at(text, at);
  if (unit === '') return '';
  const guard = notUnitBefore.get(unit);
  return guard?.includes(text.charAt(at + unit.length) || '。') ? '' : unit;
}

/** 强 and 弱, 上下 and 多 close a number only where no word goes on. */
function closesNumber(text: string, at: number, word: string, unit: string): boolean {
  const goesOn = isHan(codeAt(text, at + word.length));
  if (word === '强' || word === '弱') return unit === '%' && !goesOn;
  if (word === '多') return ['倍', '年', '元', '个月', '公里'].includes(unit) && digitAt(text, at + 1) < 0;
  if (word === '上下') return !goesOn;
  return true;
}

function endOfChinese(text: string, at: number): number {
  let end = at + 1;
  while (end - at < 20 && '〇一二三四五六七八九十百千万亿两廿卅'.includes(text.charAt(end) || ' ')) end++;
  // What cannot be read as a whole may end in what can: 十四五 no, but a run before 百分之 must not hide it.
  if (text.startsWith('分之', end) && end - at > 1) return end - 1;
  return end;
}

/** 零故障, 零败诉: a claim of none. */
function readZero(text: string, at: number, scan: Scan): Quantity | undefined {
  const end = at + 1;
  if (!zeroNouns.at(text, end)) return undefined;
  const span = { start: at, end };
  const numeral: Numeral = { ...span, form: 'chinese', digits: span, value: 0, scale: 1, step: 1 };
  const tail: Tail = { approximations: exact, scale: 1, unit: '', end, sign: 'zero' };
  return new Reading(text, numeral, placeAt(text, at, scan), tail);
}

/** A Chinese numeral is a number where a unit or a share follows, or as a rank; 一 opens too many words to count alone. */
function countsInChinese(text: string, numeral: Numeral, tail: Tail): boolean {
  if (numeral.form === 'fraction' || numeral.form === 'tenths') return true;
  if (tail.unit === '%') return true;
  const printed = text.slice(numeral.start, numeral.end);
  if (
    (printed === '百' || printed === '千' || printed === '万' || printed === '亿') &&
    !isApproximate(text, numeral, tail)
  )
    return false;
  if (numeral.form === 'positional') return tail.unit === '年';
  if (tail.unit) return true;
  return text.charAt(numeral.start - 1) === '第' && rank.before(text, numeral.start - 1) !== '';
}

function isApproximate(text: string, numeral: Numeral, tail: Tail): boolean {
  return tail.approximations.length > 0 || approximationBefore(text, numeral.start, true) !== '';
}

function approximationBefore(text: string, end: number, chinese: boolean): string {
  const word = before.before(text, end);
  if (!word) return '';
  if (word === '上' && !chinese) return '';
  const guard = lexicon.notApproximationBefore[word];
  const previous = text.charAt(end - word.length - 1);
  return guard !== undefined && previous !== '' && guard.includes(previous) ? '' : word;
}

/** The words before the number, up to three, and those the tail has. */
function approximationsOf(text: string, numeral: Numeral, tail: Tail): readonly Approximation[] {
  const big = numeral.value >= 100 && (numeral.form === 'chinese' || numeral.form === 'positional');
  let { approximations } = tail;
  let { start } = numeral;
  for (let words = 0; words < 3; words++) {
    const word = approximationBefore(text, start, big);
    if (word === '') break;
    start -= word.length;
    approximations = [{ text: word, start, end: start + word.length }, ...approximations];
  }
  return approximations;
}

function unitOf(text: string, { unit, end, sign }: Tail): string {
  if (unit === '％') return '%';
  if (unit !== '' && unit !== '个') return unit;
  const borrowed =
    unit === '' && sign !== 'stamp' && rangeMarks.includes(text.charAt(end) || ' ')
      ? unitOfRange(text, end + 1)
      : unit;
  return unitOfList(text, end, borrowed);
}

/** The first number of a range borrows the unit of the second: 20-30%, 3至5天, 1至11月. */
function unitOfRange(text: string, at: number): string {
  const other = digitAt(text, at) >= 0 ? readNumeral(text, at) : undefined;
  const unit = other ? unitAt(text, other.end, false) : '';
  return unit === '％' ? '%' : unit;
}

function movesBefore(text: string, start: number, unit: string, place: Place): Quantity['polarity'] {
  const verbEnd = verbBefore(text, text.charAt(start - 1) === ' ' ? start - 1 : start);
  const up = rising.before(text, verbEnd);
  const down = up ? '' : falling.before(text, verbEnd);
  return (
    polarityOf(text, verbEnd, up, down) ??
    comparedBy(text, start, place) ??
    listedChange(text, start, unit, place)
  );
}

/** Between a verb of change and its number may stand 了, 达, 达到 or 为. */
function verbBefore(text: string, start: number): number {
  if (text.startsWith('达到', start - 2)) return start - 2;
  const char = text.charAt(start - 1);
  // 降幅为12% is a change, 减为12件 a value.
  if (char === '为' && !'幅速率例度'.includes(text.charAt(start - 2) || ' ')) return start;
  return char !== '' && '了达为'.includes(char) ? start - 1 : start;
}

function polarityOf(text: string, end: number, up: string, down: string): Quantity['polarity'] {
  const word = up || down;
  if (!word) return undefined;
  // 新增 is a flow of its own; 增减, 升降 have no direction.
  if (word.length === 1 && '新递净扩只免不增减核缩裁'.includes(text.charAt(end - 2) || ' ')) return undefined;
  return up ? 'rise' : 'fall';
}

/** 比上年的602件少73件, 较上年净增12件, 同比少73件: a difference right behind the base, or the year, it is taken from. */
function comparedBy(text: string, start: number, place: Place): Quantity['polarity'] {
  const word = text.charAt(start - 1);
  const rise = word === '多' || word === '增';
  if (!rise && word !== '少' && word !== '减') return undefined;
  const verb = text.charAt(start - 2) === '净' ? start - 2 : start - 1;
  const afterBase = place.previousEnd === verb && verb > 0;
  if (!afterBase && !comparedYear.test(text.slice(Math.max(place.clause, verb - 10), verb))) return undefined;
  return rise ? 'rise' : 'fall';
}

/** 下降9.2%、18.4%: the verb of the first change is that of the second. */
function listedChange(text: string, start: number, unit: string, place: Place): Quantity['polarity'] {
  if (place.previousEnd !== start - 1 || !'、和及与'.includes(text.charAt(start - 1))) return undefined;
  return unit === '%' || unit.endsWith('百分点') ? place.previousPolarity : undefined;
}

/** 压缩至20个、10个工作日, 提高3.2、4.5个百分点: the unit is printed whole with the last of the list alone. */
function unitOfList(text: string, end: number, unit: string): string {
  if (unit !== '个' && unit !== '') return unit;
  const next = text.charAt(end);
  if (next !== '、' && next !== '和') return unit;
  listedUnit.lastIndex = end;
  return listedUnit.exec(text)?.[1] ?? unit;
}

const listedUnit = /[、和]\d+(?:\.\d+)?(?:[、和]\d+(?:\.\d+)?){0,3}(个(?:工作日|百分点))/y;

const comparedYear = /(?:同比|环比|[较比](?:上一?年|去年|往年|20\d\d年)(?:度|同期|末|底)?)$/;

function kindOf(text: string, numeral: Numeral, unit: string, polarity: Quantity['polarity']): QuantityKind {
  const previous = text.charAt(numeral.start - 1);
  if (previous === '第')
    return unit === '位' || unit === '名' || (unit === '' && numeral.form === 'chinese') ? 'rank' : 'ordinal';
  if (unit === '年' && isYear(text, numeral)) return 'date';
  if (unit === '月' || unit === '日') return 'date';
  const kind = kindOfUnit.get(unit) ?? 'count';
  if (kind === 'percent') return polarity ? 'change' : numeral.form === 'fraction' ? 'ratio' : 'percent';
  return kind;
}

/** Four digits from 1900 to 2100; or two (23年) where a date goes on or a clause opens with it. */
function isYear(text: string, numeral: Numeral): boolean {
  if (numeral.form === 'positional') return true;
  if (numeral.form !== 'arabic' || numeral.scale !== 1 || numeral.step !== 1) return false;
  const length = numeral.digits.end - numeral.digits.start;
  if (length === 4) return numeral.value >= 1900 && numeral.value <= 2100;
  return length === 2 && isShortYear(text, numeral);
}

/** 连续11年 is how long, and no year. */
const lastingWords = /(?:连续|持续|坚持|历[时经]|为期|[满近已达超逾第])$/;

const shortYearTails = new Words(
  '年度 年底 年末 年初 年全 年上半年 年下半年 年第 年以来 年启动 年出台 年制定 年印发 年建成 年实施 年开展 年共 年我',
);

function isShortYear(text: string, numeral: Numeral): boolean {
  if (numeral.value < 10 || numeral.value > 49) return false;
  if (lastingWords.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))) return false;
  if (shortYearTails.at(text, numeral.end) || digitAt(text, numeral.end + 1) >= 0) return true;
  const previous = text.charAt(numeral.start - 1);
  const next = text.charAt(numeral.end + 1);
  return ('，,。；;\n （('.includes(previous) || previous === '') && (next === '，' || next === ',');
}

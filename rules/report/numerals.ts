import { isHan } from './characters';
import type { Span } from './span';

/** How a number is printed; 二〇二三 is `positional`, 1万4千 `mixed`, 三分之二 and 2/3 are `fraction`. */
export type NumeralForm = 'arabic' | 'chinese' | 'mixed' | 'positional' | 'fraction' | 'tenths';

/** A number as printed, without unit and approximation words. */
export interface Numeral extends Span {
  readonly form: NumeralForm;
  /** The printed number without a closing scale word. */
  readonly digits: Span;
  /** Scale included; a fraction or 成 in per cent. */
  readonly value: number;
  /** The closing scale word's worth, 1 where there is none. */
  readonly scale: number;
  /** Worth of one unit of the last printed digit, scale included. */
  readonly step: number;
}

const digitValues = new Map(
  [...'〇零一二三四五六七八九'].map((char, index) => [char, Math.max(0, index - 1)]),
);
digitValues.set('两', 2);
// The circle some type for 〇.
digitValues.set('○', 0);
const placeValues = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const groupValues = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);
/** 廿三 is 23. */
const shortTens = new Map([
  ['廿', 20],
  ['卅', 30],
]);

export const chineseNumerals = '〇○零一二三四五六七八九十百千万亿两廿卅半';

/** 千米, 千克 and their like are units, no thousands. */
const thousandUnits = '米克瓦字伏兆';
/** 成 after a digit is a tenth unless it opens one of these words: 成立, 成功, 成员… */
const notTenths = '立功员为本都长果绩效交就不套型品熟人因分组';

/** The code at a place; 0 beyond the text's ends, where asking the text itself is slow. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** The value of an ASCII or full-width digit, -1 for anything else. */
export function digitAt(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/**
 * Reads the number that starts at `at`: Arabic or full-width digits with thousands separators, decimals and scale
 * words, or a Chinese numeral. Undefined where none starts, or where the characters form no number (十四五, 八五).
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  return digitAt(text, at) >= 0 ? readArabic(text, at) : readChinese(text, at);
}

function readArabic(text: string, start: number): Numeral {
  let total = 0;
  let scale = 1;
  let step = 1;
  let at = start;
  let digitsEnd = start;
  let parts = 0;
  for (;;) {
    const part = readDigits(text, at);
    let end = part.end;
    const [factor, scaleEnd] = readScale(text, end);
    // 1万4千: the second part must carry a smaller scale of its own, or it is another number.
    if (parts > 0 && (factor === 1 || factor >= scale)) break;
    digitsEnd = end;
    end = scaleEnd;
    scale = factor;
    step = scaled(10 ** -part.decimals, factor);
    total += scaled(part.value, factor);
    at = end;
    parts++;
    if (factor === 1 || digitAt(text, at) < 0) break;
  }
  if (parts === 1 && scale === 1 && text.charAt(at) === '/' && digitAt(text, at + 1) >= 0) {
    const below = readDigits(text, at + 1);
    if (below.value > total && below.value <= 100 && text.charAt(below.end) !== '/')
      return fraction(start, below.end, total, below.value);
  }
  const next = text.charAt(at);
  if (
    parts === 1 &&
    scale === 1 &&
    next === '成' &&
    total <= 10 &&
    !notTenths.includes(text.charAt(at + 1) || '。')
  )
    return tenths(text, start, at, total, step);
  return {
    start,
    end: at,
    form: parts > 1 ? 'mixed' : 'arabic',
    digits: { start, end: digitsEnd },
    value: tidy(total),
    scale,
    step,
  };
}

function readDigits(text: string, start: number): { value: number; decimals: number; end: number } {
  let value = 0;
  let end = start;
  for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, ++end)) value = value * 10 + digit;
  // Thousands: groups of exactly three digits.
  let groups = 0;
  const blanks = isBlank(text, end) && isGroupedByBlanks(text, start, end);
  while (
    end - start <= 3 + 4 * groups &&
    (blanks ? isBlank(text, end) : isSeparator(text, end)) &&
    isGroup(text, end + 1)
  ) {
    for (let i = 1; i <= 3; i++) value = value * 10 + digitAt(text, end + i);
    end += 4;
    groups++;
  }
  let decimals = 0;
  const point = text.charAt(end);
  if ((point === '.' || point === '．') && digitAt(text, end + 1) >= 0 && !isYearAt(text, end + 1)) {
    let fractionDigits = 0;
    end++;
    for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, ++end)) {
      fractionDigits = fractionDigits * 10 + digit;
      decimals++;
    }
    value = Number(`${value}.${String(fractionDigits).padStart(decimals, '0')}`);
    if (!Number.isFinite(value)) value = 0;
  }
  return { value, decimals: Math.min(decimals, 12), end };
}

/** 1.2023年: a heading's number before a year. */
export function isYearAt(text: string, at: number): boolean {
  return /^(?:19|20)\d\d年/.test(text.slice(at, at + 5));
}

function isSeparator(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === ',' || char === '，';
}

function isBlank(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code === 0x20 || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** 12 450件: within a sentence, every group of three digits, and a word right behind; never 表1 236件. */
function isGroupedByBlanks(text: string, start: number, firstEnd: number): boolean {
  const previous = codeAt(text, start - 1);
  if (firstEnd - start > 3 || digitAt(text, start) === 0) return false;
  if (!isHan(previous) && !'，、：；（'.includes(text.charAt(start - 1) || ' ')) return false;
  if ('表图第条款注件'.includes(text.charAt(start - 1))) return false;
  let end = firstEnd;
  while (isBlank(text, end) && isGroup(text, end + 1)) end += 4;
  if (end === firstEnd) return false;
  const next = isBlank(text, end) ? end + 1 : end;
  return isHan(codeAt(text, next)) || text.charAt(end) === '.';
}

function isGroup(text: string, at: number): boolean {
  return (
    digitAt(text, at) >= 0 &&
    digitAt(text, at + 1) >= 0 &&
    digitAt(text, at + 2) >= 0 &&
    digitAt(text, at + 3) < 0
  );
}

/** Scale words after Arabic digits: 万, 亿, 千, 百, 千万, 万亿. */
function readScale(text: string, start: number): [factor: number, end: number] {
  let factor = 1;
  let at = start;
  for (;;) {
    // 万, 亿, 千 and 百 are Chinese; most numbers are followed by a unit that is none of them.
    if (!isChineseNumeral(text, at)) break;
    const char = text.charAt(at);
    const worth =
      groupValues.get(char) ?? (char === '千' || char === '百' ? placeValues.get(char) : undefined);
    if (worth === undefined) break;
    if (char === '千' && thousandUnits.includes(text.charAt(at + 1) || ' ')) break;
    if (char === '百' && text.startsWith('百分', at)) break;
    if (factor >= 1e8) break;
    factor *= worth;
    at++;
  }
  return [factor, at];
}

function readChinese(text: string, start: number): Numeral | undefined {
  const end = endOfRun(text, start);
  if (end === start) return text.startsWith('半', start) ? half(text, start) : undefined;
  const run = text.slice(start, end);
  if (text.startsWith('分之', end)) return chineseFraction(text, start, run, end);
  const next = text.charAt(end);
  if (run === '一' && next === '半') return fraction(start, end + 1, 1, 2);
  const positional = positionalValue(run);
  if (positional !== undefined) {
    const span = { start, end };
    return { ...span, form: 'positional', digits: span, value: positional, scale: 1, step: 1 };
  }
  const read = run.length === 1 ? alone.get(run.charCodeAt(0)) : compose(run);
  if (!read) return undefined;
  if (next === '成' && read.value <= 10 && !notTenths.includes(text.charAt(end + 1) || '。'))
    return tenths(text, start, end, read.value, 1);
  const { value, step } = read;
  return { start, end, form: 'chinese', digits: { start, end }, value, scale: 1, step };
}

/** The characters numbers are written with, and what each is worth where it stands alone. */
const alone = new Map(
  [...chineseNumerals.replace('半', '')].map((char) => [char.charCodeAt(0), compose(char)] as const),
);

function isChineseNumeral(text: string, at: number): boolean {
  return alone.has(codeAt(text, at));
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (end - start < 20 && isChineseNumeral(text, end)) end++;
  return end;
}

/** 二〇二三, 一九九八: four digits, of which none is a place word. */
function positionalValue(run: string): number | undefined {
  if (run.length !== 4) return undefined;
  let value = 0;
  for (const char of run) {
    const digit = digitValues.get(char);
    if (digit === undefined || char === '两') return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** 二十三, 一百零五, 三千二百, 十二万; undefined where digits stand side by side or places rise. */
function compose(run: string): { value: number; step: number } | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let place = Number.POSITIVE_INFINITY;
  let group = Number.POSITIVE_INFINITY;
  let step = 1;
  for (const char of run) {
    const value = digitValues.get(char);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      step = 1;
      continue;
    }
    const tens = shortTens.get(char);
    if (tens !== undefined) {
      if (digit !== undefined || place <= 10) return undefined;
      section += tens;
      place = 10;
      continue;
    }
    const worth = placeValues.get(char);
    if (worth !== undefined) {
      if (worth >= place || digit === 0) {
        if (!(digit === 0 && worth === 10)) return undefined;
      }
      section += (digit || 1) * worth;
      digit = undefined;
      place = worth;
      step = 1;
      continue;
    }
    const whole = groupValues.get(char) ?? 1;
    if (whole >= group) return undefined;
    const inner = section + (digit ?? 0);
    if (inner === 0 && total > 0) return undefined;
    total += (inner || 1) * whole;
    section = 0;
    digit = undefined;
    place = Number.POSITIVE_INFINITY;
    group = whole;
    step = whole;
  }
  return { value: total + section + (digit ?? 0), step };
}

/** 百分之八十, 百分之12.5, 三分之二, 十分之一. */
function chineseFraction(text: string, start: number, run: string, end: number): Numeral | undefined {
  const below = compose(run);
  if (!below || below.value < 2) return undefined;
  const above = digitAt(text, end + 2) >= 0 ? readArabic(text, end + 2) : readWhole(text, end + 2);
  if (!above || above.form === 'fraction') return undefined;
  if (below.value === 100)
    return {
      start,
      end: above.end,
      form: above.form === 'arabic' ? 'mixed' : 'chinese',
      digits: above.digits,
      value: above.value,
      scale: 1,
      step: above.step,
    };
  return fraction(start, above.end, above.value, below.value);
}

/** A Chinese whole number that opens no fraction itself. */
function readWhole(text: string, start: number): Numeral | undefined {
  const end = endOfRun(text, start);
  const read = end > start && !text.startsWith('分之', end) ? compose(text.slice(start, end)) : undefined;
  const digits = { start, end };
  return read && { ...digits, form: 'chinese', digits, value: read.value, scale: 1, step: read.step };
}

function half(text: string, start: number): Numeral | undefined {
  return text.startsWith('半数', start) ? fraction(start, start + 2, 1, 2) : undefined;
}

function fraction(start: number, end: number, above: number, below: number): Numeral {
  const digits = { start, end };
  return { start, end, form: 'fraction', digits, value: (above / below) * 100, scale: 1, step: 2 };
}

/** 九成, 3成, 三成五, 五成半; `end` is where 成 stands. */
function tenths(text: string, start: number, end: number, value: number, step: number): Numeral {
  const digits = { start, end };
  const more = /^成([一二三四五六七八九半])(?=[，,。；;、）)]|以上|左右|的|$)/.exec(
    text.slice(end, end + 4),
  )?.[1];
  if (more)
    return {
      start,
      end: end + 2,
      form: 'tenths',
      digits,
      value: tidy(value * 10 + (more === '半' ? 5 : (digitValues.get(more) ?? 0))),
      scale: 10,
      step: 1,
    };
  return {
    start,
    end: end + 1,
    form: 'tenths',
    digits,
    value: tidy(value * 10),
    scale: 10,
    step: step * 10,
  };
}

/** Keeps 8640.5万 at 86405000 and not a hair beside it. */
function scaled(value: number, factor: number): number {
  return factor === 1 ? value : tidy(value * factor);
}

function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

import { ordinalValue } from './ordinals';
import type { Heading, Level } from './report';
import type { Span } from './span';

/** A number at the head of a line, as written. Whether it opens a heading depends on what follows. */
export interface Mark extends Span {
  readonly text: string;
  readonly level: Level;
  readonly number: number;
  /** What stands after the number: 、 . or nothing, right or wrong. */
  readonly punctuation: string;
}

const numerals = '一二三四五六七八九十';
/** 第一部分：主要举措, above 一、. */
const part =
  /^第[一二三四五六七八九十]{1,2}(?:部分|篇)(?:[ \t\u3000]*[：:][ \t\u3000]*|[ \t\u3000]+|(?=[^。，,；;]{0,2}$))/;
const hashes = /^(#{1,6})[ \t]*(?=\S)/;
const level1 = /^([一二三四五六七八九十]{1,3})[ \t\u3000]*([、．.，,：:])[ \t\u3000]*/;
const level2 = /^[（(][ \t]*([一二三四五六七八九十]{1,3})[ \t]*[）)][ \t\u3000]*([、．.，,：:]?)[ \t\u3000]*/;
const level3 = /^([0-9０-９]{1,2})[ \t\u3000]*([、．.，,])[ \t\u3000]*(?![0-9０-９])/;
const level4 = /^[（(][ \t]*([0-9０-９]{1,2})[ \t]*[）)][ \t\u3000]*([、．.，,：:]?)[ \t\u3000]*/;
/** 一、二审案件, 一、二、三级: the next number and what is counted make a list of numbers of it. */
const countsOn =
  /^([二三四五六七八九十]{1,2})(?:审|级|类|期|线|月|是|批|轮|届|等|年级|季度|、?[三四五六七八九十])/;

/** A heading alone on its line is no longer than this (the longest of the samples has 38). */
const longestHeading = 80;
/** The head of a paragraph, up to its full stop. */
const longestRunIn = 60;

export function readMark(text: string, start: number, end: number): Mark | undefined {
  const head = text.slice(start, Math.min(end, start + 24));
  const first = head.charAt(0);
  if (first === '（' || first === '(') {
    const chinese = level2.exec(head);
    if (chinese?.[1]) return mark(start, chinese, 2, ordinalValue(chinese[1]));
    const arabic = level4.exec(head);
    return arabic?.[1] ? mark(start, arabic, 4, arabicValue(arabic[1])) : undefined;
  }
  if (numerals.includes(first)) {
    const chinese = level1.exec(head);
    if (!chinese?.[1]) return undefined;
    const number = ordinalValue(chinese[1]);
    const next = countsOn.exec(head.slice(chinese[0].length));
    return next && ordinalValue(next[1] ?? '') === number + 1 ? undefined : mark(start, chinese, 1, number);
  }
  const arabic = level3.exec(head);
  return arabic?.[1] ? mark(start, arabic, 3, arabicValue(arabic[1])) : undefined;
}

function mark(start: number, match: RegExpExecArray, level: Level, number: number): Mark | undefined {
  if (Number.isNaN(number)) return undefined;
  const text = match[0].trimEnd();
  return { start, end: start + text.length, text, level, number, punctuation: match[2] ?? '' };
}

function arabicValue(digits: string): number {
  return Number(digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
}

/** What a line looks like on its own, before its neighbours are asked. */
export interface HeadedLine extends Span {
  readonly hashes: number;
  readonly mark: Mark | undefined;
  /** 第一部分： at its head. */
  readonly part: Span | undefined;
  /** Where the wording begins: after hashes, bold marks, number. */
  readonly textStart: number;
  /** The end of the line without bold marks. */
  readonly textEnd: number;
  /** Offset of the first full stop (or other sentence end) inside the line, or -1. */
  readonly stop: number;
}

export function readHeadedLine(text: string, line: Span): HeadedLine | undefined {
  const first = text.charCodeAt(line.start);
  if (!mayOpenHeading(first)) return undefined;
  const hash =
    first === 0x23 ? hashes.exec(text.slice(line.start, Math.min(line.end, line.start + 12))) : null;
  let start = line.start + (hash?.[0].length ?? 0);
  let end = line.end;
  if (text.startsWith('**', start)) {
    const bold = text.indexOf('**', start + 2);
    if (bold < 0 || bold > Math.min(start + longestHeading, end - 2)) return undefined;
    start += 2;
    if (bold + 2 === line.end) end = bold;
  }
  const mark = readMark(text, start, end);
  const part = mark ? undefined : readPart(text, start, end);
  if (!hash && !mark && !part) return undefined;
  const textStart = skipBlanks(text, mark?.end ?? part?.end ?? start, end);
  const window = text.slice(textStart, Math.min(end, textStart + longestHeading + 1));
  const stop = window.search(/[。！？；]/);
  return {
    start: line.start,
    end: line.end,
    hashes: hash?.[1]?.length ?? 0,
    mark,
    part,
    textStart,
    textEnd: end,
    stop: stop < 0 ? -1 : textStart + stop,
  };
}

function readPart(text: string, start: number, end: number): Span | undefined {
  if (text.charAt(start) !== '第' || end - start > longestHeading) return undefined;
  const line = text.slice(start, end);
  const found = /[。！？；]/.test(line) ? null : part.exec(line);
  return found ? { start, end: start + found[0].trimEnd().length } : undefined;
}

/** # * （ ( 第 digits and Chinese numbers; a quick look before any pattern is tried. */
function mayOpenHeading(code: number): boolean {
  if (code === 0x23 || code === 0x2a || code === 0x28 || code === 0xff08 || code === 0x7b2c) return true;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return true;
  return numerals.includes(String.fromCharCode(code));
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s\u3000]/.test(text.charAt(at))) at++;
  return at;
}

/**
 * Decides what a headed line is: a heading alone, the head of a paragraph, or no heading at all, by what stands around
 * it. «（三）加强行政执法监督。» that leads body text or a lower heading is a heading with a needless stop, while in a row of
 * such lines each is an item, a sentence of its own.
 */
export function toHeading(
  text: string,
  line: HeadedLine,
  level: Level,
  stands: 'leads' | 'ends' | 'item',
): Heading | undefined {
  const { textStart, textEnd, stop } = line;
  const printed = line.mark ?? line.part ?? { start: textStart, end: textStart };
  const mark = { start: printed.start, end: printed.end, text: text.slice(printed.start, printed.end) };
  const make = (end: number, standing: Heading['standing']): Heading => ({
    start: line.start,
    end: standing === 'alone' ? line.end : end,
    level,
    number: line.mark?.number,
    mark,
    text: text.slice(textStart, end),
    textSpan: { start: textStart, end },
    standing,
    hashes: line.hashes,
  });
  const length = textEnd - textStart;
  if (length === 0) return line.mark && !line.hashes ? undefined : make(textEnd, 'alone');
  if (line.hashes > 0) {
    const ends = stop === textEnd - 1;
    return make(ends ? stop : textEnd, 'alone');
  }
  if (stop < 0) {
    if (length <= longestHeading) return make(textEnd, 'alone');
    // A head without a full stop before its body (some reports lack it): what it says cannot be told from the body.
    return make(Math.min(textEnd, headWithoutStop(text, textStart, textEnd)), 'run-in');
  }
  if (stands !== 'item' && stop >= textEnd - 1 && text.charAt(stop) === '。') {
    const words = text.slice(textStart, stop);
    if (stands === 'leads' ? words.length <= longestRunIn : words.length <= 20 && !/[，,、]/.test(words)) {
      return make(stop, 'alone');
    }
  }
  if (stop - textStart <= longestRunIn) return make(stop, 'run-in');
  return make(headWithoutStop(text, textStart, textEnd), 'run-in');
}

/** Up to the second comma at most: enough to name the matter. */
function headWithoutStop(text: string, start: number, end: number): number {
  const window = text.slice(start, Math.min(end, start + longestRunIn));
  const first = window.search(/[，,；;：:\s]/);
  return start + (first > 0 ? first : window.length);
}

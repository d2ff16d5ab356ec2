import { datePattern } from './front';
import { trimmed } from './lines';
import { ordinalValue } from './ordinals';
import type { Span } from './span';

/** A line this long with several headings in it holds more than one paragraph. */
const longLine = 200;
const severalParagraphs = 4;

/** A heading's number in the middle of a line, if it stands after a sentence's end or a blank. */
const inlineMark =
  /([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[.．、](?=\s?[\u4e00-\u9fff“《])|[（(]\d{1,2}[）)](?=[\u4e00-\u9fff“《])/g;
const beforeMark = /[\s。；;：:！？!?”]/;
const headingBefore = /[\s。；;：:！？!?”][一二三四五六七八九十]{1,3}、[^。；;：:！？!?（(]{4,}$/;
const longestHeading = 60;

/** The quick look: without one of these no line is flattened. */
const inlineLevel1 = /[\s。；;：:！？!?”][一二三四五六七八九十]{1,3}、/;

const sentenceEndThenBlank = /[。！？!?；;：:]["”』」）)]?[\s\u3000]+(?=\S)/g;
/** A title before a blank, or right before the lead's year: 某县 2025 年度…报告2025 年，…. */
const titleHead =
  /^(?:[^\s。，,；;：:]{4,60}(?:报告|情况)[\s\u3000]+(?=\S)|[^。，,；;：:]{4,60}?(?:报告|总结)[\s\u3000]*(?=(?:19|20)\d{2}[\s\u3000]*年(?:度|来|以来)?[，,]))/;
const headingEnd = /[\s\u3000]/;
const salutation = /^[^\s。，,；;]{2,60}[:：][\s\u3000]+(?=\S)/;

/**
 * Whether a line is a report, or a good part of one, run together: several headings stand inside it, or one and
 * several paragraphs, told by the blanks after their ends.
 */
export function isFlattened(text: string, line: Span): boolean {
  if (line.end - line.start < longLine) return false;
  const content = text.slice(line.start, line.end);
  if (!inlineLevel1.test(content)) return false;
  let level1 = 0;
  let lower = 0;
  inlineMark.lastIndex = 0;
  for (let match = nextMark(content); match; match = nextMark(content)) {
    if (match[1]) level1 += Number.isNaN(ordinalValue(match[1])) ? 0 : 1;
    else lower++;
    if (level1 >= 2 || (level1 >= 1 && lower >= 3)) return true;
  }
  if (level1 === 0) return false;
  let paragraphs = 0;
  for (const _ of content.matchAll(sentenceEndThenBlank)) {
    paragraphs++;
    if (paragraphs >= severalParagraphs) return true;
  }
  return false;
}

/** From where the last one ended. Asking for what stands before it afterwards is many times quicker than in the pattern. */
function nextMark(content: string): RegExpExecArray | null {
  let match = inlineMark.exec(content);
  while (match && (match.index === 0 || !mayFollow(content, match))) match = inlineMark.exec(content);
  return match;
}

/** A mark stands behind a sentence or a blank; （一） also right behind the words of a heading. */
function mayFollow(content: string, { index, 2: lower }: RegExpExecArray): boolean {
  if (beforeMark.test(content.charAt(index - 1))) return true;
  return lower === '一' && headingBefore.test(content.slice(Math.max(0, index - longestHeading), index));
}

/** The paragraphs and headings a flattened line was made of. */
export function unflatten(text: string, line: Span): Span[] {
  const content = text.slice(line.start, line.end);
  const cuts = new Set<number>();
  const title = titleHead.exec(content);
  if (title) cuts.add(title[0].length);
  const addressee = salutation.exec(content.slice(title?.[0].length ?? 0, 200));
  if (addressee) cuts.add((title?.[0].length ?? 0) + addressee[0].length);
  for (const match of content.matchAll(sentenceEndThenBlank)) {
    // «：» before a blank closes a paragraph only where a list or another paragraph follows, which the blank shows.
    cuts.add(match.index + match[0].length);
  }
  inlineMark.lastIndex = 0;
  for (let match = nextMark(content); match; match = nextMark(content)) {
    cuts.add(match.index);
    const afterMark = match.index + match[0].length;
    const end = endOfHeading(content, afterMark);
    if (end !== undefined) cuts.add(end);
  }
  const starts = [0, ...[...cuts].sort((a, b) => a - b), content.length];
  const pieces: Span[] = [];
  for (let index = 0; index + 1 < starts.length; index++) {
    const piece = trimmed(text, line.start + (starts[index] ?? 0), line.start + (starts[index + 1] ?? 0));
    if (piece.end > piece.start) pieces.push(...splitTail(text, piece));
  }
  return pieces;
}

/** Where a heading alone on its former line ended: at the first blank, when no sentence ends before it. */
function endOfHeading(content: string, from: number): number | undefined {
  const window = content.slice(from, from + 80);
  const leading = /^\s*/.exec(window)?.[0].length ?? 0;
  const blank = window.slice(leading).search(headingEnd);
  if (blank < 0) return undefined;
  const heading = window.slice(leading, leading + blank);
  return /[。；;！？]/.test(heading) ? undefined : from + leading + blank;
}

const name = '[^\\s。，,；;]{2,30}';
const signedAndDated = new RegExp(`(?:^|[\\s\\u3000])((?:${name}[\\s\\u3000]+){1,3})(${datePattern})$`);

/** Signature and date that stand after the last sentence, parted by blanks. */
function splitTail(text: string, piece: Span): Span[] {
  if (!/[日号月\d】]/.test(text.charAt(piece.end - 1))) return [piece];
  const from = Math.max(piece.start, piece.end - 160);
  const match = signedAndDated.exec(text.slice(from, piece.end));
  if (!match) return [piece];
  const signed = from + match.index;
  const dated = piece.end - (match[2] ?? '').length;
  return [
    trimmed(text, piece.start, signed),
    trimmed(text, signed, dated),
    { start: dated, end: piece.end },
  ].filter((span) => span.end > span.start);
}

import { linesAbout, linesBeside, linesBesideAbout, pageLines, trailingChrome } from './chrome-patterns';
import { isBlank, isIn, type LineRange, trimmed } from './lines';
import type { Span } from './span';
import { tableRows } from './tables';

/** A line of the page as it was copied: what of it is report, and what the page left around it. */
export interface ChromeReading {
  /** The lines with what is chrome taken off; lines that are nothing else are gone. */
  readonly lines: readonly Span[];
  /** One span a contiguous stretch. */
  readonly chrome: readonly Span[];
}

/**
 * Takes off what a web page leaves before, after and between the paragraphs of a report: navigation, source and
 * date lines, print buttons, pipes at the ends of lines. A line counts only when it is short, made of such words and no
 * sentence; the same words in a sentence (字号放大) are text. Between the first sentence or heading and the last, only
 * what nothing but a page writes is chrome.
 */
export function separateChrome(text: string, lines: readonly Span[]): ChromeReading {
  const kept: Span[] = [];
  const chrome: Span[] = [];
  let contiguous = false;
  const leave = (span: Span): void => {
    const last = chrome.at(-1);
    if (contiguous && last) chrome[chrome.length - 1] = { start: last.start, end: span.end };
    else chrome.push(span);
    contiguous = true;
  };
  const keep = (span: Span): void => {
    kept.push(span);
    contiguous = false;
  };
  const rows = tableRows(text, lines);
  const left = chromeLines(text, lines, rows);
  for (const [index, line] of lines.entries()) {
    if (left[index]) {
      leave(line);
      continue;
    }
    const tail = rows.has(line.start) ? undefined : chromeTail(text, line);
    if (!tail) {
      keep(line);
      continue;
    }
    const body = trimmed(text, line.start, tail.start);
    if (body.end > body.start) keep(body);
    leave(tail);
  }
  return { lines: kept, chrome };
}

const longestChrome = 160;

/** Which lines are chrome as a whole: by their own words, or by their words and a neighbour. */
function chromeLines(text: string, lines: readonly Span[], rows: ReadonlySet<number>): readonly boolean[] {
  const body = bodyOf(text, lines);
  const beside: boolean[] = [];
  const left = lines.map((line, index) => {
    if (line.end - line.start > longestChrome) return false;
    const row = rows.has(line.start);
    const words = withoutPipes(text.slice(line.start, line.end));
    if (words === '') return !row;
    if (sentence.test(words)) return false;
    const inBody = isIn(body, index);
    beside[index] = !row && (linesBeside.test(words) || (!inBody && linesBesideAbout.test(words)));
    return pageLines.test(words) || (!inBody && linesAbout.test(words));
  });
  for (let index = 1; index < lines.length; index++)
    left[index] ||= beside[index] === true && left[index - 1] === true;
  for (let index = lines.length - 2; index >= 0; index--)
    left[index] ||= beside[index] === true && left[index + 1] === true;
  return left;
}

const sentence = /[。！；]/;
const opensBody =
  /^(?:#{2,6}[ \t]*\S|(?:\*\*)?(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]))/;

/** The indexes of the first and the last line that is a sentence or a numbered heading. */
function bodyOf(text: string, lines: readonly Span[]): LineRange {
  const isText = ({ start, end }: Span): boolean => {
    const words = text.slice(start, end);
    return words.includes('。') || opensBody.test(words);
  };
  const first = lines.findIndex(isText);
  return first < 0 ? { first: lines.length, last: -1 } : { first, last: lines.findLastIndex(isText) };
}

function withoutPipes(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && isPipe(line.charCodeAt(from))) from++;
  while (to > from && isPipe(line.charCodeAt(to - 1))) to--;
  return line.slice(from, to);
}

function isPipe(code: number): boolean {
  return code === 0x7c || isBlank(code);
}

/** The table pipes or print buttons that end a line of text. */
function chromeTail(text: string, line: Span): Span | undefined {
  const last = text.charAt(line.end - 1);
  if (last === '|' && text.charAt(line.start) !== '|') {
    let start = line.end;
    while (start > line.start && (text.charAt(start - 1) === '|' || text.charAt(start - 1) === ' ')) start--;
    return trimmed(text, start, line.end);
  }
  if (!'】]口页小'.includes(last)) return undefined;
  const from = Math.max(line.start, line.end - 60);
  const match = trailingChrome.exec(text.slice(from, line.end));
  return match ? trimmed(text, from + match.index, line.end) : undefined;
}

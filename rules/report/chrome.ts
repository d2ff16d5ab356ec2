import { brandedLines, navigationLines, trailingChrome } from './chrome-patterns';
import { isBlank, trimmed } from './lines';
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
 * date lines, print buttons, pipes at the ends of lines. A line counts only when it is short and made of such
 * words; the same words in a sentence (字号放大) are text.
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
  let branded = false;
  const rows = tableRows(text, lines);
  for (const line of lines) {
    const row = rows.has(line.start);
    const whole = line.end - line.start <= 160 ? text.slice(line.start, line.end) : '';
    if (whole && (row ? brandedLines.test(withoutPipes(whole)) : isChromeLine(whole, branded))) {
      leave(line);
      branded = true;
      continue;
    }
    const tail = row ? undefined : chromeTail(text, line);
    if (!tail) {
      keep(line);
      continue;
    }
    const body = trimmed(text, line.start, tail.start);
    if (body.end > body.start) keep(body);
    leave(tail);
    branded = true;
  }
  return { lines: kept, chrome };
}

function isChromeLine(line: string, afterChrome: boolean): boolean {
  const bare = withoutPipes(line);
  if (bare === '') return true;
  return brandedLines.test(bare) || (navigationLines.test(bare) && (afterChrome || bare.length <= 6));
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

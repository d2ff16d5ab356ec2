import type { Span } from './span';

/** From the first character to the full stop (included). */
export interface Sentence extends Span {}

const ends = new Set(['。', '！', '？', '!', '?', '\n', '\r']);
const closers = new Set(['”', '’', '》', '）', ')', '〉', '」', '』', '】']);

/** Sentences end at 。！？!? and line ends; closing marks after the stop belong to it. Blanks at the edges belong to none. */
export function splitSentences(prose: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isBlank(prose.charCodeAt(from))) from++;
    while (to > from && isBlank(prose.charCodeAt(to - 1))) to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < prose.length; at++) {
    if (!ends.has(prose.charAt(at))) continue;
    while (at + 1 < prose.length && (ends.has(prose.charAt(at + 1)) || closers.has(prose.charAt(at + 1))))
      at++;
    close(at + 1);
  }
  close(prose.length);
  return sentences;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000;
}

import type { Span } from './span';

/** From the first character to the full stop (included). */
export interface Sentence extends Span {}

/** Stops with all that stands at once after the first: more stops, and closing marks. */
const stops = /[。！？!?\n\r][。！？!?\n\r”’》）)〉」』】]*/g;

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
  stops.lastIndex = 0;
  while (stops.exec(prose)) close(stops.lastIndex);
  close(prose.length);
  return sentences;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000;
}

import type { Span } from './span';

/** From the first character to the full stop (included). */
export interface Sentence extends Span {}

const stops = '。！？!?\n\r';
/** What may stand at once after a stop and belongs to it: more stops, and closing marks. */
const closings = `${stops}”’》）)〉」』】`;

/** By character code: 1 for a closing mark, 3 for a stop. */
const endOf = new Uint8Array(0x10000);
for (const mark of closings) endOf[mark.charCodeAt(0)] = stops.includes(mark) ? 3 : 1;

/**
 * Sentences end at 。！？!? and line ends; closing marks after the stop belong to it. Blanks at the edges belong to none.
 * `marks` are the places where anything but words stands.
 */
export function splitSentences(prose: string, marks: readonly number[]): Sentence[] {
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
  for (const mark of marks) {
    if (mark < start || endOf[prose.charCodeAt(mark)] !== 3) continue;
    let end = mark + 1;
    while (end < prose.length && (endOf[prose.charCodeAt(end)] as number) > 0) end++;
    close(end);
  }
  close(prose.length);
  return sentences;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000;
}

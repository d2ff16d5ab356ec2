import type { Span } from './span';

const opening = /<!--|^(?:```|~~~)/gm;

/** HTML comments, fenced code and front matter: what is in the file and not in the report. */
export function findComments(text: string): Span[] {
  const found: Span[] = [];
  const front = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (front) {
    const close = /^---[ \t]*$/gm;
    close.lastIndex = front[0].length;
    if (close.exec(text)) found.push({ start: 0, end: close.lastIndex });
  }
  if (!text.includes('<!--') && !text.includes('```') && !text.includes('~~~')) return found;
  // Once a closing mark is not found after some place, there is none after any later one.
  const unclosed = new Set<string>();
  opening.lastIndex = found[0]?.end ?? 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const mark = match[0];
    const closing = unclosed.has(mark) ? -1 : text.indexOf(mark === '<!--' ? '-->' : `\n${mark}`, start);
    if (closing < 0) unclosed.add(mark);
    // An opening that nothing closes hides no more than its own line: a slip must not switch the check off.
    const end = closing < 0 ? lineEnd(text, start) : closing + (mark === '<!--' ? 3 : 1 + mark.length);
    found.push({ start, end });
    opening.lastIndex = Math.max(end, start + mark.length);
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

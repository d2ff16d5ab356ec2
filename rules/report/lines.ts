import type { Positions } from './positions';
import type { Span } from './span';

/** Lines by their indexes, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export function isIn(range: LineRange | undefined, index: number): boolean {
  return range !== undefined && index >= range.first && index <= range.last;
}

/** The stretches between line ends, without line ends and without blanks at either edge; empty lines are left out. */
export function contentLines(text: string, positions: Positions): Span[] {
  const lines: Span[] = [];
  const starts = positions.lineStarts;
  for (let index = 0; index < starts.length; index++) {
    const line = trimmed(text, starts[index] ?? 0, starts[index + 1] ?? text.length);
    if (line.end > line.start) lines.push(line);
  }
  return lines;
}

/** The span without blanks (ideographic ones and byte order marks among them) at its edges. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

export function isBlank(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
  );
}

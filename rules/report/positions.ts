/** Zero-based line and UTF-16 character, as the language server protocol counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * The one place where offsets become lines and back. Lines end at `\n`, `\r\n` or a lone `\r`, as the
 * language server protocol has it.
 */
export class Positions {
  readonly #text: string;
  readonly lineStarts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.lineStarts = lineStarts(text);
  }

  /** Out of range is moved to the nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(at);
    return { line, character: at - (this.lineStarts[line] ?? 0) };
  }

  /** Out of range is moved to the nearest place in the text. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.lineStarts[position.line];
    if (start === undefined) return this.#text.length;
    const end = this.lineStarts[position.line + 1] ?? this.#text.length;
    return Math.max(start, Math.min(start + position.character, end));
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  // Searching for one character is several times as quick as a pattern; most texts hold no carriage return.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  const breaks = /\r\n?|\n/g;
  while (breaks.exec(text)) starts.push(breaks.lastIndex);
  return starts;
}

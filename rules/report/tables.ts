import type { Span } from './span';

/** A cell of a table is no sentence, and no longer than this. */
const longestCell = 60;

/** A line of cells parted by pipes, before its neighbours are asked. */
interface Row {
  readonly cells: readonly string[];
  /** No cell is a sentence. */
  readonly short: boolean;
  /** Begins and ends with a pipe. */
  readonly framed: boolean;
}

/**
 * The starts of the lines that are rows of tables: framed by pipes, or parted by them without a frame, as tables come
 * out of a web page (规章 | 0 | 0 | 0 |), down to one cell a line. Pipes that end lines of text make no table.
 */
export function tableRows(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const rows = new Set<number>();
  if (!text.includes('|')) return rows;
  let run: { start: number; row: Row }[] = [];
  const close = (): void => {
    const table = isTable(run.map(({ row }) => row));
    for (const { start, row } of run) if (table || (row.framed && row.cells.length > 0)) rows.add(start);
    run = [];
  };
  for (const line of lines) {
    const row = readRow(text, line);
    if (row?.short) run.push({ start: line.start, row });
    else {
      close();
      // A frame around sentences says nothing of the lines beside it.
      if (row) rows.add(line.start);
    }
  }
  close();
  return rows;
}

/** A row of three cells shows a table, or one of two beside another row; where each line holds one cell, a number does. */
function isTable(run: readonly Row[]): boolean {
  const filled = run.filter(({ cells }) => cells.length > 0);
  if (filled.some(({ cells }) => cells.length > 2)) return true;
  if (filled.length < 2) return false;
  return filled.some(({ cells }) => cells.length > 1 || /^[\d.%]+$/.test(cells[0] ?? ''));
}

function readRow(text: string, { start, end }: Span): Row | undefined {
  const line = text.slice(start, end);
  if (!line.includes('|') || line.startsWith('#')) return undefined;
  const framed = line.startsWith('|') && line.endsWith('|');
  const cells = line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const short = cells.every((cell) => cell.length <= longestCell && !/[。！？]/.test(cell));
  return short || framed ? { cells, short, framed } : undefined;
}

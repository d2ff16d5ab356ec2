/** The value below which the given share of the measurements lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One line of the table: what was measured, what is asked of it, and whether it holds. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly asked?: string;
  readonly holds?: boolean;
}

export function printed(title: string, rows: readonly Row[]): string {
  const width = (text: string) => [...text].length;
  const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)));
  const columns = (of: (row: Row) => string) => Math.max(...rows.map((row) => width(of(row))));
  const [what, measured] = [columns((row) => row.what), columns((row) => row.measured)];
  const lines = rows.map((row) => {
    const verdict = row.holds === undefined ? '' : row.holds ? '✓' : '✗';
    return `  ${pad(row.what, what)}  ${pad(row.measured, measured)}  ${row.asked ?? ''} ${verdict}`.trimEnd();
  });
  return [title, ...lines, ''].join('\n');
}

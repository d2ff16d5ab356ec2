import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { Ledger, LedgerProblem } from './evidence';
import { ledgerFromCells } from './table';

/** Broken quotes mended row by row up to here; a file with more of them is read with quotes as plain characters. */
const mendLimit = 100;

/** Reads a ledger from the text of a CSV file. Nothing makes it throw: what cannot be used is among the problems. */
export function readLedger(name: string, uri: string, text: string): Ledger {
  const { rows, lines, problems } = readCsv(text);
  return ledgerFromCells(name, uri, [{ name: undefined, rows, lines }], problems);
}

export interface CsvCells {
  readonly rows: readonly (readonly string[])[];
  /** Zero-based line of each row. */
  readonly lines: readonly number[];
  readonly problems: readonly LedgerProblem[];
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** CSV text into cells. Separated by commas, tabs or semicolons; a quote that does not close costs its own row only. */
export function readCsv(text: string): CsvCells {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const delimiter = delimiterOf(body);
  if (!body.includes('"')) return unquoted(body, delimiter);
  const starts = lineStarts(body);
  const rows: string[][] = [];
  const lines: number[] = [];
  const problems: LedgerProblem[] = [];
  let line = 0;
  let mended = 0;
  while (line < starts.length) {
    const rest = body.slice(starts[line] ?? body.length);
    if (rest === '') break;
    const plainQuotes = mended >= mendLimit;
    let next = line;
    // csv-parse counts lines from 1 and reports the one on which a record ends.
    const take = ({ record, info }: Parsed): null => {
      rows.push(record);
      lines.push(next);
      next = line + info.lines;
      return null;
    };
    try {
      parse(rest, options(delimiter, plainQuotes, take));
      break;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const broken = body.slice(starts[next] ?? body.length, starts[next + 1] ?? body.length);
      problems.push(brokenQuote(rows.length + 1, next));
      const at = next;
      parse(
        broken,
        options(delimiter, true, ({ record }) => {
          rows.push(record.map((cell) => cell.replace(/^"|"$/g, '')));
          lines.push(at);
          return null;
        }),
      );
      mended++;
      line = at + 1;
    }
  }
  return { rows, lines, problems };
}

/** Without a quotation mark in it, CSV is lines and separators: ten times as fast, which tells in a ledger of 50,000 rows. */
function unquoted(body: string, delimiter: string): CsvCells {
  const rows = body.split(/\r\n?|\n/).map((line) => line.split(delimiter));
  if (rows.at(-1)?.join('') === '') rows.pop();
  return { rows, lines: rows.map((_, index) => index), problems: [] };
}

function options(delimiter: string, plainQuotes: boolean, take: (parsed: Parsed) => null): Options {
  return {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    quote: plainQuotes ? null : '"',
    // With `info`, a record comes wrapped; the typings know the bare record only.
    on_record: (parsed: unknown) => take(parsed as Parsed),
  };
}

function brokenQuote(row: number, line: number): LedgerProblem {
  return {
    rule: 'project/ledger-row',
    row,
    column: undefined,
    sheet: undefined,
    line,
    message: {
      zh: '这一行的引号不成对，已按原样读取：请补上或删去多余的英文引号',
      en: 'A quote in this row does not close; the row was read as it stands. Add or drop the quote',
    },
  };
}

export function csvCell(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What separates the cells, by the first line that has any of them. */
export function delimiterOf(text: string): string {
  const head =
    text
      .slice(0, 2000)
      .split(/\r\n?|\n/)
      .find((line) => /[,\t;]/.test(line)) ?? '';
  const count = (mark: string): number => head.split(mark).length - 1;
  if (count('\t') > count(',')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const breaks = /\r\n?|\n/g;
  while (breaks.exec(text)) starts.push(breaks.lastIndex);
  return starts;
}

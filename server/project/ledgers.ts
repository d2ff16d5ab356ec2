import { basename, dirname, extname, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ledger, LedgerProblem } from '../../rules/evidence';
import { readLedger } from '../../rules/evidence/csv';
import { unreadableLedger } from '../../rules/evidence/table';
import { Positions, type Span } from '../../rules/report';
import { decode } from './decode';

/** How ledgers are named where nothing says where they are. */
export const ledgerNames = ['**/*台账*.{csv,xlsx}', '**/*ledger*.{csv,xlsx}'];

/**
 * The ledgers that serve a draft, nearest folder first. A ledger beside a draft whose name begins with the draft's
 * stem serves that draft alone, and comes before all others; of several stems that fit, the longest owns it.
 * `stems` are the drafts in each ledger's folder.
 */
export function ledgersFor(
  draft: string,
  ledgers: readonly string[],
  stems: (folder: string) => readonly string[],
): string[] {
  const folder = dirname(draft);
  const own = stemOf(draft);
  const serving: { path: string; distance: number }[] = [];
  for (const path of ledgers) {
    const name = basename(path);
    const there = dirname(path);
    const owner = stems(there)
      .filter((stem) => stem !== '' && name.startsWith(stem))
      .reduce((longest, stem) => (stem.length > longest.length ? stem : longest), '');
    if (owner !== '' && !(owner === own && there === folder)) continue;
    serving.push({ path, distance: owner === '' ? distanceBetween(folder, there) : -1 });
  }
  return serving
    .sort((a, b) => a.distance - b.distance || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}

/** A file's name without its last extension. */
export function stemOf(path: string): string {
  return basename(path, extname(path));
}

/** Steps from one folder to the other, up and down. */
function distanceBetween(from: string, to: string): number {
  return relative(from, to).split(sep).filter(Boolean).length;
}

export interface ReadLedger {
  readonly ledger: Ledger;
  /** Of a CSV file, for the places of its problems; undefined for a workbook. */
  readonly text: string | undefined;
}

/** Reads one ledger, whatever it is written in. Never throws: what cannot be read is a problem of the ledger. */
export async function readLedgerFile(path: string, bytes: Uint8Array): Promise<ReadLedger> {
  const name = basename(path);
  const uri = pathToFileURL(path).href;
  if (/\.xlsx?$/i.test(path)) {
    const { readWorkbookLedger } = await import('../office/office');
    return { ledger: await readWorkbookLedger(name, uri, bytes), text: undefined };
  }
  const { text, problem, usable } = decode(bytes);
  if (usable === 'no') {
    return {
      ledger: unreadableLedger(name, uri, problem?.message ?? { zh: '读不出', en: 'unreadable' }),
      text,
    };
  }
  return { ledger: readLedger(name, uri, text), text };
}

/** The place of a ledger's problem in the text of a CSV file: its cell, else its line. */
export function problemSpan(text: string, { line, column }: LedgerProblem): Span {
  if (line === undefined) return { start: 0, end: 0 };
  const { lineStarts } = new Positions(text);
  const start = lineStarts[line] ?? text.length;
  const end = start + (/[\r\n]/.exec(text.slice(start))?.index ?? text.length - start);
  return column === undefined ? { start, end } : cellSpan(text, { start, end }, column);
}

/** The nth cell of a line, by the separators outside quotation marks. */
function cellSpan(text: string, line: Span, column: number): Span {
  const separator = ['\t', ',', ';'].find((mark) => text.slice(line.start, line.end).includes(mark)) ?? ',';
  let start = line.start;
  let passed = 0;
  let quoted = false;
  for (let at = line.start; at < line.end; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== separator || quoted) continue;
    if (passed === column) return { start, end: at };
    passed++;
    start = at + 1;
  }
  return passed === column ? { start, end: line.end } : line;
}

import { homedir, tmpdir } from 'node:os';
import { basename, dirname, extname, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ledger, LedgerProblem } from '../../rules/evidence';
import { readLedger } from '../../rules/evidence/csv';
import { unreadableLedger } from '../../rules/evidence/table';
import { Positions, type Span } from '../../rules/report';
import { decode } from './decode';
import { findFiles, pathFrom } from './files';

/** How ledgers are named where nothing says where they are; 数字核实表 is the checklist, which comes back filled in. */
const ledgerNames = ['*台账*.{csv,xlsx}', '*ledger*.{csv,xlsx}', '*数字核实表*.{csv,xlsx}'];

/** Folders looked into below a draft's own, and where neither a configuration nor a repository says what belongs together. */
const depthBelow = 8;
const depthUnbounded = 3;
/** Folders above it that are looked into there. */
const heightUnbounded = 2;

/**
 * The ledgers that may serve the drafts of a folder: those in it, in the folders above up to `top`, and in folders below
 * that hold no report of their own. Never those of a folder beside: another county has the same measures. What is found
 * depends on the disk alone, whichever way the draft is named.
 * @param top undefined where nothing bounds the project.
 */
export async function ledgersAround(
  folder: string,
  top: string | undefined,
  holdsReport: (folder: string) => Promise<boolean>,
): Promise<string[]> {
  const below = await findFiles(
    ledgerNames.map((name) => `**/${name}`),
    folder,
    top === undefined ? depthUnbounded : depthBelow,
  );
  const found: string[] = [];
  for (const path of below) {
    const taken = await Promise.all(foldersBetween(folder, dirname(path)).map(holdsReport));
    if (!taken.includes(true)) found.push(path);
  }
  for (const above of foldersAbove(folder, top)) found.push(...(await findFiles(ledgerNames, above, 1)));
  return found;
}

/** From a folder down to another inside it, without the first. */
function foldersBetween(folder: string, inner: string): string[] {
  const folders: string[] = [];
  for (let at = inner; at !== folder && at !== dirname(at); at = dirname(at)) folders.push(at);
  return folders;
}

/** The folders around a folder up to the top; without one, the nearest below the places everything of a user lies in. */
function foldersAbove(folder: string, top: string | undefined): string[] {
  const folders: string[] = [];
  for (let at = folder; at !== top && at !== dirname(at); at = dirname(at)) {
    const above = dirname(at);
    const isTooHigh = above === dirname(above) || above === homedir() || above === tmpdir();
    if (top === undefined && (isTooHigh || folders.length === heightUnbounded)) break;
    folders.push(above);
  }
  return folders;
}

/** A ledger that serves a draft. */
export interface Serving {
  readonly path: string;
  /** Its name says that it serves this draft alone. */
  readonly own: boolean;
}

/**
 * The ledgers that serve a draft, nearest folder first. A ledger beside a draft whose name begins with the draft's
 * stem serves that draft alone, and comes before all others; of several stems that fit, the longest owns it.
 * `stems` are the drafts in each ledger's folder.
 */
export function ledgersFor(
  draft: string,
  ledgers: readonly string[],
  stems: (folder: string) => readonly string[],
): Serving[] {
  const folder = dirname(draft);
  const stem = stemOf(draft);
  const serving: (Serving & { distance: number })[] = [];
  for (const path of ledgers) {
    const name = basename(path);
    const there = dirname(path);
    const owner = stems(there)
      .filter((stem) => stem !== '' && name.startsWith(stem))
      .reduce((longest, stem) => (stem.length > longest.length ? stem : longest), '');
    if (owner !== '' && !(owner === stem && there === folder)) continue;
    const own = owner !== '';
    serving.push({ path, own, distance: own ? -1 : distanceBetween(folder, there) });
  }
  return serving.sort((a, b) => a.distance - b.distance || (a.path < b.path ? -1 : 1));
}

/** How messages about a draft name a ledger: by its path from the draft's folder, for folders may have ledgers of one name. */
export function ledgerName(path: string, folder: string): string {
  return pathFrom(folder, path);
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

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { fingerprintOf } from '../../rules/cross/corpus';
import type { PreviousReport } from '../../rules/evidence';
import type { Localized } from '../../rules/localized';
import { type Outline, parseReport, type Report } from '../../rules/report';
import { templates } from '../../rules/templates';
import { decode } from './decode';
import { isFileError } from './files';
import { stemOf } from './ledgers';
import { headLength, type Identity, identify } from './recognise';

/** File names of drafts. */
export const draftNames = /\.(?:md|markdown|txt|docx)$/i;

/** What was parsed last stays, so that nothing is read anew while somebody types. */
const lookedInto: Report[] = [];
const keptReports = 16;

/**
 * A report other than the one that is checked. There may be thousands: its text is kept packed, it is parsed when
 * somebody looks into it, and what was parsed may go again when memory is short.
 */
export class KnownReport implements PreviousReport {
  readonly name: string;
  readonly uri: string;
  readonly identity: Identity | undefined;
  /** Why it could not be read; it is empty then. */
  readonly problem: Localized | undefined;
  readonly #packed: Uint8Array;
  readonly #outline: Outline | undefined;
  #report: WeakRef<Report> | undefined;
  #fingerprint: Int32Array | undefined;

  constructor(path: string, text: string, problem?: Localized) {
    this.name = basename(path);
    this.uri = pathToFileURL(path).href;
    this.identity = identify(text, templates);
    this.problem = problem;
    this.#packed = deflateRawSync(text, { level: 1 });
    this.#outline = this.identity?.outline ?? templates[0];
  }

  get report(): Report {
    if (!this.#outline) throw new Error('no template is built in');
    const known = this.#report?.deref();
    if (known) return known;
    const report = parseReport(this.#text, this.#outline);
    this.#report = new WeakRef(report);
    lookedInto.push(report);
    if (lookedInto.length > keptReports) lookedInto.shift();
    return report;
  }

  get fingerprint(): Int32Array {
    this.#fingerprint ??= fingerprintOf(this.#text);
    return this.#fingerprint;
  }

  get #text(): string {
    return inflateRawSync(this.#packed).toString('utf8');
  }
}

/** Reads a report from a text or Word file. */
export async function readReport(path: string, bytes: Uint8Array): Promise<KnownReport> {
  if (/\.docx$/i.test(path)) {
    const { readWord, OfficeProblem } = await import('../office/office');
    try {
      return new KnownReport(path, (await readWord(bytes)).text);
    } catch (error) {
      if (error instanceof OfficeProblem) return new KnownReport(path, '', error.localized);
      throw error;
    }
  }
  return new KnownReport(path, decode(bytes).text);
}

/** A draft among its neighbours: what its head or, without a title, its file name says. */
export interface Neighbour {
  readonly path: string;
  readonly body: string;
  readonly year: number | undefined;
}

/** Drafts that lie together, found by body and year: in a folder of thousands each of them asks. */
export class Neighbourhood {
  readonly #paths = new Map<string, string[]>();

  constructor(neighbours: readonly Neighbour[]) {
    for (const { path, body, year } of neighbours) {
      const key = `${year} ${body}`;
      const known = this.#paths.get(key);
      if (known) known.push(path);
      else this.#paths.set(key, [path]);
    }
  }

  of(body: string, year: number): readonly string[] {
    return this.#paths.get(`${year} ${body}`) ?? [];
  }
}

/** Heads read in one breath: some milliseconds, after which an editor is served again. */
const headsAtOnce = 64;

/** The drafts in a folder, told by their heads. Word files are told by their names. */
export async function neighboursIn(folder: string): Promise<Neighbourhood> {
  const names = (await namesIn(folder)).filter((name) => draftNames.test(name));
  const neighbours: Neighbour[] = [];
  for (const [index, name] of names.entries()) {
    if (index % headsAtOnce === headsAtOnce - 1) await setImmediate();
    const path = join(folder, name);
    const isWord = /\.docx$/i.test(name);
    neighbours.push(neighbour(path, isWord ? undefined : identify(headOf(path), templates)));
  }
  return new Neighbourhood(neighbours);
}

/** Whether a folder holds a report: told by the heads of its texts, and of Word files by their names. */
export async function holdsReport(folder: string): Promise<boolean> {
  return (await namesIn(folder))
    .filter((name) => draftNames.test(name))
    .some((name) => {
      const head = /\.docx$/i.test(name) ? stemOf(name) : headOf(join(folder, name));
      return identify(head, templates) !== undefined;
    });
}

export function neighbour(path: string, identity: Identity | undefined): Neighbour {
  if (identity?.year !== undefined) return { path, body: identity.body, year: identity.year };
  const stem = stemOf(path);
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(stem);
  return {
    path,
    body: year ? stem.replace(year[0], '').replace(/[年度\s\-_.]/g, '') : stem,
    year: year ? Number(year[0]) : undefined,
  };
}

/** The one report of the same body for the year before; none where two could be meant. */
export function yearBefore(
  { path, body, year }: Neighbour,
  around: readonly Neighbourhood[],
): string | undefined {
  if (year === undefined) return undefined;
  const found = around.flatMap((place) => place.of(body, year - 1)).filter((other) => other !== path);
  return found.length === 1 ? found[0] : undefined;
}

/** Folders in which last year's report may lie: the draft's, and last year's beside it where folders are named by year. */
export function foldersOfYearBefore(folder: string, year: number | undefined): string[] {
  if (year === undefined) return [folder];
  const name = basename(folder);
  const sibling = name.replace(String(year), String(year - 1));
  return sibling === name ? [folder] : [folder, join(dirname(folder), sibling)];
}

/** Read at once: in turns it takes several times as long, and thousands of files would stand open together. */
function headOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytesRead = readSync(file, headBytes);
      const whole = bytesRead < headBytes.length ? bytesRead : headBytes.lastIndexOf(0x0a) + 1 || bytesRead;
      return decode(headBytes.subarray(0, whole)).text;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (isFileError(error)) return '';
    throw error;
  }
}

const headBytes = new Uint8Array(headLength * 3);

/** Names of the files in a folder; no folders, and no pipes, which would be waited for. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return (
      entries
        .filter(
          (entry) => entry.isFile() || (entry.isSymbolicLink() && leadsToFile(join(folder, entry.name))),
        )
        .map(({ name }) => name)
        // Office programs leave lock files beside an open document.
        .filter((name) => !/^(?:~\$|\.~)/.test(name))
        .sort()
    );
  } catch (error) {
    if (isFileError(error)) return [];
    throw error;
  }
}

function leadsToFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

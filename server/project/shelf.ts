import { severityOf } from '../../rules/engine/severity';
import { ruleById } from '../../rules/index';
import { Positions } from '../../rules/report';
import type { Settings } from '../../rules/settings';
import { readPack } from '../../snippets/pack';
import { type ConfigurationReading, configurationName, readConfiguration } from './configuration';
import { decode } from './decode';
import { FileValues } from './files';
import { type ReadLedger, readLedgerFile } from './ledgers';
import { type KnownReport, readReport } from './previous';
import type { FileProblems, PlacedProblem, Problem } from './problem';

const filesAtOnce = 16;

/** What was read from the files around drafts, and what is wrong with them. Kept until a file changes. */
export class Shelf {
  readonly configurations: FileValues<{ readonly reading: ConfigurationReading; readonly text: string }>;
  readonly ledgers: FileValues<ReadLedger>;
  /** Lexicons, templates and baselines. */
  readonly texts: FileValues<{ readonly text: string }>;
  readonly packs: FileValues<{ readonly text: string; readonly read: ReturnType<typeof readPack> }>;
  readonly #reports: FileValues<KnownReport>;
  /** Grows with every change of any file: what was found by looking through folders holds for one generation. */
  generation = 0;
  #found = new Map<string, Promise<unknown>>();
  readonly #problems = new Map<string, readonly PlacedProblem[]>();

  constructor(unsaved: ((path: string) => string | undefined) | undefined) {
    this.configurations = new FileValues((path, bytes) => {
      const { text } = decode(bytes);
      return { reading: readConfiguration(path, text), text };
    }, unsaved);
    this.ledgers = new FileValues(readLedgerFile, unsaved);
    this.#reports = new FileValues(readReport, unsaved);
    this.packs = new FileValues((_, bytes) => {
      const { text } = decode(bytes);
      return { text, read: readPack(text) };
    }, unsaved);
    this.texts = new FileValues((_, bytes) => ({ text: decode(bytes).text }), unsaved);
  }

  /** Last year's report or a sample; one that cannot be read is none, and is noted. */
  async report(path: string, settings: Settings): Promise<KnownReport | undefined> {
    const report = await this.#reports.get(path);
    if (!report?.problem) return report;
    const start = { line: 0, character: 0 };
    const problem = {
      rule: 'project/evidence-file',
      message: report.problem,
      range: { start, end: start },
    };
    this.noteInPlace(path, [problem], settings);
    return undefined;
  }

  /** Samples, a few files at a time, each with its fingerprint: a check should not have to take them all. */
  async samples(paths: readonly string[], settings: Settings): Promise<KnownReport[]> {
    const samples: KnownReport[] = [];
    for (let at = 0; at < paths.length; at += filesAtOnce) {
      const some = paths.slice(at, at + filesAtOnce).map((path) => this.report(path, settings));
      for (const sample of await Promise.all(some)) if (sample?.fingerprint) samples.push(sample);
    }
    return samples;
  }

  knowsReport(path: string): boolean {
    return this.#reports.has(path);
  }

  /** Done once a generation, whoever asks. */
  once<Value>(what: string, make: () => Promise<Value>): Promise<Value> {
    const found = this.#found.get(what) as Promise<Value> | undefined;
    if (found) return found;
    const value = make();
    this.#found.set(what, value);
    return value;
  }

  changed(path: string): void {
    // A file that the configuration does not name any more keeps no problems.
    if (path.endsWith(configurationName)) this.#problems.clear();
    this.#problems.delete(path);
    for (const values of [this.configurations, this.ledgers, this.packs, this.#reports, this.texts])
      values.forget(path);
    this.renew();
  }

  /** A new generation: what was put together before is put together again. */
  renew(): void {
    this.generation++;
    this.#found = new Map();
  }

  get problems(): FileProblems[] {
    return [...this.#problems].map(([path, problems]) => ({ path, problems }));
  }

  /** Remembers what is wrong with a text file, in place of what was known of it. */
  note(path: string, text: string, problems: readonly Problem[], settings: Settings): void {
    const positions = new Positions(text);
    this.noteInPlace(
      path,
      problems.map((problem) => ({
        ...problem,
        range: { start: positions.positionAt(problem.start), end: positions.positionAt(problem.end) },
      })),
      settings,
    );
  }

  /** The same for a file whose places are rows and columns. */
  noteInPlace(
    path: string,
    problems: readonly (Omit<Problem, 'start' | 'end'> & Pick<PlacedProblem, 'range'>)[],
    settings: Settings,
  ): void {
    const placed: PlacedProblem[] = [];
    for (const { rule: id, message, severity, range, data } of problems) {
      const rule = ruleById(id);
      if (!rule) throw new RangeError(`no rule ${id}`);
      const set = severityOf(rule, settings);
      if (set === 'off') continue;
      placed.push({
        rule: id,
        severity: severity ?? set,
        message: message[settings.language],
        range,
        data: data ?? {},
      });
    }
    this.#problems.set(path, placed);
  }
}

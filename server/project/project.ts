import { dirname, join, sep } from 'node:path';
import { type BaselineEntry, beyond } from '../../rules/engine/baseline';
import { type Evidence, type Ledger, noEvidence, type PreviousReport } from '../../rules/evidence';
import { withDisputes } from '../../rules/evidence/disputes';
import type { Language } from '../../rules/localized';
import type { Outline, Skeleton } from '../../rules/report';
import type { Profile, Settings } from '../../rules/settings';
import { templates } from '../../rules/templates';
import type { Pack } from '../../snippets/pack';
import { learnedSkeletons } from '../drafting/skeletons';
import type { Configuration } from './configuration';
import { kindOf, pathFrom } from './files';
import { type Ground, Grounds, samplesUnread } from './ground';
import { ledgerName, ledgersAround, ledgersFor, problemSpan, type ReadLedger, stemOf } from './ledgers';
import {
  draftNames,
  foldersOfYearBefore,
  holdsReport,
  Neighbourhood,
  namesIn,
  neighbour,
  neighboursIn,
  yearBefore,
} from './previous';
import { entryOfProblem, type FileProblems } from './problem';
import { type Identity, identify } from './recognise';
import { sameList } from './same-list';
import { Shelf } from './shelf';

/**
 * All that a draft is checked with. It has the fields `check()` asks for, so `check({ text, ...project })` is a
 * whole check. As long as nothing has changed around the draft, the same object comes back.
 */
export interface Project {
  /** Absolute path of the draft. */
  readonly path: string;
  readonly configuration: Configuration;
  readonly settings: Settings;
  readonly outline: Outline;
  /** Ledgers nearest folder first, last year's report, samples. The same object while their content is the same. */
  readonly evidence: Evidence;
  /** Learned skeletons by role; the template's stand where this gives none. */
  readonly skeletons: (role: string) => Skeleton | undefined;
  /** The office's own learned packs. */
  readonly packs: readonly Pack[];
  /** Findings the baseline file knows of this draft. */
  readonly baseline: readonly BaselineEntry[];
  /**
   * `listed`: a glob of `files` names it, so it is checked whatever it says. `ignored`: a glob of `ignore` names it,
   * so it is not. Otherwise it is checked when it says itself that it is a report (`Report.recognised`).
   */
  readonly inclusion: Inclusion;
  /** Changes whenever anything above does; part of a result id. */
  readonly version: string;
}

export type Inclusion = 'listed' | 'ignored' | 'if recognised';

export interface ProjectsOptions {
  /** What an editor holds unsaved, in place of the file's content on disk. */
  readonly unsaved?: (path: string) => string | undefined;
  /** Given, many samples are read while drafts are checked without them; called when they are read, or could not be. */
  readonly samplesRead?: (failure?: unknown) => void;
  /** Language for `language: auto`. */
  readonly locale?: Language;
  /** These stand over the configuration file. Paths are absolute. */
  readonly override?: Override;
}

export interface Override {
  readonly config?: string | undefined;
  readonly profile?: Profile | undefined;
  /** Files or globs instead of what would be found; false for none. */
  readonly evidence?: readonly string[] | false | undefined;
  readonly previous?: string | undefined;
  /** False for none, whatever the configuration says. */
  readonly baseline?: string | false | undefined;
  readonly language?: Language | undefined;
}

/** File name patterns an editor should watch: configuration, ledgers, drafts, lexicons, templates and packs. */
export const watched: readonly string[] = [
  '**/*.{json,csv,xlsx,md,markdown,txt,docx,JSON,CSV,XLSX,MD,TXT,DOCX}',
];

interface LedgerAt {
  readonly path: string;
  readonly ledger: Ledger;
}

interface Kept {
  readonly generation: number;
  readonly identity: string;
  readonly project: Promise<Project>;
}

/**
 * Finds and keeps what surrounds drafts: configuration, ledgers, last year's report, samples, baseline. Files are read
 * once and again only when they changed on disk; call `changed` for every file event, nothing is polled.
 */
export class Projects {
  readonly #shelf: Shelf;
  readonly #grounds: Grounds;
  readonly #projects = new Map<string, Kept>();
  /** Evidence of this generation, so that drafts with the same share one object. */
  #evidences = { generation: 0, byContent: new Map<string, Evidence>() };
  /** Ledgers that were held against each other, by their paths. */
  readonly #settled = new Map<
    string,
    { readonly read: readonly Ledger[]; readonly settled: readonly Ledger[] }
  >();
  readonly #names = new WeakMap<Ledger, Map<string, Ledger>>();
  readonly #ids = new WeakMap<object, number>();
  #counter = 0;

  constructor(options: ProjectsOptions = {}) {
    this.#shelf = new Shelf(options.unsaved);
    this.#grounds = new Grounds(this.#shelf, options);
  }

  /**
   * What the draft at the absolute path with this text is checked with. Cheap, without file access, when nothing
   * changed. What is wrong with files never makes it fail: that is among the problems.
   */
  async of(path: string, text: string): Promise<Project> {
    const identity = identify(text, templates);
    const key = identity ? `${identity.outline.id} ${identity.year} ${identity.body}` : '';
    const kept = this.#projects.get(path);
    const { generation } = this.#shelf;
    if (kept?.generation === generation && kept.identity === key) return kept.project;
    const project = this.#make(path, identity, kept);
    this.#projects.set(path, { generation, identity: key, project });
    return project;
  }

  /** The draft is closed: nothing is kept for it any more. */
  forget(path: string): void {
    this.#projects.delete(path);
  }

  /**
   * A file or folder was written, created, renamed, deleted, or edited unsaved. True when what surrounds a draft may
   * differ now, so that its diagnostics want a refresh.
   */
  changed(path: string): boolean {
    const concerns = !draftNames.test(path) || this.#shelf.knowsReport(path) || !this.#projects.has(path);
    this.#shelf.changed(path);
    return concerns;
  }

  /** What is wrong with configuration files, ledgers, lexicons and templates read so far and not in a baseline, one entry a file. */
  problems(): readonly FileProblems[] {
    const { baselines } = this.#grounds;
    return this.#shelf.problems.map(({ path, problems }) => ({
      path,
      problems: beyond(
        problems,
        entryOfProblem,
        baselines.flatMap((baseline) => baselineOf(path, baseline)),
      ),
    }));
  }

  async #make(path: string, identity: Identity | undefined, kept: Kept | undefined): Promise<Project> {
    const earlier = await kept?.project.catch(() => undefined);
    const ground = await this.#grounds.of(dirname(path));
    const outline = ground.outline ?? identity?.outline ?? templates[0];
    if (!outline) throw new Error('no template is built in');
    const made = {
      path,
      configuration: ground.configuration,
      settings: ground.settings,
      outline,
      evidence: await this.#evidenceOf(path, identity, ground, earlier?.evidence),
      skeletons: learnedSkeletons(outline, identity?.body, ground.packs),
      packs: ground.packs,
      baseline: baselineOf(path, ground.baseline),
      inclusion: ground.inclusionOf(path),
    };
    const fields = Object.keys(made) as (keyof typeof made)[];
    if (earlier && fields.every((field) => made[field] === earlier[field])) return earlier;
    return { ...made, version: String(++this.#counter) };
  }

  async #evidenceOf(
    path: string,
    identity: Identity | undefined,
    ground: Ground,
    earlier: Evidence | undefined,
  ): Promise<Evidence> {
    const { samples } = ground;
    const ledgers = await this.#ledgersOf(path, ground);
    const previous = await this.#previousOf(path, identity, ground);
    const none = samples.length === 0 && samples !== samplesUnread;
    if (ledgers.length === 0 && !previous && none) return noEvidence;
    if (
      earlier &&
      earlier.previous === previous &&
      earlier.samples === samples &&
      sameList(earlier.ledgers, ledgers)
    ) {
      return earlier;
    }
    const { generation } = this.#shelf;
    if (this.#evidences.generation !== generation) this.#evidences = { generation, byContent: new Map() };
    const content = [...ledgers, '/', previous ?? '', '/', samples].map((part) => this.#idOf(part)).join();
    let evidence = this.#evidences.byContent.get(content);
    if (!evidence) {
      evidence = { ledgers, previous, samples };
      this.#evidences.byContent.set(content, evidence);
    }
    return evidence;
  }

  #idOf(part: object | string): number | string {
    if (typeof part === 'string') return part;
    let id = this.#ids.get(part);
    if (id === undefined) {
      id = ++this.#counter;
      this.#ids.set(part, id);
    }
    return id;
  }

  async #ledgersOf(path: string, ground: Ground): Promise<Ledger[]> {
    const folder = dirname(path);
    const paths = ground.ledgers ?? (await this.#ledgersAround(folder, ground.configuration));
    const stems = new Map<string, readonly string[]>();
    for (const there of new Set(paths.map((ledger) => dirname(ledger)))) {
      const names = await this.#shelf.once(`names in ${there}`, () => namesIn(there));
      stems.set(there, names.filter((name) => draftNames.test(name)).map(stemOf));
    }
    const serving = ledgersFor(path, paths, (there) => stems.get(there) ?? []);
    // Ledgers of one folder that serve the same drafts are held against each other.
    const together = new Map<string, string[]>();
    for (const { path: ledger, own } of serving) {
      const place = `${own} ${dirname(ledger)}`;
      together.set(place, [...(together.get(place) ?? []), ledger]);
    }
    const ledgers = await Promise.all(
      [...together.values()].map((paths) => this.#readTogether(paths, ground.settings)),
    );
    return ledgers.flat().map(({ path, ledger }) => this.#named(ledger, ledgerName(path, folder)));
  }

  #ledgersAround(folder: string, configuration: Configuration): Promise<readonly string[]> {
    return this.#shelf.once(`ledgers around ${folder}`, async () => {
      const { path, folder: configured } = configuration;
      const bounds =
        path !== undefined && (folder === configured || folder.startsWith(withSeparator(configured)));
      return ledgersAround(folder, bounds ? configured : await this.#repositoryOf(folder), (there) =>
        this.#shelf.once(`report in ${there}`, () => holdsReport(there)),
      );
    });
  }

  /** The top folder of the repository a folder belongs to. */
  #repositoryOf(folder: string): Promise<string | undefined> {
    return this.#shelf.once(`repository of ${folder}`, async () => {
      if (await kindOf(join(folder, '.git'))) return folder;
      const above = dirname(folder);
      return above === folder ? undefined : this.#repositoryOf(above);
    });
  }

  /** Ledgers are read, and their problems noted, once a generation; the same objects while their files are the same. */
  #readTogether(paths: readonly string[], settings: Settings): Promise<readonly LedgerAt[]> {
    const key = paths.join('|');
    return this.#shelf.once(`ledgers ${key}`, async () => {
      const found: (ReadLedger & { readonly path: string })[] = [];
      for (const path of paths) {
        const read = await this.#shelf.ledgers.get(path);
        if (read) found.push({ ...read, path });
      }
      const read = found.map(({ ledger }) => ledger);
      const earlier = this.#settled.get(key);
      const settled = earlier && sameList(earlier.read, read) ? earlier.settled : withDisputes(read);
      this.#settled.set(key, { read, settled });
      return found.map(({ path, text, ledger: asRead }, index) => {
        const ledger = settled[index] ?? asRead;
        this.#noteProblems(path, text, ledger, settings);
        return { path, ledger };
      });
    });
  }

  #noteProblems(path: string, text: string | undefined, { problems }: Ledger, settings: Settings): void {
    if (text !== undefined) {
      const inText = problems.map((problem) => ({ ...problem, ...problemSpan(text, problem) }));
      this.#shelf.note(path, text, inText, settings);
      return;
    }
    const inSheet = problems.map(({ rule, severity, message, sheet, row, column }) => ({
      rule,
      ...(severity && { severity }),
      message:
        sheet === undefined
          ? message
          : { zh: `工作表“${sheet}”：${message.zh}`, en: `Sheet "${sheet}": ${message.en}` },
      range: {
        start: { line: Math.max(0, row - 1), character: column ?? 0 },
        end: { line: Math.max(0, row - 1), character: (column ?? 0) + 1 },
      },
      data: { row, ...(sheet !== undefined && { sheet }) },
    }));
    this.#shelf.noteInPlace(path, inSheet, settings);
  }

  /** The ledger under the name messages are to have for it; drafts of one folder share it. */
  #named(ledger: Ledger, name: string): Ledger {
    if (ledger.name === name) return ledger;
    const names = this.#names.get(ledger) ?? new Map<string, Ledger>();
    this.#names.set(ledger, names);
    const named = names.get(name) ?? { ...ledger, name };
    names.set(name, named);
    return named;
  }

  async #previousOf(
    path: string,
    identity: Identity | undefined,
    ground: Ground,
  ): Promise<PreviousReport | undefined> {
    const draft = neighbour(path, identity);
    const { previous } = ground;
    if (previous && previous.length <= 1) {
      const [only] = previous;
      return only === undefined || only === path ? undefined : this.#shelf.report(only, ground.settings);
    }
    const around = previous
      ? [await this.#configuredNeighbours(previous, ground.settings)]
      : await Promise.all(
          foldersOfYearBefore(dirname(path), draft.year).map((folder) =>
            this.#shelf.once(`drafts in ${folder}`, () => neighboursIn(folder)),
          ),
        );
    const found = yearBefore(draft, around);
    return found === undefined ? undefined : this.#shelf.report(found, ground.settings);
  }

  /** A generation's worth, for the settings only say how what is wrong with a file is told. */
  #configuredNeighbours(previous: readonly string[], settings: Settings): Promise<Neighbourhood> {
    return this.#shelf.once(
      `drafts ${previous.join('|')}`,
      async () =>
        new Neighbourhood(
          await Promise.all(
            previous.map(async (path) =>
              neighbour(path, (await this.#shelf.report(path, settings))?.identity),
            ),
          ),
        ),
    );
  }
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

const noBaseline: readonly BaselineEntry[] = [];

function baselineOf(path: string, baseline: Ground['baseline']): readonly BaselineEntry[] {
  if (!baseline) return noBaseline;
  return baseline.content.files[pathFrom(baseline.folder, path)] ?? noBaseline;
}

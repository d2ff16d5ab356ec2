import { dirname, join, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { Baseline } from '../../rules/engine/baseline';
import { nearest } from '../../rules/engine/nearest';
import type { PreviousReport } from '../../rules/evidence';
import type { Localized } from '../../rules/localized';
import type { Outline } from '../../rules/report';
import type { Settings, Term } from '../../rules/settings';
import { templateById, templates } from '../../rules/templates';
import type { Pack } from '../../snippets/pack';
import { readBaselineFile } from './baseline-file';
import { type Configuration, configurationName, defaultConfiguration } from './configuration';
import { findFiles, GlobError, isGlob, kindOf, pathFrom } from './files';
import { readLexicon } from './lexicon';
import { draftNames } from './previous';
import { type Problem, speakChinese } from './problem';
import type { Inclusion, ProjectsOptions } from './project';
import { sameList } from './same-list';
import type { Shelf } from './shelf';
import { readTemplateFile } from './template-file';

/** What a configuration asks for, with its paths and globs resolved: the same for all drafts under it. */
export interface Ground {
  readonly configuration: Configuration;
  readonly settings: Settings;
  /** Undefined where the draft's title decides. */
  readonly outline: Outline | undefined;
  /** Paths of the ledgers that are named; undefined where they are to be found around the draft. */
  readonly ledgers: readonly string[] | undefined;
  /** Paths of last year's reports as configured; undefined where they are to be found beside the draft. */
  readonly previous: readonly string[] | undefined;
  readonly samples: readonly PreviousReport[];
  /** Learned packs among the samples. The same list while they are the same. */
  readonly packs: readonly Pack[];
  readonly baseline: { readonly folder: string; readonly content: Baseline } | undefined;
  inclusionOf(path: string): Inclusion;
}

/** What stands for samples that are being read. */
export const samplesUnread: readonly PreviousReport[] = [];
/** So many samples are worth waiting for. */
const soonRead = 20;

/** Folders below the one a glob starts from. */
const globDepth = 16;

/** Lays the ground for the drafts of a folder: finds its configuration and reads all that it names. */
export class Grounds {
  readonly #shelf: Shelf;
  readonly #options: ProjectsOptions;
  /** Settings, samples and outlines stay the same objects while what they were made from does. */
  readonly #settings = new WeakMap<Configuration, Settings>();
  readonly #packs = new WeakMap<Configuration, readonly Pack[]>();
  readonly #samples = new WeakMap<Configuration, readonly PreviousReport[]>();
  readonly #reading = new WeakMap<Configuration, Promise<readonly PreviousReport[]>>();
  readonly #outlines = new WeakMap<object, Outline>();
  /** By configuration. */
  readonly #baselines = new Map<string, Ground['baseline']>();
  readonly #default = defaultConfiguration(process.cwd());

  constructor(shelf: Shelf, options: ProjectsOptions) {
    this.#shelf = shelf;
    this.#options = options;
  }

  async of(folder: string): Promise<Ground> {
    const path = this.#options.override?.config ?? (await this.#nearestConfiguration(folder));
    return this.#shelf.once(`ground ${path ?? ''}`, () => this.#lay(path));
  }

  /** Baselines that hold for what was read so far. */
  get baselines(): readonly NonNullable<Ground['baseline']>[] {
    return [...this.#baselines.values()].filter((baseline) => baseline !== undefined);
  }

  async #lay(path: string | undefined): Promise<Ground> {
    const read = path === undefined ? undefined : await this.#shelf.configurations.get(path);
    const configuration = read?.reading.configuration ?? this.#default;
    const problems = [...(read?.reading.problems ?? [])];
    const settings = await this.#settingsOf(configuration, problems);
    const ground: Ground = {
      configuration,
      settings,
      outline: await this.#outlineOf(configuration, settings, problems),
      ledgers: await this.#ledgersOf(configuration, problems),
      previous: await this.#previousOf(configuration, problems),
      ...(await this.#samplesOf(configuration, settings, problems)),
      baseline: await this.#baselineOf(configuration, settings, problems),
      inclusionOf: inclusionBy(configuration),
    };
    this.#baselines.set(path ?? '', ground.baseline);
    if (path !== undefined && read) this.#shelf.note(path, read.text, problems, settings);
    return ground;
  }

  #nearestConfiguration(folder: string): Promise<string | undefined> {
    return this.#shelf.once(`configuration of ${folder}`, async () => {
      const path = join(folder, configurationName);
      if (await this.#shelf.configurations.get(path)) return path;
      const above = dirname(folder);
      return above === folder ? undefined : this.#nearestConfiguration(above);
    });
  }

  async #settingsOf(configuration: Configuration, problems: Problem[]): Promise<Settings> {
    const { override, locale } = this.#options;
    const read = await Promise.all(
      (await this.#filesOf(configuration, 'lexicon', problems)).map(async (path) => {
        const text = (await this.#shelf.texts.get(path))?.text ?? '';
        return { path, text, ...readLexicon(text) };
      }),
    );
    const terms: readonly Term[] = read.flatMap((lexicon) => lexicon.terms);
    const earlier = this.#settings.get(configuration);
    const settings: Settings =
      earlier && JSON.stringify(earlier.terms) === JSON.stringify(terms)
        ? earlier
        : {
            profile: override?.profile ?? configuration.profile,
            language:
              override?.language ??
              (configuration.language === 'auto' ? (locale ?? 'zh') : configuration.language),
            severities: configuration.severities,
            terms,
            sentenceLimit: configuration.sentenceLimit,
          };
    this.#settings.set(configuration, settings);
    for (const { path, text, problems } of read) this.#shelf.note(path, text, problems, settings);
    return settings;
  }

  async #outlineOf(
    configuration: Configuration,
    settings: Settings,
    problems: Problem[],
  ): Promise<Outline | undefined> {
    const { template, folder } = configuration;
    if (template === undefined) return undefined;
    const builtIn = templateById(template);
    if (builtIn) return builtIn;
    const path = resolve(folder, template);
    const read = await this.#shelf.texts.get(path);
    if (!read) {
      problems.push(unknownTemplate(configuration, template));
      return undefined;
    }
    const { outline, problems: invalid } = readTemplateFile(read.text);
    this.#shelf.note(path, read.text, invalid, settings);
    if (!outline) return undefined;
    const earlier = this.#outlines.get(read);
    if (!earlier) this.#outlines.set(read, outline);
    return earlier ?? outline;
  }

  async #ledgersOf(
    configuration: Configuration,
    problems: Problem[],
  ): Promise<readonly string[] | undefined> {
    const given = this.#options.override?.evidence;
    if (given === false) return [];
    if (given)
      return (await Promise.all(given.map((pattern) => expand(pattern, configuration.folder)))).flat();
    return configuration.evidence && this.#filesOf(configuration, 'evidence', problems);
  }

  async #previousOf(
    configuration: Configuration,
    problems: Problem[],
  ): Promise<readonly string[] | undefined> {
    const given = this.#options.override;
    if (given?.previous) return [given.previous];
    if (configuration.previous.length > 0) return this.#filesOf(configuration, 'previous', problems);
    // Where nothing is to back a draft, nothing is looked for.
    return given?.evidence === false ? [] : undefined;
  }

  async #samplesOf(
    configuration: Configuration,
    settings: Settings,
    problems: Problem[],
  ): Promise<Pick<Ground, 'samples' | 'packs'>> {
    const paths = await this.#filesOf(configuration, 'samples', problems);
    const packs: Pack[] = [];
    for (const path of paths.filter((path) => path.endsWith('.json'))) {
      const file = await this.#shelf.packs.get(path);
      if (!file) continue;
      const { text, read } = file;
      const invalid: Problem[] =
        'problem' in read
          ? [{ rule: 'project/pack', start: 0, end: 0, message: inBothLanguages(read.problem.message) }]
          : [];
      this.#shelf.note(path, text, invalid, settings);
      if ('pack' in read) packs.push(read.pack);
    }
    const reports = paths.filter((path) => draftNames.test(path));
    const earlier = this.#packs.get(configuration);
    const same = earlier && sameList(earlier, packs) ? earlier : packs;
    this.#packs.set(configuration, same);
    return { samples: await this.#reportsAmongSamples(configuration, reports, settings), packs: same };
  }

  /** Many take a while: where somebody can be told when they are read, nobody waits for them. */
  async #reportsAmongSamples(
    configuration: Configuration,
    paths: readonly string[],
    settings: Settings,
  ): Promise<readonly PreviousReport[]> {
    const { samplesRead } = this.#options;
    const reading = this.#shelf.samples(paths, settings);
    this.#reading.set(configuration, reading);
    const take = (samples: readonly PreviousReport[]): boolean => {
      const earlier = this.#samples.get(configuration);
      // Files may have changed meanwhile, and be read anew.
      if (this.#reading.get(configuration) !== reading || (earlier && sameList(earlier, samples)))
        return false;
      this.#samples.set(configuration, samples);
      return true;
    };
    if (!samplesRead || paths.length <= soonRead) {
      take(await reading);
    } else {
      reading.then(
        (samples) => {
          if (!take(samples)) return;
          this.#shelf.renew();
          samplesRead();
        },
        (failure) => samplesRead(failure),
      );
    }
    return this.#samples.get(configuration) ?? samplesUnread;
  }

  async #baselineOf(
    configuration: Configuration,
    settings: Settings,
    problems: Problem[],
  ): Promise<Ground['baseline']> {
    const given = this.#options.override?.baseline;
    if (given === false) return undefined;
    const path = given ?? (configuration.baseline && resolve(configuration.folder, configuration.baseline));
    const read = path && (await this.#shelf.texts.get(path));
    if (!read) {
      if (given === undefined && configuration.baseline !== undefined)
        problems.push(await missingFile(configuration, 'baseline', configuration.baseline));
      return undefined;
    }
    const content = readBaselineFile(read.text);
    if (content) return { folder: dirname(path), content };
    const message: Localized = {
      zh: '基线文件读不通，没有采用；请删除后重新生成',
      en: 'The baseline does not read and was not used; delete it and write it anew',
    };
    this.#shelf.note(path, read.text, [{ rule: 'project/pack', start: 0, end: 0, message }], settings);
    return undefined;
  }

  /** The files an entry names. A path without a file is a problem; a glob may match nothing. */
  async #filesOf(
    configuration: Configuration,
    entry: 'lexicon' | 'evidence' | 'previous' | 'samples',
    problems: Problem[],
  ): Promise<string[]> {
    const found = await Promise.all(
      (configuration[entry] ?? []).map(async (pattern, index) => {
        try {
          const files = await expand(pattern, configuration.folder);
          if (files.length === 0 && !isGlob(pattern))
            problems.push(await missingFile(configuration, entry, pattern, index));
          return files;
        } catch (error) {
          if (!(error instanceof GlobError)) throw error;
          problems.push(badGlob(configuration, entry, pattern, index));
          return [];
        }
      }),
    );
    return [...new Set(found.flat())];
  }
}

/** The files a path or glob stands for; forward slashes part folders in globs on every system. */
async function expand(pattern: string, folder: string): Promise<string[]> {
  const literal = resolve(folder, pattern);
  if ((await kindOf(literal)) === 'file') return [literal];
  if (!isGlob(pattern)) return [];
  return findFiles([pattern], folder, globDepth);
}

/** A path that leads to no file: to none at all, or to a folder. */
async function missingFile(
  configuration: Configuration,
  entry: string,
  stated: string,
  index?: number,
): Promise<Problem> {
  const isFolder = (await kindOf(resolve(configuration.folder, stated))) === 'folder';
  return {
    rule: 'project/config',
    ...configuration.placeOf(entry, index),
    message: isFolder
      ? {
          zh: `“${entry}”里的 ${stated} 是文件夹；要用其中的文件，请写 ${stated.replace(/\/+$/, '')}/*`,
          en: `${stated} in "${entry}" is a folder; for the files in it write ${stated.replace(/\/+$/, '')}/*`,
        }
      : { zh: `“${entry}”里的文件不存在：${stated}`, en: `No such file in "${entry}": ${stated}` },
    data: { entry, stated },
  };
}

function inBothLanguages({ zh, en }: Localized): Localized {
  return { zh: speakChinese(zh), en };
}

function badGlob(configuration: Configuration, entry: string, stated: string, index: number): Problem {
  return {
    rule: 'project/config',
    ...configuration.placeOf(entry, index),
    message: {
      zh: `“${entry}”里的通配符写得不对：${stated}`,
      en: `A glob that cannot be used in "${entry}": ${stated}`,
    },
    data: { entry, stated },
  };
}

/** A pattern without a slash matches the name at any depth, and a folder's name all that is in it. */
function inclusionBy({ folder, files, ignore }: Configuration): (path: string) => Inclusion {
  const matcher = (patterns: readonly string[]) => {
    if (patterns.length === 0) return () => false;
    const whole = patterns.flatMap((pattern) => {
      const bare = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
      const anywhere = bare.includes('/') ? bare : `**/${bare}`;
      return [anywhere, `${anywhere}/**`];
    });
    return picomatch(whole, { dot: true });
  };
  const listed = matcher(files);
  const ignored = matcher(ignore);
  return (path) => {
    const name = pathFrom(folder, path);
    if (ignored(name)) return 'ignored';
    return listed(name) ? 'listed' : 'if recognised';
  };
}

function unknownTemplate(configuration: Configuration, template: string): Problem {
  const known = templates.map(({ id }) => id);
  const meant = nearest(template, known);
  const message: Localized = {
    zh: `没有模板“${template}”${meant ? `，是不是“${meant}”` : `：内置的有 ${known.join('、')}，也可写模板文件的路径`}`,
    en: `There is no template "${template}"${meant ? `; did you mean "${meant}"?` : `: built in are ${known.join(', ')}, or give the path of a file`}`,
  };
  return {
    rule: 'project/config',
    ...configuration.placeOf('template'),
    message,
    data: { entry: 'template' },
  };
}

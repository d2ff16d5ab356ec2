import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Localized } from '../../rules/localized';
import { builtinPack } from '../../snippets/builtin';
import { mergePacks } from '../../snippets/merge';
import type { Pack } from '../../snippets/pack';
import type { ExtractCache, Sample } from '../../snippets/samples';
import type { Inputs } from '../documents/inputs';
import { decode } from '../project/decode';
import { findFiles, isGlob } from '../project/files';
import { samplesUnread } from '../project/ground';

/** Told what goes on while samples are read. */
export interface LearningWatch {
  /** Learning began; the answer is told how far it is, and that it is over. */
  begin(): Promise<{ report(done: number, all: number): void; done(): void }>;
  /** A sample that is left out, and why. */
  leftOut(path: string, message: Localized): void;
  /** What is offered is richer from now on. */
  learned(reports: number): void;
}

interface Known {
  /** The samples as the project last read them: another list, and the files are looked at again. */
  samples: unknown;
  readonly packs: readonly Pack[];
  pack: Pack;
  /** Settles when all is read. */
  learning: Promise<void>;
}

/** What it depends on which samples are learned from. */
type Asking = Pick<Inputs, 'configuration' | 'outline' | 'evidence' | 'packs'>;

const depth = 16;

/**
 * What the drafting assistant draws on: the built-in pack, with the office's own samples and packs once they are
 * read. Learning goes on in the background; until it is done the built-in pack answers.
 */
export class Packs {
  readonly #known = new Map<string, Known>();
  readonly #cache: ExtractCache;
  readonly #watch: LearningWatch;

  constructor(watch: LearningWatch, cache: ExtractCache = memoryCache()) {
    this.#watch = watch;
    this.#cache = cache;
  }

  /** At once, whatever is being learned. */
  of(asking: Asking): Pack {
    return this.#entry(asking)?.pack ?? builtinPack();
  }

  /** When all samples are read. */
  async whole(asking: Asking): Promise<Pack> {
    const entry = this.#entry(asking);
    await entry?.learning;
    return entry?.pack ?? builtinPack();
  }

  #entry({ configuration, outline, evidence, packs }: Asking): Known | undefined {
    const { samples, folder } = configuration;
    if (samples.length === 0) return undefined;
    const key = JSON.stringify([folder, outline.id, samples]);
    const known = this.#known.get(key);
    // They were read for the check meanwhile; it is the same files that are learned from.
    if (known?.samples === samplesUnread) known.samples = evidence.samples;
    if (known?.samples === evidence.samples && known.packs === packs) return known;
    const entry: Known = {
      samples: evidence.samples,
      packs,
      pack: known?.pack ?? builtinPack(),
      learning: Promise.resolve(),
    };
    this.#known.set(key, entry);
    entry.learning = this.#learn(entry, folder, samples, outline);
    return entry;
  }

  async #learn(
    entry: Known,
    folder: string,
    patterns: readonly string[],
    outline: Inputs['outline'],
  ): Promise<void> {
    const progress = await this.#watch.begin();
    try {
      const paths = await filesOf(folder, patterns);
      const samples = paths.map(sampleAt);
      // The learner knows pinyin, which takes a while to load: only for those who have samples.
      const { learnSamples } = await import('../../snippets/samples');
      const { pack, used, problems } = await learnSamples(samples, {
        outline,
        cache: this.#cache,
        onProgress: (done, all) => progress.report(done, all),
      });
      for (const { id, message } of problems) this.#watch.leftOut(id, message);
      const packs = entry.packs.filter((pack) => pack.outline === outline.id);
      const own = [...(used > 0 ? [pack] : []), ...packs];
      entry.pack = mergePacks([...own, builtinPack()]);
      this.#watch.learned(own.reduce((sum, { reports }) => sum + reports, 0));
    } finally {
      progress.done();
    }
  }
}

async function filesOf(folder: string, patterns: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    patterns.map((pattern) =>
      isGlob(pattern) ? findFiles([pattern], folder, depth) : [resolve(folder, pattern)],
    ),
  );
  return [...new Set(found.flat())].filter((path) => /\.(?:md|markdown|txt|docx)$/i.test(path)).sort();
}

function sampleAt(path: string): Sample {
  return {
    id: basename(path),
    async read() {
      const bytes = await readFile(path);
      if (!/\.docx$/i.test(path)) return decode(bytes).text;
      const { readWord } = await import('../office/office');
      return (await readWord(bytes)).text;
    },
  };
}

/** Extracts of this process: what is read again unchanged costs nothing. */
function memoryCache(): ExtractCache {
  const kept = new Map<string, Uint8Array>();
  return {
    get: async (key) => kept.get(key),
    set: async (key, packed) => {
      kept.set(key, packed);
    },
  };
}

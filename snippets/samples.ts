import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Localized } from '../rules/localized';
import type { Outline } from '../rules/report';
import { parseReport } from '../rules/report';
import { type Extract, extract, isUsable, Learner } from './learn';
import type { Pack } from './pack';

/** A report to learn from, read when its turn comes and not before. */
export interface Sample {
  /** Names it in the pack: the file's name. */
  readonly id: string;
  /** Its text; throws when it cannot be read. */
  read(): Promise<string>;
}

/** Extracts by a hash of the text they were made of, so that a report is read through once in its life. */
export interface ExtractCache {
  get(key: string): Promise<Uint8Array | undefined>;
  set(key: string, packed: Uint8Array): Promise<void>;
}

export interface SampleProblem {
  readonly id: string;
  readonly message: Localized;
}

export interface LearnOptions {
  readonly outline: Outline;
  readonly cache?: ExtractCache | undefined;
  /** Called after each sample. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Learned {
  readonly pack: Pack;
  /** Samples that were of use. */
  readonly used: number;
  readonly problems: readonly SampleProblem[];
}

/** Extracts made otherwise are not the same: part of the cache's key. */
const extractVersion = 1;
/** Longer is no annual report. Characters. */
const longestSample = 500_000;

/**
 * Learns from any number of reports. One is in memory at a time; of each a small packed extract is kept for the second
 * round. A sample that cannot be read, or is no report, is named among the problems and the rest used. The event loop
 * gets its turn after every sample.
 */
export async function learnSamples(samples: readonly Sample[], options: LearnOptions): Promise<Learned> {
  const { outline, onProgress, signal } = options;
  const learner = new Learner(outline);
  const kept: { id: string; packed: Uint8Array }[] = [];
  const seen = new Set<string>();
  const problems: SampleProblem[] = [];
  for (const [index, sample] of samples.entries()) {
    signal?.throwIfAborted();
    const taken = await take(sample, options);
    if ('message' in taken) {
      problems.push({ id: sample.id, message: taken.message });
    } else if (!seen.has(taken.key)) {
      // The same text twice is one report, and says nothing twice.
      seen.add(taken.key);
      learner.count(unpack(taken.packed));
      kept.push({ id: sample.id, packed: taken.packed });
    }
    onProgress?.(index + 1, samples.length);
    await turn();
  }
  for (const [index, { id, packed }] of kept.entries()) {
    signal?.throwIfAborted();
    learner.gather(id, unpack(packed));
    if (index % 8 === 0) await turn();
  }
  return { pack: learner.finish(), used: kept.length, problems };
}

async function take(
  sample: Sample,
  { outline, cache }: LearnOptions,
): Promise<{ key: string; packed: Uint8Array } | { message: Localized }> {
  let text: string;
  try {
    text = await sample.read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { message: { zh: `读不了：${reason}`, en: `cannot be read: ${reason}` } };
  }
  if (text.length > longestSample)
    return { message: { zh: '太长，不像一份年度报告', en: 'too long for an annual report' } };
  const key = createHash('sha256').update(`${extractVersion} ${outline.id}\n${text}`).digest('hex');
  const known = await cache?.get(key);
  if (known && isPacked(known)) return { key, packed: known };
  const report = parseReport(text, outline);
  if (!isUsable(report)) return { message: { zh: '不是年度报告', en: 'no annual report' } };
  const packed = pack(extract(report));
  await cache?.set(key, packed);
  return { key, packed };
}

function pack(extracted: Extract): Uint8Array {
  return deflateRawSync(JSON.stringify(extracted), { level: 1 });
}

function unpack(packed: Uint8Array): Extract {
  return JSON.parse(inflateRawSync(packed).toString('utf8'));
}

/** A cache file may have been cut short; then the sample is read again. */
function isPacked(packed: Uint8Array): boolean {
  try {
    const { headings, sentences, names } = unpack(packed);
    return Array.isArray(headings) && Array.isArray(sentences) && Array.isArray(names);
  } catch {
    return false;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

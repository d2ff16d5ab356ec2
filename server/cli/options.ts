import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { nearest } from '../../rules/engine/nearest';
import { ruleById, rules } from '../../rules/index';
import type { Rule } from '../../rules/rule';
import type { Profile } from '../../rules/settings';
import { isOfficeFile } from '../office/sniff';
import { decode } from '../project/decode';
import { findFiles, GlobError, isFileError, isGlob, kindOf } from '../project/files';
import type { Override, ProjectsOptions } from '../project/project';
import { terminalLanguage, UsageError } from './terminal';

/** The switches of every command that reads what surrounds drafts. */
export interface ProjectArguments {
  readonly config?: string | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly noEvidence?: boolean | undefined;
  readonly previous?: string | undefined;
  readonly profile?: Profile | undefined;
  readonly baseline?: string | undefined;
}

/** What the switches say, with paths made absolute. A file that is named and cannot be read is a mistake in the command. */
export async function projectOptions({
  config,
  evidence,
  noEvidence,
  previous,
  profile,
  baseline,
}: ProjectArguments): Promise<Omit<ProjectsOptions, 'unsaved' | 'samplesRead'>> {
  for (const path of [config, previous]) if (path !== undefined) await requireReadable(path);
  for (const pattern of evidence ?? []) await (isGlob(pattern) ? requireGlob : requireReadable)(pattern);
  // It may still have to be written.
  if (baseline !== undefined && (await isThere(baseline))) await requireReadable(baseline);
  const absolute = (path: string | undefined) => (path === undefined ? undefined : resolve(path));
  const override: Override = {
    config: absolute(config),
    evidence: noEvidence ? false : evidence?.map((path) => resolve(path)),
    previous: absolute(previous),
    profile,
    baseline: absolute(baseline),
  };
  return { locale: terminalLanguage(), override };
}

/** A rule named on the command line. */
export function requireRule(id: string): Rule {
  const rule = ruleById(id);
  if (rule) return rule;
  const meant = nearest(
    id,
    rules.map(({ id }) => id),
  );
  throw new UsageError(
    `没有规则 ${id}${meant ? `，是不是 ${meant}` : ''}`,
    `no rule ${id}${meant ? `; did you mean ${meant}?` : ''}`,
  );
}

export async function isThere(path: string): Promise<boolean> {
  return (await kindOf(path)) !== undefined;
}

/** A file that is text or of an office program; what such a program's file holds is told by who reads it. */
async function requireReadable(path: string): Promise<void> {
  const bytes = await bytesOf(path);
  if (isOfficeFile(bytes)) return;
  const { usable, problem } = decode(bytes);
  if (usable !== 'no') return;
  const why = problem?.message ?? { zh: '不是文本', en: 'it is no text' };
  throw new UsageError(`读不了 ${path}：${why.zh}`, `cannot read ${path}: ${why.en}`);
}

/** Of a regular file; anything else is a mistake in the command. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const there = await stat(path);
    if (there.isDirectory())
      throw new UsageError(`${path} 是文件夹，这里要文件`, `${path} is a folder where a file is wanted`);
    if (!there.isFile()) throw new UsageError(`${path} 不是普通文件`, `${path} is no regular file`);
    return await readFile(path);
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (error.code === 'ENOENT') throw new UsageError(`文件不存在：${path}`, `no such file: ${path}`);
    throw new UsageError(`读不了 ${path}：${error.message}`, `cannot read ${path}: ${error.message}`);
  }
}

async function requireGlob(pattern: string): Promise<void> {
  try {
    await findFiles([pattern], process.cwd(), 1);
  } catch (error) {
    if (!(error instanceof GlobError)) throw error;
    throw new UsageError(`通配符写得不对：${pattern}`, `no usable glob: ${pattern}`);
  }
}

import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Profile } from '../../rules/settings';
import { isGlob } from '../project/files';
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

/** What the switches say, with paths made absolute. A file that is named and not there is a mistake in the command. */
export async function projectOptions(
  { config, evidence, noEvidence, previous, profile, baseline }: ProjectArguments,
  roots: readonly string[],
): Promise<Omit<ProjectsOptions, 'unsaved' | 'samplesRead'>> {
  for (const path of [config, previous, ...(evidence ?? []).filter((pattern) => !isGlob(pattern))]) {
    if (path !== undefined) await requireFile(path);
  }
  const absolute = (path: string | undefined) => (path === undefined ? undefined : resolve(path));
  const override: Override = {
    config: absolute(config),
    evidence: noEvidence ? false : evidence?.map((path) => resolve(path)),
    previous: absolute(previous),
    profile,
    baseline: absolute(baseline),
  };
  return { roots, locale: terminalLanguage(), override };
}

async function requireFile(path: string): Promise<void> {
  try {
    await access(path);
  } catch {
    throw new UsageError(`文件不存在：${path}`, `no such file: ${path}`);
  }
}

import { resolve } from 'node:path';
import type { Profile } from '../../../rules/settings';
import { type Override, Projects } from '../../project/project';
import { checkDocument, fileReport, problemReport } from '../checking';
import { readDocument } from '../documents';
import { addTo, emptySummary, type Format } from '../format/format';
import { json } from '../format/json';
import { findInputs } from '../inputs';
import { type ExitCode, exit, print, say, terminalLanguage } from '../terminal';

export interface CheckArguments {
  readonly files: readonly string[];
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly config?: string | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly noEvidence?: boolean | undefined;
  readonly previous?: string | undefined;
  readonly profile?: Profile | undefined;
  readonly maxWarnings?: number | undefined;
  readonly stdinFilename?: string | undefined;
}

export async function checkCommand(given: CheckArguments): Promise<ExitCode> {
  const { inputs, folders, failures } = await findInputs(given.files, given.stdinFilename ?? 'stdin.md');
  for (const failure of failures) say(failure);
  let failed = failures.length > 0;
  const projects = new Projects({ roots: folders, locale: terminalLanguage(), override: overrideOf(given) });
  const format = formats[given.format]();
  const summary = emptySummary();
  await print(format.begin());
  for (const input of inputs) {
    const document = await readDocument(input);
    if ('failure' in document) {
      say(document.failure);
      failed = true;
      continue;
    }
    if (document.usable === 'no') failed = true;
    const file = await checkDocument(projects, input, document);
    const report = fileReport(input, file);
    if (!report) continue;
    addTo(summary, report);
    await print(format.file({ report, printed: '', language: file.project.settings.language }));
  }
  for (const about of projects.problems()) {
    if (about.problems.length === 0) continue;
    const report = problemReport(about);
    addTo(summary, report);
    await print(format.file({ report, printed: '', language: 'zh' }));
  }
  await print(format.end(summary));
  if (failed) return exit.failure;
  const tooMany = given.maxWarnings !== undefined && summary.warnings > given.maxWarnings;
  return summary.errors > 0 || tooMany ? exit.findings : exit.clean;
}

const formats: Record<CheckArguments['format'], () => Format> = { json, pretty: json, sarif: json };

export function overrideOf({ config, evidence, noEvidence, previous, profile }: CheckArguments): Override {
  const absolute = (path: string | undefined) => path && resolve(path);
  return {
    config: absolute(config),
    evidence: noEvidence ? false : evidence?.map((path) => resolve(path)),
    previous: absolute(previous),
    profile,
  };
}

import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Baseline, type BaselineEntry, counted } from '../../../rules/engine/baseline';
import { readBaselineFile } from '../../project/baseline-file';
import { decode } from '../../project/decode';
import { pathFrom } from '../../project/files';
import { entryOfProblem } from '../../project/problem';
import { printSummary, type SummaryKind } from '../../summary/format';
import { problemReport } from '../checking';
import { addTo, emptySummary, type FormatName, summaryOf } from '../format/format';
import { formatOf, type Look } from '../format/formats';
import { findInputs, sayLeftOut } from '../inputs';
import type { Done, JobOptions } from '../job';
import { jobCount, runJobs } from '../jobs';
import { isThere, type ProjectArguments, projectOptions, requireRule } from '../options';
import { type ExitCode, exit, print, say, terminalLanguage, UsageError } from '../terminal';
import { replaceFile, writeFailure } from '../write';

export interface CheckArguments extends ProjectArguments {
  readonly files: readonly string[];
  readonly format: FormatName;
  /** Only the findings of these rules. */
  readonly rule?: readonly string[] | undefined;
  /** One summary of all files in place of their findings. */
  readonly summary?: SummaryKind | undefined;
  readonly maxWarnings?: number | undefined;
  readonly stdinFilename?: string | undefined;
  /** Passes over what is no report, even if it is named. */
  readonly reportsOnly?: boolean | undefined;
  readonly jobs?: number | undefined;
  readonly updateBaseline?: boolean | undefined;
}

/** `report-lint check`: exit 0 without errors, 1 with, 2 where something could not be read; the rest is checked all the same. */
export async function checkCommand(given: CheckArguments): Promise<ExitCode> {
  for (const id of given.rule ?? []) requireRule(id);
  const found = await findInputs(given.files, given);
  const { inputs, failures } = found;
  const projects = await projectOptions(given);
  const baseline = await baselineToWrite(given);
  const options: JobOptions = {
    format: given.summary === undefined ? given.format : 'digests',
    look: look(),
    projects: baseline === undefined ? projects : withoutBaseline(projects),
    recordBaseline: baseline !== undefined,
    ...(given.rule && { rules: given.rule }),
  };
  const format = formatOf(options.format, options.look);
  const summary = emptySummary();
  const failed = failures.map((failure) => failure[terminalLanguage()]);
  sayLeftOut(found);
  const recorded: Record<string, readonly BaselineEntry[]> = {};
  let fixable = 0;
  let language = terminalLanguage();
  let pieces = 0;
  const digests: string[] = [];
  const piece = async (printed: string): Promise<void> => {
    if (printed === '') return;
    if (given.summary !== undefined) digests.push(printed);
    else await print(pieces++ === 0 ? printed : format.between() + printed);
  };
  const record = (path: string, entries: readonly BaselineEntry[]): void => {
    if (baseline === undefined || entries.length === 0) return;
    recorded[pathFrom(dirname(baseline), path)] = entries;
  };
  const take = async (done: Done): Promise<void> => {
    if (done.failure !== undefined) {
      failed.push(done.failure);
      say({ zh: done.failure, en: done.failure });
    }
    if (done.printed === undefined || !done.summary) return;
    addTo(summary, done.summary);
    fixable += done.fixable;
    language = done.language;
    record(done.path, done.baseline);
    await piece(done.printed);
  };
  await print(format.begin());
  const around = await runJobs(inputs, options, jobCount(given.jobs, inputs.length), take);
  for (const about of around) {
    record(about.path, counted(about.problems.map(entryOfProblem)));
    if (baseline !== undefined) continue;
    const report = problemReport(about);
    addTo(summary, summaryOf(report));
    await piece(format.file(report, { text: undefined, positions: undefined, language }));
  }
  await print(format.end(summary, { language, failures: failed, fixable }));
  if (given.summary !== undefined) await print(printSummary(given.summary, digests, language));
  if (baseline !== undefined && !(await writeBaseline(baseline, recorded, summary.files)))
    return exit.failure;
  if (failed.length > 0) return exit.failure;
  const tooMany = given.maxWarnings !== undefined && summary.warnings > given.maxWarnings;
  if (tooMany) {
    say({
      zh: `警告 ${summary.warnings} 个，超过 --max-warnings ${given.maxWarnings}`,
      en: `${summary.warnings} warnings, more than --max-warnings ${given.maxWarnings}`,
    });
  }
  return summary.errors > 0 || tooMany ? exit.findings : exit.clean;
}

function look(): Look {
  const { stdout } = process;
  const { NO_COLOR: never, FORCE_COLOR: always, TERM: terminal } = process.env;
  const coloured = never ? false : Boolean(always) || (stdout.isTTY && terminal !== 'dumb');
  return { coloured, room: Math.min(stdout.columns ?? 100, 140) };
}

/** The baseline is written when it is not there yet, or asked for anew. */
async function baselineToWrite({
  baseline,
  updateBaseline,
  rule,
}: CheckArguments): Promise<string | undefined> {
  if (baseline === undefined) {
    if (updateBaseline)
      throw new UsageError(
        '--update-baseline 需要 --baseline 文件',
        '--update-baseline wants --baseline FILE',
      );
    return undefined;
  }
  const there = await isThere(baseline);
  if (there && !updateBaseline) return undefined;
  if (rule)
    throw new UsageError(
      '写基线时不能只选部分规则（--rule）',
      'a baseline is written of all rules, without --rule',
    );
  const path = resolve(baseline);
  if (!there && !(await isThere(dirname(path))))
    throw new UsageError(
      `基线所在的文件夹不存在：${baseline}`,
      `no such folder for the baseline: ${baseline}`,
    );
  if (there && !readBaselineFile(decode(await readFile(path)).text))
    throw new UsageError(
      `${baseline} 不是基线文件，没有改动；请换个文件名，或先删除它`,
      `${baseline} is no baseline and was left alone; choose another name, or delete it first`,
    );
  return path;
}

function withoutBaseline(projects: JobOptions['projects']): JobOptions['projects'] {
  return { ...projects, override: { ...projects.override, baseline: false } };
}

async function writeBaseline(path: string, files: Baseline['files'], checked: number): Promise<boolean> {
  if (checked === 0) {
    say({
      zh: `没有检查任何文件，没有写基线 ${path}`,
      en: `nothing was checked, so the baseline ${path} was not written`,
    });
    return false;
  }
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const content: Baseline = { version: 1, files: sorted };
  const count = Object.values(files)
    .flat()
    .reduce((total, { count = 1 }) => total + count, 0);
  try {
    await replaceFile(path, `${JSON.stringify(content, undefined, 1)}\n`);
  } catch (error) {
    say(writeFailure(error, path));
    return false;
  }
  say({
    zh: `已把现有的 ${count} 个问题记入基线 ${path}，以后只提示新问题`,
    en: `${count} findings are in the baseline ${path} now; from here on only new ones are reported`,
  });
  return true;
}

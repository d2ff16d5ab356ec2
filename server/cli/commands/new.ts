import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Outline } from '../../../rules/report';
import { parseReport } from '../../../rules/report';
import type { Profile } from '../../../rules/settings';
import { templateById, templates } from '../../../rules/templates';
import { builtinPack } from '../../../snippets/builtin';
import { fromLastYear } from '../../../snippets/from-last-year';
import { mergePacks } from '../../../snippets/merge';
import { newReport } from '../../../snippets/new-report';
import { type Pack, readPack } from '../../../snippets/pack';
import { variantsOf } from '../../../snippets/skeletons';
import { decode } from '../../project/decode';
import { isFileError } from '../../project/files';
import { speakChinese } from '../../project/problem';
import { readTemplateFile } from '../../project/template-file';
import { readDocument } from '../documents';
import { bytesOf, isThere } from '../options';
import { type ExitCode, exit, say, UsageError } from '../terminal';
import { standardOutput, writeOutput } from '../write';

/** Years a report may be of; ledgers take the same. */
const firstYear = 1949;
const lastYear = 2100;

export interface NewArguments {
  readonly place?: string | undefined;
  readonly level?: string | undefined;
  readonly body?: string | undefined;
  /** Reporting year; last year when left open. */
  readonly year?: number | undefined;
  readonly profile?: Profile | undefined;
  /** Id of an outline template, or the path of a template file. */
  readonly template?: string | undefined;
  readonly variant?: string | undefined;
  /** Last year's report to start from, in place of skeletons. */
  readonly from?: string | undefined;
  /** Learned packs beside the built-in one. */
  readonly packs?: readonly string[] | undefined;
  /** File to write; standard output when left open. */
  readonly output?: string | undefined;
  /** Writes over a file that is there. */
  readonly force?: boolean | undefined;
}

/** `report-lint new`: a draft with a slot for all that only a person knows. */
export async function newCommand(given: NewArguments): Promise<ExitCode> {
  requireYear(given.year);
  const outline = await outlineOf(given.template);
  const text = given.from === undefined ? await fresh(given, outline) : await continued(given.from, outline);
  if (text === undefined) return exit.failure;
  const { output = standardOutput, force } = given;
  const failure = await writeOutput(output, text, force);
  if (failure) {
    say(failure);
    return exit.failure;
  }
  if (output === standardOutput) return exit.clean;
  const slots = text.match(/【[^【】]*】/g)?.length ?? 0;
  say({
    zh: `已生成 ${output}，待填 ${slots} 处`,
    en: `wrote ${output}, ${slots} slots to fill`,
  });
  return exit.clean;
}

function requireYear(year: number | undefined): void {
  if (year !== undefined && (year < firstYear || year > lastYear))
    throw new UsageError(
      `--year 应为四位年份，如 ${new Date().getFullYear() - 1}，现为 ${year}`,
      `--year wants a year of four digits, like ${new Date().getFullYear() - 1}, not ${year}`,
    );
}

/** The built-in template of the name, or the one in the file. */
async function outlineOf(id: string | undefined): Promise<Outline> {
  const outline = id === undefined ? templates[0] : templateById(id);
  if (outline) return outline;
  if (id !== undefined && (await isThere(id))) return outlineIn(id);
  const known = templates.map((template) => template.id).join(', ');
  throw new UsageError(`没有模板 ${id}；可用：${known}`, `no template ${id}; there are ${known}`);
}

async function outlineIn(path: string): Promise<Outline> {
  const { outline, problems } = readTemplateFile(decode(await bytesOf(path)).text);
  if (outline) return outline;
  const [problem] = problems;
  const why = problem?.message ?? { zh: '不合格式', en: 'it does not validate' };
  throw new UsageError(`模板 ${path} 用不了：${why.zh}`, `template ${path} cannot be used: ${why.en}`);
}

async function fresh(given: NewArguments, outline: Outline): Promise<string | undefined> {
  const pack = await packOf(given.packs ?? []);
  if (!pack) return undefined;
  const { variant } = given;
  const known = new Set(
    outline.roles
      .filter(({ traits }) => traits.repeatable)
      .flatMap(({ id }) => variantsOf(pack, outline, id).map((own) => own.variant)),
  );
  if (variant !== undefined && !known.has(variant)) {
    const list = [...known].join(', ');
    throw new UsageError(`没有写法 ${variant}；可用：${list}`, `no variant ${variant}; there are ${list}`);
  }
  const year = given.year ?? new Date().getFullYear() - 1;
  return newReport({ ...given, year, outline }, pack);
}

async function packOf(paths: readonly string[]): Promise<Pack | undefined> {
  const own: Pack[] = [];
  for (const path of paths) {
    try {
      const read = readPack(decode(await readFile(path)).text);
      if ('problem' in read) {
        const { zh, en } = read.problem.message;
        say({ zh: `${path}：${speakChinese(zh)}`, en: `${path}: ${en}` });
        return undefined;
      }
      own.push(read.pack);
    } catch (error) {
      if (!isFileError(error)) throw error;
      say({ zh: `读不了 ${path}：${error.message}`, en: `cannot read ${path}: ${error.message}` });
      return undefined;
    }
  }
  return mergePacks([...own, builtinPack()]);
}

async function continued(from: string, outline: Outline): Promise<string | undefined> {
  const document = await readDocument({
    path: resolve(from),
    shown: from,
    named: true,
    standardInput: false,
  });
  if ('failure' in document) {
    say(document.failure);
    return undefined;
  }
  const text = fromLastYear(parseReport(document.text, outline));
  if (text === undefined)
    say({ zh: `${from} 没有写明报告年度，无法顺延`, en: `${from} states no reporting year to move on from` });
  return text;
}

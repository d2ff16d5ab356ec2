import { basename, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Localized } from '../../rules/localized';
import { findFiles, GlobError, isGlob, kindOf, realPath } from '../project/files';
import { say } from './terminal';

/** A document to look at. */
export interface Input {
  /** Absolute path; for standard input, the name it is to have. */
  readonly path: string;
  /** The path as it is printed: as given, or relative to the working folder. */
  readonly shown: string;
  /** Named on the command line, and so checked whatever it is. */
  readonly named: boolean;
  readonly standardInput: boolean;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Tables, configurations and other data that were named, as by a shell's `*`: never documents. */
  readonly data: readonly Input[];
  /** What led to no file. */
  readonly failures: readonly Localized[];
}

const extensions = '{md,markdown,txt,docx}';

/** What drafts are checked against and what programs write: taken for drafts, `fix` would mend the marks of a table. */
const dataNames =
  /\.(?:csv|tsv|xls[xmb]?|ods|et|jsonc?|sarif|ya?ml|toml|ini|xml|zip|7z|rar|png|jpe?g|gif|bmp|tiff?|svg)$/i;

/** How arguments are taken. */
export interface Taking {
  /** The name standard input is to have. */
  readonly stdinFilename?: string | undefined;
  /** What is named is judged like what is found: hooks hand over whatever file they are at. */
  readonly reportsOnly?: boolean | undefined;
}

/** Files, folders, globs and `-` as given, in that order; every file once, however it is reached. */
export async function findInputs(given: readonly string[], taking: Taking = {}): Promise<Inputs> {
  const named = !taking.reportsOnly;
  const inputs = new Map<string, Input>();
  const data = new Map<string, Input>();
  const failures: Localized[] = [];
  const add = (path: string, shown: string, named: boolean) => {
    const isData = dataNames.test(path);
    if (isData && !named) return;
    const kind = isData ? data : inputs;
    const key = realPath(path);
    if (!kind.has(key)) kind.set(key, { path, shown, named, standardInput: false });
  };
  for (const argument of given) {
    if (argument === '-') {
      const shown = taking.stdinFilename ?? 'stdin.md';
      const path = resolve(shown);
      inputs.set(path, { path, shown, named, standardInput: true });
      continue;
    }
    const kind = argument === '' ? undefined : await kindOf(resolve(argument));
    if (kind === 'file' || kind === 'other') {
      add(resolve(argument), argument, named);
    } else if (kind === 'folder') {
      for (const path of await findFiles(
        [`**/*.${extensions}`],
        resolve(argument),
        Number.POSITIVE_INFINITY,
      )) {
        add(path, shownPath(path), false);
      }
    } else if (isGlob(argument)) {
      const found = await matching(argument);
      if (found.length === 0)
        failures.push({ zh: `没有文件匹配 ${argument}`, en: `no file matches ${argument}` });
      for (const path of found) add(path, shownPath(path), false);
    } else if (argument === '') {
      failures.push({ zh: '有一个文件名是空的', en: 'one of the file names is empty' });
    } else {
      failures.push({ zh: `文件不存在：${argument}`, en: `no such file: ${argument}` });
    }
  }
  return { inputs: [...inputs.values()], data: [...data.values()], failures };
}

/** Tells what of the command line is not looked at. */
export function sayLeftOut({ data, failures }: Inputs): void {
  for (const { shown } of data) {
    say({
      zh: `${shown}：是表格或数据文件，不是文稿，已跳过`,
      en: `${shown}: a table or data file and no draft; left alone`,
    });
  }
  for (const failure of failures) say(failure);
}

async function matching(pattern: string): Promise<string[]> {
  try {
    return await findFiles([pattern.split(sep).join('/')], process.cwd(), Number.POSITIVE_INFINITY);
  } catch (error) {
    if (error instanceof GlobError) return [];
    throw error;
  }
}

/** Says something of one input. */
export function sayOf({ shown }: Input, { zh, en }: Localized): void {
  say({ zh: `${shown}：${zh}`, en: `${shown}: ${en}` });
}

export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith(`..${sep}..${sep}`) || isAbsolute(shown) ? path : shown;
}

/** Where a file derived from another is put: beside it, under the same name with another ending. */
export function besides(path: string, ending: string): string {
  return join(path, '..', basename(path, extname(path)) + ending);
}

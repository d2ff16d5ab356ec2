import { stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Localized } from '../../rules/localized';
import { findFiles, isFileError, isGlob } from '../project/files';

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
  /** Folders named on the command line: they bound the search for ledgers. */
  readonly folders: readonly string[];
  /** What led to no file. */
  readonly failures: readonly Localized[];
}

const extensions = '{md,markdown,txt,docx}';

/** Files, folders, globs and `-` as given, in that order; every file once. */
export async function findInputs(given: readonly string[], standardInputName: string): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  const folders: string[] = [];
  const failures: Localized[] = [];
  const add = (path: string, shown: string, named: boolean) => {
    if (!inputs.has(path)) inputs.set(path, { path, shown, named, standardInput: false });
  };
  for (const argument of given) {
    if (argument === '-') {
      const path = resolve(standardInputName);
      inputs.set(path, { path, shown: standardInputName, named: true, standardInput: true });
      continue;
    }
    const kind = await kindOf(resolve(argument));
    if (kind === 'file') {
      add(resolve(argument), argument, true);
    } else if (kind === 'folder') {
      folders.push(resolve(argument));
      for (const path of await findFiles(
        [`**/*.${extensions}`],
        resolve(argument),
        Number.POSITIVE_INFINITY,
      )) {
        add(path, shownPath(path), false);
      }
    } else if (isGlob(argument)) {
      const found = await findFiles([argument.split(sep).join('/')], process.cwd(), Number.POSITIVE_INFINITY);
      if (found.length === 0)
        failures.push({ zh: `没有文件匹配 ${argument}`, en: `no file matches ${argument}` });
      for (const path of found) add(path, shownPath(path), false);
    } else {
      failures.push({ zh: `文件不存在：${argument}`, en: `no such file: ${argument}` });
    }
  }
  return { inputs: [...inputs.values()], folders, failures };
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith(`..${sep}..${sep}`) || isAbsolute(shown) ? path : shown;
}

/** Where a file derived from another is put: beside it, under the same name with another ending. */
export function besides(path: string, ending: string): string {
  return join(path, '..', basename(path, extname(path)) + ending);
}

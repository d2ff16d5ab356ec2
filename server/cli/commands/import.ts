import { readFile, writeFile } from 'node:fs/promises';
import type { Localized } from '../../../rules/localized';
import { isFileError } from '../../project/files';
import { besides, findInputs, type Input } from '../inputs';
import { type ExitCode, exit, print, say, UsageError } from '../terminal';

export interface ImportArguments {
  readonly files: readonly string[];
  /** Where the draft goes instead of beside the Word file; `-` is standard output. For one file only. */
  readonly output?: string | undefined;
  /** Headings on plain lines (.txt) instead of Markdown (.md). */
  readonly plain?: boolean | undefined;
  /** Writes over a draft that is there. */
  readonly force?: boolean | undefined;
}

/** `report-lint import FILE.docx…`: drafts out of Word files. What Word held and a draft does not is said. */
export async function importCommand(given: ImportArguments): Promise<ExitCode> {
  const found = await findInputs(given.files, 'stdin.docx');
  const { failures } = found;
  const inputs = found.inputs.filter(({ named, shown }) => named || /\.docx$/i.test(shown));
  for (const failure of failures) say(failure);
  if (given.output !== undefined && inputs.length > 1) throw oneOutput('--output');
  let failed = failures.length > 0;
  const { readWord, OfficeProblem } = await import('../../office/office');
  for (const input of inputs) {
    try {
      const draft = await readWord(await readFile(input.path), { shape: given.plain ? 'plain' : 'markdown' });
      for (const { message, paragraph } of draft.remarks) sayOf(input, atParagraph(message, paragraph));
      if (given.output === '-') {
        await print(draft.text);
        continue;
      }
      const path = given.output ?? besides(input.path, given.plain ? '.txt' : '.md');
      await writeNew(path, draft.text, given.force ?? false);
      sayOf(input, { zh: `已导入为 ${path}`, en: `imported as ${path}` });
    } catch (error) {
      failed = true;
      if (error instanceof OfficeProblem) sayOf(input, error.localized);
      else if (isFileError(error)) sayOf(input, fileFailure(error));
      else throw error;
    }
  }
  return failed ? exit.failure : exit.clean;
}

function atParagraph({ zh, en }: Localized, paragraph: number | undefined): Localized {
  if (paragraph === undefined) return { zh, en };
  return { zh: `第 ${paragraph} 段：${zh}`, en: `paragraph ${paragraph}: ${en}` };
}

export function sayOf({ shown }: Input, { zh, en }: Localized): void {
  say({ zh: `${shown}：${zh}`, en: `${shown}: ${en}` });
}

export function oneOutput(option: string): UsageError {
  return new UsageError(`${option} 只能用于一个文件`, `${option} is for one file only`);
}

/** A file that is there is somebody's work: it is written over only when asked. */
export async function writeNew(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  await writeFile(path, content, { flag: force ? 'w' : 'wx' });
}

export function fileFailure(error: NodeJS.ErrnoException): Localized {
  if (error.code === 'EEXIST') {
    return {
      zh: `${error.path ?? ''} 已存在，未覆盖；要覆盖请加 --force`,
      en: `${error.path ?? ''} is there already and was left alone; --force writes over it`,
    };
  }
  return { zh: `读写失败：${error.message}`, en: `could not be read or written: ${error.message}` };
}

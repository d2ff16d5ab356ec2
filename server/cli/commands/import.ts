import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Localized } from '../../../rules/localized';
import { isFileError } from '../../project/files';
import { besides, findInputs, type Input, sayOf } from '../inputs';
import { type ExitCode, exit, say, UsageError } from '../terminal';
import { standardOutput, writeOutput } from '../write';

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
  const found = await findInputs(given.files);
  const { failures } = found;
  // What was named and is no Word file is told so by its reader.
  const inputs = [...found.inputs, ...found.data].filter(
    ({ named, shown }) => named || /\.docx$/i.test(shown),
  );
  for (const failure of failures) say(failure);
  if (given.output !== undefined && inputs.length > 1) throw oneOutput('--output');
  let failed = failures.length > 0;
  const { readWord, OfficeProblem } = await import('../../office/office');
  for (const input of inputs) {
    try {
      const bytes = input.standardInput ? await buffer(process.stdin) : await readFile(input.path);
      const draft = await readWord(bytes, { shape: given.plain ? 'plain' : 'markdown' });
      for (const { message, paragraph } of draft.remarks) sayOf(input, atParagraph(message, paragraph));
      const path = given.output ?? outputBeside(input, given.plain ? '.txt' : '.md');
      const failure = await writeOutput(path, draft.text, given.force);
      if (failure) failed = true;
      if (failure) sayOf(input, failure);
      else if (path !== standardOutput) sayOf(input, { zh: `已导入为 ${path}`, en: `imported as ${path}` });
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

export function oneOutput(option: string): UsageError {
  return new UsageError(`${option} 只能用于一个文件`, `${option} is for one file only`);
}

/** Where the other form of a document goes by default: beside it; that of standard input to standard output. */
export function outputBeside({ path, standardInput }: Input, ending: string): string {
  return standardInput ? standardOutput : besides(path, ending);
}

function fileFailure(error: NodeJS.ErrnoException): Localized {
  return { zh: `读写失败：${error.message}`, en: `could not be read or written: ${error.message}` };
}

import { isFileError } from '../../project/files';
import { Projects } from '../../project/project';
import { checkDocument } from '../checking';
import { readDocument } from '../documents';
import { besides, findInputs } from '../inputs';
import { type ExitCode, exit, say, terminalLanguage } from '../terminal';
import { fileFailure, oneOutput, sayOf, writeNew } from './import';

export interface ExportArguments {
  readonly files: readonly string[];
  /** Where the document goes instead of beside the draft. For one file only. */
  readonly output?: string | undefined;
  /** Notes that name a source become footnotes (the default) or are left out. */
  readonly notes?: 'footnotes' | 'strip' | undefined;
  readonly force?: boolean | undefined;
  readonly config?: string | undefined;
}

/** `report-lint export FILE…`: official documents (GB/T 9704—2012) out of drafts, with a warning where errors remain. */
export async function exportCommand(given: ExportArguments): Promise<ExitCode> {
  const { inputs: found, folders, failures } = await findInputs(given.files, 'stdin.md');
  // Of a folder the drafts are meant, and not what was exported before.
  const inputs = found.filter(({ named, shown }) => named || !/\.docx$/i.test(shown));
  for (const failure of failures) say(failure);
  if (given.output !== undefined && inputs.length > 1) throw oneOutput('--output');
  let failed = failures.length > 0;
  const projects = new Projects({
    roots: folders,
    locale: terminalLanguage(),
    override: { config: given.config },
  });
  const { writeWord } = await import('../../office/office');
  for (const input of inputs) {
    const document = await readDocument(input);
    if ('failure' in document) {
      say(document.failure);
      failed = true;
      continue;
    }
    const { checked } = await checkDocument(projects, input, document);
    if (!checked) {
      if (document.problem) sayOf(input, document.problem.message);
      failed ||= document.usable === 'no';
      continue;
    }
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error').length;
    const { bytes, remarks } = await writeWord(checked.report, { notes: given.notes ?? 'footnotes', errors });
    for (const remark of remarks) sayOf(input, remark);
    const path = given.output ?? besides(input.path, /\.docx$/i.test(input.path) ? '-公文.docx' : '.docx');
    try {
      await writeNew(path, bytes, given.force ?? false);
      sayOf(input, { zh: `已导出为 ${path}`, en: `exported as ${path}` });
    } catch (error) {
      if (!isFileError(error)) throw error;
      failed = true;
      sayOf(input, fileFailure(error));
    }
  }
  return failed ? exit.failure : exit.clean;
}

import { Projects } from '../../project/project';
import { checkDocument, isMeant } from '../checking';
import { readDocument } from '../documents';
import { findInputs, sayLeftOut, sayOf } from '../inputs';
import { type ExitCode, exit, say, terminalLanguage } from '../terminal';
import { standardOutput, writeOutput } from '../write';
import { oneOutput, outputBeside } from './import';

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
  const found = await findInputs(given.files);
  // Of a folder the drafts are meant, and not what was exported before.
  const inputs = found.inputs.filter(({ named, shown }) => named || !/\.docx$/i.test(shown));
  sayLeftOut(found);
  if (given.output !== undefined && inputs.length > 1) throw oneOutput('--output');
  let failed = found.failures.length > 0;
  const projects = new Projects({
    locale: terminalLanguage(),
    override: { config: given.config },
  });
  const { writeWord } = await import('../../office/office');
  for (const input of inputs) {
    const document = await readDocument(input);
    if ('failure' in document) {
      if (!isMeant(input)) continue;
      say(document.failure);
      failed = true;
      continue;
    }
    const { checked, unreadable } = await checkDocument(projects, input, document);
    if (!checked) {
      if (unreadable) {
        sayOf(input, unreadable.message);
        failed = true;
      }
      continue;
    }
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error').length;
    const { bytes, remarks } = await writeWord(checked.report, { notes: given.notes ?? 'footnotes', errors });
    for (const remark of remarks) sayOf(input, remark);
    const path = given.output ?? outputBeside(input, /\.docx$/i.test(input.path) ? '-公文.docx' : '.docx');
    const failure = await writeOutput(path, bytes, given.force);
    if (failure) failed = true;
    if (failure) sayOf(input, failure);
    else if (path !== standardOutput) sayOf(input, { zh: `已导出为 ${path}`, en: `exported as ${path}` });
  }
  return failed ? exit.failure : exit.clean;
}

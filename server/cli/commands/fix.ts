import { createTwoFilesPatch } from 'diff';
import { fixAll } from '../../../rules/engine/fix-all';
import type { Localized } from '../../../rules/localized';
import type { Report } from '../../../rules/report';
import { encode } from '../../project/decode';
import { draftNames } from '../../project/previous';
import { Projects } from '../../project/project';
import { checkDocument, isMeant } from '../checking';
import { readDocument } from '../documents';
import { findInputs, type Input, sayLeftOut } from '../inputs';
import { type ProjectArguments, projectOptions, requireRule } from '../options';
import { type ExitCode, exit, print, say } from '../terminal';
import { replaceFile, writeFailure } from '../write';

export interface FixArguments extends ProjectArguments {
  readonly files: readonly string[];
  /** Shows what would change, as a patch, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Only the fixes of these rules. */
  readonly rule?: readonly string[] | undefined;
  readonly stdinFilename?: string | undefined;
  /** Passes over what is no report, even if it is named. */
  readonly reportsOnly?: boolean | undefined;
}

/** `report-lint fix`: applies every fix that wants no person's eye, until none is left. `-` goes to standard output. */
export async function fixCommand(given: FixArguments): Promise<ExitCode> {
  for (const id of given.rule ?? []) requireRule(id);
  const found = await findInputs(given.files, given);
  sayLeftOut(found);
  const projects = new Projects(await projectOptions(given));
  let failed = found.failures.length > 0;
  let errors = 0;
  let changed = 0;
  for (const input of found.inputs) {
    const document = await readDocument(input);
    if ('failure' in document) {
      if (!isMeant(input)) continue;
      say(document.failure);
      failed = true;
      continue;
    }
    const { checked, project, unreadable } = await checkDocument(projects, input, document);
    if (unreadable || (checked && document.usable !== 'yes')) {
      const why = document.problem?.message ?? (document.paragraphOf ? wordFile : lostBytes);
      say({ zh: `${input.shown}：没有修复。${why.zh}`, en: `${input.shown}: not fixed. ${why.en}` });
      failed = true;
      continue;
    }
    if (checked && !isDraft(input, checked.report)) {
      say({
        zh: `${input.shown}：没有修复。不像报告，也不是 .md、.txt 文稿`,
        en: `${input.shown}: not fixed. It does not look like a report and is no .md or .txt draft`,
      });
      continue;
    }
    if (!checked) {
      // Whoever pipes a text through gets it back.
      if (input.standardInput && !given.dryRun) await print(document.bytes);
      continue;
    }
    const { text } = document;
    const fixed = fixAll({ text, ...project }, given.rule);
    errors += fixed.diagnostics.filter(({ severity }) => severity === 'error').length;
    const differs = fixed.report.text !== text;
    if (differs) changed++;
    if (given.dryRun) {
      if (!differs) continue;
      await print(
        createTwoFilesPatch(input.shown, input.shown, text, fixed.report.text, '', '', { context: 1 }),
      );
      continue;
    }
    if (input.standardInput) await print(encode(fixed.report.text, document));
    if (!differs) continue;
    try {
      if (!input.standardInput) await replaceFile(input.path, encode(fixed.report.text, document));
      const left = fixed.diagnostics.length;
      say({
        zh: `${input.shown}：已修复，还有 ${left} 处要人来改`,
        en: `${input.shown}: fixed; ${left} left for a person`,
      });
    } catch (error) {
      say(writeFailure(error, input.shown));
      failed = true;
    }
  }
  if (changed === 0 && !failed) say({ zh: '没有可自动修复的问题', en: 'nothing to fix' });
  if (failed) return exit.failure;
  return errors > 0 ? exit.findings : exit.clean;
}

/** A file of another kind is written to only where it says that it is a report. */
function isDraft({ path, standardInput }: Input, { recognised }: Report): boolean {
  return standardInput || recognised || draftNames.test(path);
}

const wordFile: Localized = {
  zh: 'Word 文件请先导入（report-lint import）',
  en: 'Import Word files first (report-lint import)',
};
const lostBytes: Localized = {
  zh: '文件有读不出的字节，写回会丢失；请先用正确的编码另存',
  en: 'Some bytes could not be read and would be lost; save it in the right encoding first',
};

import { createTwoFilesPatch } from 'diff';
import { fixAll } from '../../../rules/engine/fix-all';
import { ruleById } from '../../../rules/index';
import type { Localized } from '../../../rules/localized';
import { encode } from '../../project/decode';
import { Projects } from '../../project/project';
import { checkDocument } from '../checking';
import { readDocument } from '../documents';
import { findInputs } from '../inputs';
import { type ProjectArguments, projectOptions } from '../options';
import { type ExitCode, exit, print, say, UsageError } from '../terminal';
import { replaceFile, writeFailure } from '../write';

export interface FixArguments extends ProjectArguments {
  readonly files: readonly string[];
  /** Shows what would change, as a patch, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Only the fixes of this rule. */
  readonly rule?: string | undefined;
  readonly stdinFilename?: string | undefined;
}

/** `report-lint fix`: applies every fix that wants no person's eye, until none is left. `-` goes to standard output. */
export async function fixCommand(given: FixArguments): Promise<ExitCode> {
  if (given.rule !== undefined && !ruleById(given.rule)) {
    throw new UsageError(`没有规则 ${given.rule}`, `no rule ${given.rule}`);
  }
  const { inputs, folders, failures } = await findInputs(given.files, given.stdinFilename ?? 'stdin.md');
  for (const failure of failures) say(failure);
  const projects = new Projects(await projectOptions(given, folders));
  let failed = failures.length > 0;
  let errors = 0;
  let changed = 0;
  for (const input of inputs) {
    const document = await readDocument(input);
    if ('failure' in document) {
      say(document.failure);
      failed = true;
      continue;
    }
    const { checked, project } = await checkDocument(projects, input, document);
    if (document.usable !== 'yes' && (checked || document.usable === 'no')) {
      const why = document.problem?.message ?? (document.paragraphOf ? wordFile : lostBytes);
      say({ zh: `${input.shown}：没有修复。${why.zh}`, en: `${input.shown}: not fixed. ${why.en}` });
      failed = true;
      continue;
    }
    if (!checked) continue;
    const { text } = document;
    const fixed = fixAll({ text, ...project }, given.rule);
    errors += fixed.diagnostics.filter(({ severity }) => severity === 'error').length;
    if (input.standardInput && !given.dryRun) {
      process.stdout.write(encode(fixed.report.text, document));
      continue;
    }
    if (fixed.report.text === text) continue;
    changed++;
    if (given.dryRun) {
      await print(
        createTwoFilesPatch(input.shown, input.shown, text, fixed.report.text, '', '', { context: 1 }),
      );
      continue;
    }
    try {
      await replaceFile(input.path, encode(fixed.report.text, document));
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

const wordFile: Localized = {
  zh: 'Word 文件请先导入（report-lint import）',
  en: 'Import Word files first (report-lint import)',
};
const lostBytes: Localized = {
  zh: '文件有读不出的字节，写回会丢失；请先用正确的编码另存',
  en: 'Some bytes could not be read and would be lost; save it in the right encoding first',
};

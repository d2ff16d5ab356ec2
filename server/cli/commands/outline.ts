import type { Language } from '../../../rules/localized';
import type { Presence, Report } from '../../../rules/report';
import { Projects } from '../../project/project';
import { checkDocument, type FileReport, fileReport, isMeant } from '../checking';
import { readDocument } from '../documents';
import { findInputs, sayLeftOut, sayOf } from '../inputs';
import { type ProjectArguments, projectOptions } from '../options';
import { type ExitCode, exit, print, say } from '../terminal';

export interface OutlineArguments extends ProjectArguments {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly stdinFilename?: string | undefined;
}

const presences: Record<Language, Record<Presence, string>> = {
  zh: { headed: '有标题', merged: '与他项合并', nested: '在其他部分内', unheaded: '无标题', missing: '缺' },
  en: { headed: 'headed', merged: 'merged', nested: 'nested', unheaded: 'unheaded', missing: 'missing' },
};

/** `report-lint outline`: the headings of a report, and which part plays which role. */
export async function outlineCommand(given: OutlineArguments): Promise<ExitCode> {
  const found = await findInputs(given.files, given);
  sayLeftOut(found);
  let failed = found.failures.length > 0;
  const projects = new Projects(await projectOptions(given));
  const outlines: { path: string; outline: FileReport['outline'] }[] = [];
  for (const input of found.inputs) {
    const document = await readDocument(input);
    if ('failure' in document) {
      if (!isMeant(input)) continue;
      say(document.failure);
      failed = true;
      continue;
    }
    const file = await checkDocument(projects, input, document);
    if (!file.checked) {
      if (file.unreadable) {
        sayOf(input, file.unreadable.message);
        failed = true;
      }
      continue;
    }
    if (given.format === 'json') {
      outlines.push({ path: input.shown, outline: fileReport(input, file)?.outline ?? null });
    } else {
      await print(`${input.shown}\n${treeOf(file.checked.report, file.project.settings.language)}\n`);
    }
  }
  if (given.format === 'json') await print(`${JSON.stringify({ version: 1, files: outlines })}\n`);
  return failed ? exit.failure : exit.clean;
}

function treeOf(report: Report, language: Language): string {
  const title = report.title?.text ?? (language === 'zh' ? '（无标题）' : '(no title)');
  const lines = [`  ${title}`];
  for (const { heading, roles, parent } of report.sections) {
    const names =
      parent < 0
        ? roles.map((id) => report.roles.find(({ role }) => role.id === id)?.role.title[language])
        : [];
    const role = names.length > 0 ? `  ← ${names.join('、')}` : '';
    lines.push(`${'  '.repeat(heading.level + 1)}${heading.mark.text}${heading.text}${role}`);
  }
  lines.push('');
  for (const { role, presence } of report.roles) {
    lines.push(
      `  ${presence === 'missing' ? '✖' : '✓'} ${role.title[language]}  ${presences[language][presence]}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

import { resolve } from 'node:path';
import { type Evidence, isBacked, supportOf } from '../../../rules/evidence';
import {
  checklist,
  checklistCsv,
  checklistWidths,
  sectionOf,
  statusNames,
} from '../../../rules/evidence/checklist';
import { type ClaimChange, compareClaims } from '../../../rules/evidence/compare';
import { labelOf } from '../../../rules/evidence/label';
import type { Localized } from '../../../rules/localized';
import { type Claim, claimsOf, type Outline, parseReport, type Report } from '../../../rules/report';
import { Projects } from '../../project/project';
import { checkDocument, isMeant } from '../checking';
import { readDocument } from '../documents';
import { findInputs, sayLeftOut, sayOf } from '../inputs';
import { projectOptions } from '../options';
import { type ExitCode, exit, print, say, terminalLanguage, UsageError } from '../terminal';
import { writeOutput } from '../write';
import type { CheckArguments } from './check';

export interface NumbersArguments
  extends Pick<
    CheckArguments,
    'files' | 'config' | 'evidence' | 'noEvidence' | 'previous' | 'stdinFilename'
  > {
  readonly format: 'table' | 'json';
  /** Where the number checklist goes: `.csv` or `.xlsx`. For one file only. */
  readonly checklist?: string | undefined;
  /** Writes over a checklist that is there. */
  readonly force?: boolean | undefined;
  /** Another version of the draft: which figures were added, dropped or changed since. For one file only. */
  readonly against?: string | undefined;
}

/** `report-lint numbers FILE…`: every claim and what backs it. */
export async function numbersCommand(given: NumbersArguments): Promise<ExitCode> {
  const found = await findInputs(given.files, given);
  const { inputs } = found;
  sayLeftOut(found);
  if (inputs.length > 1 && (given.checklist !== undefined || given.against !== undefined))
    throw new UsageError(
      '--checklist 和 --against 只能用于一个文件',
      '--checklist and --against take one file',
    );
  if (given.checklist !== undefined && !/\.(?:csv|xlsx)$/i.test(given.checklist))
    throw new UsageError(
      '--checklist 的文件名须以 .csv 或 .xlsx 结尾',
      '--checklist takes a .csv or .xlsx file',
    );
  let failed = found.failures.length > 0;
  const projects = new Projects(await projectOptions(given));
  const files: FileNumbers[] = [];
  for (const input of inputs) {
    const document = await readDocument(input);
    if ('failure' in document) {
      if (!isMeant(input)) continue;
      say(document.failure);
      failed = true;
      continue;
    }
    const { checked, project, unreadable } = await checkDocument(projects, input, document);
    if (!checked) {
      if (unreadable) {
        sayOf(input, unreadable.message);
        failed = true;
      }
      continue;
    }
    const { report } = checked;
    const { evidence } = project;
    const earlier =
      given.against === undefined ? undefined : await readVersion(given.against, project.outline);
    if (given.against !== undefined && !earlier) failed = true;
    const changes = earlier && compareClaims(earlier, report);
    files.push({ path: input.shown, report, evidence, changes });
    if (given.checklist === undefined) continue;
    const rows = checklist(report, evidence);
    const failure = await writeOutput(given.checklist, await fileOf(given.checklist, rows), given.force);
    if (failure) failed = true;
    say(failure ?? written(given.checklist, rows.length - 1));
  }
  await print(given.format === 'json' ? asJson(files) : files.map(asTable).join('\n'));
  return failed ? exit.failure : exit.clean;
}

interface FileNumbers {
  readonly path: string;
  readonly report: Report;
  readonly evidence: Evidence;
  readonly changes: readonly ClaimChange[] | undefined;
}

async function readVersion(path: string, outline: Outline): Promise<Report | undefined> {
  const document = await readDocument({
    path: resolve(path),
    shown: path,
    named: true,
    standardInput: false,
  });
  if ('failure' in document) {
    say(document.failure);
    return undefined;
  }
  if (document.usable === 'no') {
    say({ zh: `读不了 ${path}：不是文本`, en: `cannot read ${path}: it is no text` });
    return undefined;
  }
  return parseReport(document.text, outline);
}

async function fileOf(path: string, rows: string[][]): Promise<string | Uint8Array> {
  if (/\.csv$/i.test(path)) return checklistCsv(rows);
  const { writeWorkbook } = await import('../../office/office');
  return writeWorkbook('数字核实表', rows, checklistWidths);
}

function written(path: string, count: number): Localized {
  return {
    zh: `数字核实表已写到 ${path}，共 ${count} 个数字`,
    en: `checklist of ${count} numbers written to ${path}`,
  };
}

function asJson(files: readonly FileNumbers[]): string {
  const shown = files.map(({ path, report, evidence, changes }) => ({
    path,
    numbers: [...supportOf({ report, evidence })].map(([claim, { status, by }]) => ({
      ...claimJson(claim, report),
      support: { status, by },
    })),
    ...(changes && { changes: changes.map((change) => changeJson(change, report)) }),
  }));
  return `${JSON.stringify({ version: 1, files: shown }, null, 2)}\n`;
}

function claimJson(claim: Claim, report: Report) {
  const { quantity, block, start, end } = claim;
  return {
    text: quantity.text,
    value: quantity.value,
    unit: quantity.unit,
    kind: quantity.kind,
    approximate: quantity.approximations.length > 0,
    measure: labelOf(block.passage, quantity),
    section: sectionOf(claim, report),
    range: { start: report.positions.positionAt(start), end: report.positions.positionAt(end) },
  };
}

/** `before` is printed without place: it stands in another file. */
function changeJson(change: ClaimChange, report: Report) {
  const before =
    change.kind === 'added'
      ? undefined
      : {
          text: change.before.quantity.text,
          value: change.before.quantity.value,
          unit: change.before.quantity.unit,
          measure: labelOf(change.before.block.passage, change.before.quantity),
        };
  const after = change.kind === 'dropped' ? undefined : claimJson(change.after, report);
  return { kind: change.kind, ...(before && { before }), ...(after && { after }) };
}

function asTable({ path, report, evidence, changes }: FileNumbers): string {
  const zh = terminalLanguage() === 'zh';
  const supports = supportOf({ report, evidence });
  const lines = [...supports].map(([claim, { status, by }]) => {
    const { line, character } = report.positions.positionAt(claim.start);
    const label = labelOf(claim.block.passage, claim.quantity);
    const place = `${path}:${line + 1}:${character + 1}`;
    return [place, claim.quantity.text, label, zh ? statusNames[status] : status, by].join('\t');
  });
  const all = claimsOf(report).length;
  const backed = [...supports.values()].filter(isBacked).length;
  lines.push(
    zh ? `${path}: ${all} 个数字，有依据 ${backed} 个` : `${path}: ${all} numbers, ${backed} backed`,
  );
  for (const change of changes ?? []) lines.push(changeLine(change, zh));
  return `${lines.join('\n')}\n`;
}

const changeNames = {
  added: { zh: '新增', en: 'added' },
  dropped: { zh: '删去', en: 'dropped' },
  changed: { zh: '改动', en: 'changed' },
} as const;

function changeLine(change: ClaimChange, zh: boolean): string {
  const claim = change.kind === 'dropped' ? change.before : change.after;
  const values =
    change.kind === 'changed'
      ? `${change.before.quantity.text} → ${change.after.quantity.text}`
      : claim.quantity.text;
  return [
    changeNames[change.kind][zh ? 'zh' : 'en'],
    labelOf(claim.block.passage, claim.quantity),
    values,
  ].join('\t');
}

import { itemsOf } from '../rules/cross/subject';
import { applyEdits } from '../rules/engine/fixes';
import { endOfBody, mannerOf } from '../rules/outline/insertion';
import {
  type Block,
  contains,
  overlaps,
  type Quantity,
  type Report,
  type RoleReading,
  type Span,
} from '../rules/report';
import type { Edit } from '../rules/rule';
import { openSlot } from '../rules/templates/slots';

/**
 * This year's draft out of last year's report. Years move on by one; structure and standing phrases stay; every figure,
 * dated document and date becomes a slot that shows last year's value; last year's plan becomes a list of what this
 * year's measures must answer. All that is left of last year stands in slots, so `number/placeholder` points at it.
 * Undefined when the report states no year to move on from.
 */
export function fromLastYear(report: Report): string | undefined {
  const { year, text } = report;
  if (year === undefined) return undefined;
  const planned = plannedItems(report);
  const edits: Edit[] = [
    ...report.chrome.map((span) => ({ ...span, newText: '' })),
    ...(report.date ? [{ ...report.date, newText: openSlot('成文日期') }] : []),
    ...emptiedNotes(report),
    ...planned.map(({ span, title, headed }) => ({ ...span, newText: replanned(title, headed) })),
    ...checklist(report, planned),
  ];
  const taken = (span: Span) => edits.some((edit) => edit.start < edit.end && overlaps(edit, span));
  for (const block of report.blocks) {
    if (block.kind === 'signature' || block.kind === 'date' || block.kind === 'footnote') continue;
    for (const edit of staleIn(block, year)) if (!taken(edit)) edits.push(edit);
  }
  return tidied(applyEdits(text, edits));
}

/** Characters of last year's wording that a slot shows. */
const shown = 14;

function short(words: string): string {
  const line = words.replace(/[\s【】“”《》（）()〔〕]+/g, '');
  return line.length > shown ? `${line.slice(0, shown - 1)}…` : line;
}

/** What stands in quotes is a name: the figure that was is none of the new draft's own, and nothing is reckoned with it. */
function wasSlot(words: string): string {
  return openSlot(`上年为“${short(words)}”`);
}

/** Everything in a block that is true of last year alone. Of edits that overlap the first counts. */
function staleIn(block: Block, year: number): Edit[] {
  const { passage, start } = block;
  const text = passage.prose;
  const edits: Edit[] = [];
  const add = (from: number, to: number, newText: string): void => {
    const edit = { start: start + from, end: start + to, newText };
    if (!edits.some((other) => overlaps(other, edit))) edits.push(edit);
  };
  const documents: Span[] = [];
  for (const { 0: title, index } of text.matchAll(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g)) {
    const span = { start: index, end: index + title.length };
    documents.push(span);
    if (isDated(title, year)) add(span.start, span.end, wasSlot(title));
  }
  if (block.kind === 'body' || block.kind === 'table') {
    // A month with its day is one date, whatever the numbers in it are read as.
    for (const { 0: date, index } of text.matchAll(dates)) {
      if (!documents.some((document) => contains(document, { start: index, end: index + date.length })))
        add(index, index + date.length, wasSlot(date));
    }
    for (const quantity of passage.quantities) {
      if (documents.some((document) => contains(document, quantity))) continue;
      if (!quantity.claim) continue;
      const newText = isBase(quantity, text, year) ? openSlot('上年数') : wasSlot(quantity.text);
      add(quantity.start, quantity.end, newText);
    }
  }
  for (const { 0: digits, index } of text.matchAll(/(?<![0-9.])20[0-9]{2}(?![0-9.])/g)) {
    const stated = Number(digits);
    if (documents.some((document) => contains(document, { start: index, end: index + 4 }))) continue;
    if (stated < year - 1 || stated > year + 1 || isRange(text, index)) continue;
    if (/^\s*年/.test(text.slice(index + 4, index + 8))) add(index, index + 4, String(stated + 1));
    else if (stated >= year) add(index, index + 4, wasSlot(digits));
  }
  return edits;
}

/** The value before last, which a change was reckoned from: in the new draft last year's stands there, and that is another. */
function isBase({ period, scope, start, end }: Quantity, text: string, year: number): boolean {
  if (scope.includes('上年结转')) return false;
  const stated = period && ('year' in period ? period.year : year + period.relative);
  if (stated !== undefined) return stated < year;
  return (
    /[从由]$/.test(text.slice(0, start)) &&
    /^[^，。；,;]{0,4}[增升提降减扩缩压]/.test(text.slice(end, end + 8))
  );
}

const dates = /(?<![0-9])[0-9]{1,2}(?:月?[至到—–~-][0-9]{1,2})?月(?:[0-9]{1,2}日|份|月?底|初|末)?/g;

/** A document of the year itself; 2021—2025年 is a term of years and holds on. */
function isDated(title: string, year: number): boolean {
  for (const stated of [year, year + 1]) {
    const at = title.indexOf(String(stated));
    if (at >= 0 && !isRange(title, at)) return true;
  }
  return false;
}

function isRange(text: string, at: number): boolean {
  return (
    /[0-9]{4}年?[-—–－~～至到]+$/.test(text.slice(Math.max(0, at - 8), at)) ||
    /^[0-9]{4}年?[-—–－~～至到]+[0-9]{4}/.test(text.slice(at, at + 16))
  );
}

/** An item of the plan to be planned anew; under a heading something has to stand. */
function replanned(title: string, headed: boolean): string {
  const slot = `${openSlot(`上年为“${short(title)}”`)}。`;
  return headed ? `${slot}围绕这项工作，${openSlot('具体措施')}。` : slot;
}

interface Planned {
  readonly span: Span;
  readonly headed: boolean;
  readonly title: string;
}

function plannedItems(report: Report): Planned[] {
  return report.roles
    .filter(({ role, presence }) => role.traits.yearAfter && presence !== 'missing')
    .flatMap((reading) => itemsOf(report, reading))
    .map(({ start, end, title }) => ({
      span: { start, end },
      title,
      headed: report.sections.some(({ heading }) => heading.textSpan.start === start),
    }))
    .filter(({ title }) => title.replace(/[^\u3400-\u9fff]/g, '').length >= 4);
}

/** After the measures: one line for each item of last year's plan. */
function checklist(report: Report, planned: readonly Planned[]): Edit[] {
  const measures = report.roles.find(({ role }) => role.traits.repeatable && role.traits.figures);
  const end = measures && endOf(report, measures);
  if (end === undefined || planned.length === 0) return [];
  const { separator, indent, width } = mannerOf(report);
  const mark = report.shape === 'markdown' ? '- ' : '';
  const lines = planned.map(({ title }) => `${indent}${mark}${openSlot(`答复“${short(title)}”`)}`);
  const newText = [`${indent}${width('对照上年安排，逐项写明落实情况：')}`, ...lines]
    .map((line) => separator + line)
    .join('');
  return [{ start: end, end, newText }];
}

/** The end of the last block of a role's text. */
function endOf(report: Report, { spans }: RoleReading): number | undefined {
  const inside = report.blocks.filter((block) =>
    spans.some((span) => span.start <= block.start && block.end <= span.end),
  );
  const last = inside.at(-1)?.end;
  return last === undefined ? undefined : Math.min(last, endOfBody(report));
}

/** Source notes speak of last year's sources. */
function emptiedNotes({ footnotes, comments, text }: Report): Edit[] {
  const noted = footnotes
    .filter((note) => /^\s*来源/.test(note.text))
    .map(({ textSpan }) => ({
      start: textSpan.start,
      end: textSpan.end,
      newText: `来源：${openSlot('来源')}`,
    }));
  const inComments = comments
    .filter(({ start, end }) => /^<!--\s*来源/.test(text.slice(start, end)))
    .map(({ start, end }) => ({ start, end, newText: `<!-- 来源：${openSlot('来源')} -->` }));
  return [...noted, ...inComments];
}

/** Where a page's chrome was taken out, no more than one blank line stays. */
function tidied(text: string): string {
  return text.replace(/^\s*\n/, '').replace(/(\r?\n)(?:[ \t\u3000]*\r?\n){2,}/g, '$1$1');
}

import type { Diagnostic } from '../diagnostic';
import type { Report, Span } from '../report';
import { contains } from '../report/span';
import type { Edit } from '../rule';
import { lineAround } from './ignore-comments';

/**
 * The edits that keep one finding quiet, and nothing else: a comment above its line (before its sentence, in flattened
 * text); where other findings of the same rule start there too, a pair around the finding itself.
 */
export function ignoreHere(
  { report, diagnostics }: { readonly report: Report; readonly diagnostics: readonly Diagnostic[] },
  finding: Diagnostic,
): Edit[] {
  const { rule } = finding;
  const line = lineAround(report, finding);
  const companions = diagnostics.filter(
    (other) => other.rule === rule && line.start <= other.start && other.start < line.end,
  );
  const insideLine = line.start <= finding.start && finding.start < Math.max(line.end, line.start + 1);
  if (companions.length > 1 || !insideLine) return pairAround(report, finding, companions);
  if (report.shape === 'flattened') {
    return [insert(line.start, `<!-- report-lint-disable-next-line ${rule} -->`)];
  }
  const block = report.blocks.find((block) => contains(block, { start: finding.start, end: finding.start }));
  // A line of its own would end a table, and a fence or a comment hides what is put into it.
  if (block?.kind === 'table') {
    return [insert(endOfWords(report.text, line), ` <!-- report-lint-disable-line ${rule} -->`)];
  }
  const indent = /^[ \t\u3000]*/.exec(report.text.slice(line.start, line.start + 40))?.[0] ?? '';
  return [insert(line.start, `${indent}<!-- report-lint-disable-next-line ${rule} -->${report.lineEnd}`)];
}

/** The edit that keeps a rule quiet in the whole file: at the file's start, below front matter, joined to one already there. */
export function ignoreInFile(report: Report, rule: string): Edit {
  const { text, comments, lineEnd, shape } = report;
  for (const comment of comments) {
    const words = text.slice(comment.start, Math.min(comment.end, comment.start + 2000));
    const ids = /^<!--\s*report-lint-disable-file\s+[\w/]+(?:-[\w/]+)*(?:[\s,，、]+[\w/]+(?:-[\w/]+)*)*/.exec(
      words,
    );
    if (ids) return insert(comment.start + ids[0].length, `, ${rule}`);
  }
  const [first] = comments;
  const below = first?.start === 0 && text.startsWith('---') ? first.end : 0;
  const comment = `<!-- report-lint-disable-file ${rule} -->`;
  if (shape === 'flattened') return insert(below, comment);
  return below === 0 ? insert(0, comment + lineEnd) : insert(below, lineEnd + comment);
}

/**
 * A pair around the clause the finding stands in, so that the comments part no words a rule reads together; never so
 * wide that it reaches another finding of the rule. In a heading it stands close, or the heading would be none.
 */
function pairAround(
  { text, blocks }: Report,
  { rule, start, end }: Diagnostic,
  companions: readonly Span[],
): Edit[] {
  const before = Math.max(
    0,
    ...companions.filter((other) => other.start < start).map((other) => other.start + 1),
  );
  const after = Math.min(
    text.length,
    ...companions.filter((other) => other.start > start).map((other) => other.start),
  );
  const inHeading = blocks.some((block) => block.kind === 'heading' && contains(block, { start, end }));
  let from = start;
  let to = end;
  if (!inHeading) {
    while (from > before && !clauseEnd.test(text[from - 1] ?? '')) from--;
    while (to < after && !clauseEnd.test(text[to] ?? '')) to++;
  }
  // Never between the halves of one character, nor between the two characters of a line end.
  if (isInside(text, from)) from--;
  if (isInside(text, to)) to++;
  return [
    insert(from, `<!-- report-lint-disable ${rule} -->`),
    insert(to, `<!-- report-lint-enable ${rule} -->`),
  ];
}

const clauseEnd = /[，、；：。！？,;:!?\s|]/;

function isInside(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before === 0x0d && after === 0x0a) return true;
  return (before & 0xfc00) === 0xd800 && (after & 0xfc00) === 0xdc00;
}

function endOfWords(text: string, line: Span): number {
  let end = Math.min(line.end, text.length);
  while (end > line.start && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

function insert(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

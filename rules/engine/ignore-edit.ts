import type { Diagnostic } from '../diagnostic';
import type { Report, Span } from '../report';
import { contains } from '../report/span';
import type { Edit } from '../rule';
import type { Checked } from './check';
import { applyEdits } from './fixes';
import { ignoreComment, lineAround } from './ignore-comments';
import { commentsInFlattened, insert, silencesOnly } from './ignore-in-flattened';

/**
 * The edits that keep one finding quiet, and nothing else: a comment above its line (before its sentence, in flattened
 * text); where other findings of the same rule start there too, a pair around the finding itself.
 * @param recheck the same draft checked with another text: in flattened text a comment can move the places where
 * headings and paragraphs begin, so there the first that proves harmless is taken; undefined where none is.
 */
export function ignoreHere(
  checked: Checked,
  finding: Diagnostic,
  recheck: (text: string) => Checked,
): readonly Edit[] | undefined {
  const { report, diagnostics } = checked;
  const { rule } = finding;
  const line = lineAround(report, finding);
  const companions = diagnostics.filter(
    (other) => other.rule === rule && line.start <= other.start && other.start < line.end,
  );
  const insideLine = line.start <= finding.start && finding.start < Math.max(line.end, line.start + 1);
  const pair = (): Edit[] => pairAround(report, finding, companions);
  if (report.shape === 'flattened') {
    for (const edits of commentsInFlattened(report, finding, line, pair()))
      if (silencesOnly(finding, checked, recheck(applyEdits(report.text, edits)))) return edits;
    return undefined;
  }
  if (companions.length > 1 || !insideLine) return pair();
  const block = report.blocks.find((block) => contains(block, { start: finding.start, end: finding.start }));
  // A line of its own would end a table, and a fence or a comment hides what is put into it.
  if (block?.kind === 'table') {
    return [insert(endOfWords(report.text, line), ` ${ignoreComment('disable-line', rule)}`)];
  }
  const indent = /^[ \t\u3000]*/.exec(report.text.slice(line.start, line.start + 40))?.[0] ?? '';
  return [insert(line.start, `${indent}${ignoreComment('disable-next-line', rule)}${report.lineEnd}`)];
}

/** The edit that keeps a rule quiet in the whole file: at the file's start, below front matter, joined to one already there. */
export function ignoreInFile(report: Report, rule: string): Edit {
  const { text, comments, lineEnd } = report;
  for (const { start, end } of comments) {
    const words = text.slice(start, Math.min(end, start + 2000));
    const ids = /^<!--\s*report-lint-disable-file\s+[\w/]+(?:-[\w/]+)*(?:[\s,，、]+[\w/]+(?:-[\w/]+)*)*/.exec(
      words,
    );
    if (ids) return insert(start + ids[0].length, `, ${rule}`);
  }
  const [first] = comments;
  const below = first?.start === 0 && text.startsWith('---') ? first.end : 0;
  // A line of its own even where the report is one line: in that line it would part the title from the text.
  const line = ignoreComment('disable-file', rule);
  return below === 0 ? insert(0, line + lineEnd) : insert(below, lineEnd + line);
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
  return [insert(from, ignoreComment('disable', rule)), insert(to, ignoreComment('enable', rule))];
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

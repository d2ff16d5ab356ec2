import type { Diagnostic } from '../diagnostic';
import type { Report, Span } from '../report';
import type { Edit } from '../rule';
import type { Checked } from './check';
import { ignoreComment, sentencesFrom } from './ignore-comments';

/**
 * Where a comment for one finding can stand in text on one line, the closest first. A heading there is known by what
 * stands right before its number, and a paragraph by the blank after a full stop: which of these places leaves both as
 * they are depends on the text.
 * @param sentence the one the finding starts in.
 * @param pair the pair around its clause.
 */
export function* commentsInFlattened(
  report: Report,
  finding: Diagnostic,
  sentence: Span,
  pair: readonly Edit[],
): Iterable<readonly Edit[]> {
  const { text, lineEnd } = report;
  const { rule } = finding;
  const next = ignoreComment('disable-next-line', rule);
  const beforeBlanks = startOfBlanks(text, sentence.start);
  const opensLine = beforeBlanks === 0 || /[\r\n]/.test(text.charAt(beforeBlanks - 1));
  if (opensLine) yield [insert(beforeBlanks, next + lineEnd)];
  yield [insert(sentence.start, next)];
  yield [insert(beforeBlanks, next)];
  yield [insert(sentence.start, `${next} `)];
  yield [insert(beforeStop(text, sentence), ignoreComment('disable-line', rule))];
  yield pair;
  const disable = ignoreComment('disable', rule);
  const enable = ignoreComment('enable', rule);
  const line = physicalLine(report, finding);
  const following = sentenceAfter(report, sentence);
  const starts = [
    ...[sentence.start, beforeBlanks, beforeBlanks - 1, beforeStop(text, sentence)].map((at) =>
      insert(at, disable),
    ),
    insert(line.start, disable + lineEnd),
  ].filter(({ start }) => 0 <= start && start <= finding.start);
  const ends = [
    ...[beforeStop(text, sentence), sentence.end].map((at) => insert(at, enable)),
    ...(following ? [insert(beforeStop(text, following), enable), insert(following.end, enable)] : []),
    insert(line.end, lineEnd + enable),
  ].filter(({ start }) => finding.end <= start);
  for (const to of ends) for (const from of starts) if (from.start < to.start) yield [from, to];
}

/** Whether of all that was found that one thing is gone, and nothing new is there. */
export function silencesOnly(finding: Diagnostic, before: Checked, after: Checked): boolean {
  const left = before.diagnostics.filter((other) => other !== finding);
  return (
    left.length === after.diagnostics.length &&
    left.every(({ rule }, index) => rule === after.diagnostics[index]?.rule) &&
    before.report.blocks.length === after.report.blocks.length
  );
}

function physicalLine({ positions, text }: Report, place: Span): Span {
  const next = positions.lineStarts[positions.lineAt(place.end) + 1];
  let end = next ?? text.length;
  while (next !== undefined && end > place.end && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return { start: positions.lineStarts[positions.lineAt(place.start)] ?? 0, end };
}

function startOfBlanks(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[^\S\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Before the marks a sentence ends with. */
function beforeStop(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /[。！？!?；;”’》）)〉」』】]/.test(text.charAt(at - 1))) at--;
  return at;
}

function sentenceAfter(report: Report, { end }: Span): Span | undefined {
  for (const sentence of sentencesFrom(report, end)) if (sentence.start >= end) return sentence;
  return undefined;
}

export function insert(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

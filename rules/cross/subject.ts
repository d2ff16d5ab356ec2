import type { Report, RoleReading, Span } from '../report';
import { contains } from '../report';
import { genericWords } from './generic-words';

/** One item of a role's text: a heading with its paragraph, an item of a list, or a sentence. */
export interface Item extends Span {
  /** What it is about: the heading's wording or the first clause. */
  readonly title: string;
  readonly text: string;
}

/** What a role's text consists of: the finest list it is written as, else its sentences. */
export function itemsOf(report: Report, reading: RoleReading): Item[] {
  const inside = (span: Span) => reading.spans.some((outer) => contains(outer, span));
  const listed = report.enumerations.flatMap((list) => list.items).filter(inside);
  if (listed.length > 0) {
    return listed.map((item) => itemAt(report, { start: item.mark.end, end: item.end }));
  }
  const headed = report.sections.filter((section) => section.heading.level > 1 && inside(section.heading));
  if (headed.length > 0) {
    return headed.map((section) =>
      itemAt(report, { start: section.heading.textSpan.start, end: section.end }),
    );
  }
  return report.blocks
    .filter((block) => block.kind === 'body' && inside(block))
    .flatMap((block) =>
      block.passage.sentences.flatMap(({ start, end }) =>
        partsOf(report.text, block.start + start, block.start + end).map((part) => itemAt(report, part)),
      ),
    );
}

/** A sentence parted by semicolons tells of as many matters: 还有不足：装备老旧，原因是…；形式单一，原因是…。 */
function partsOf(text: string, start: number, end: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const mark = text.charAt(at);
    if (at < end && !partMarks.includes(mark)) continue;
    // What leads to the matters is none of them.
    if (at > from && (at === end || !leadMarks.includes(mark))) parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts;
}

const leadMarks = '：:';
const partMarks = '；;：:';

function itemAt(report: Report, span: Span): Item {
  const raw = report.text.slice(span.start, span.end);
  const start = span.start + raw.length - raw.trimStart().length;
  const text = raw.trim();
  const title = /^[^，,。；;：:\n\r]*/.exec(text)?.[0] ?? '';
  return { start, end: start + text.length, text, title };
}

const generic = new RegExp(genericWords.join('|'), 'g');

/** The pairs of characters that say what a text is about, in order: every neighbouring two once the generic words are out. */
export function* termsOf(text: string): Iterable<string> {
  let from = 0;
  // Word by word, since who looks for one term in common has most often found it in the first clause.
  generic.lastIndex = 0;
  for (let word = generic.exec(text); word; word = generic.exec(text)) {
    const next = generic.lastIndex;
    yield* pairsIn(text, from, word.index);
    from = next;
    generic.lastIndex = next;
  }
  yield* pairsIn(text, from, text.length);
}

function* pairsIn(text: string, from: number, to: number): Iterable<string> {
  for (let at = from; at + 2 <= to; at++) {
    if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1))) yield text.slice(at, at + 2);
  }
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

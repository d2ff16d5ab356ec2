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
      block.passage.sentences.map(({ start, end }) =>
        itemAt(report, { start: block.start + start, end: block.start + end }),
      ),
    );
}

function itemAt(report: Report, span: Span): Item {
  const raw = report.text.slice(span.start, span.end);
  const start = span.start + raw.length - raw.trimStart().length;
  const text = raw.trim();
  const title = /^[^，,。；;：:\n\r]*/.exec(text)?.[0] ?? '';
  return { start, end: start + text.length, text, title };
}

const generic = new RegExp(genericWords.join('|'), 'g');

/** The pairs of characters that say what a text is about: every neighbouring two once the generic words are out. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const run of text.replace(generic, ' ').match(/[\u3400-\u9fff]{2,}/g) ?? []) {
    for (let at = 0; at + 2 <= run.length; at++) terms.add(run.slice(at, at + 2));
  }
  return terms;
}

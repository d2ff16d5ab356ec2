import type { Report, Section } from '../../rules/report';
import type { Draft } from '../insert';
import { placeOf } from '../place';
import { topicOf } from '../topics';
import { fullWidth } from '../width';
import { headingLead } from './heading-lead';

/** Where the cursor stands and what is there already. */
export interface Context {
  readonly offset: number;
  /** The role of the text at the cursor; for a level-1 heading, that of the section before it. */
  readonly role: string | undefined;
  /** What the nearest heading with a subject is about. */
  readonly topic: string | undefined;
  /** A heading is being written, of this level. */
  readonly heading: 1 | 2 | undefined;
  /** What stands between the `#` of a heading and its words, as far as it is not typed yet. */
  readonly headingLead: string;
  /** Where the words begin that the cursor stands in: after a mark, a number or the line's start. */
  readonly clauseStart: number;
  /** What is typed of the sentence, full-width, its end at the cursor; numbers and marks of a heading left out. */
  readonly sentence: string;
  /** What is typed of the clause, full-width. */
  readonly clause: string;
  /** Pinyin initials right before the cursor. */
  readonly letters: string;
  /** Texts of headings above the cursor, in order, with the level and the topic each has. */
  readonly headings: readonly {
    readonly level: number;
    readonly text: string;
    readonly topic: string | undefined;
    readonly role: string | undefined;
  }[];
  /** Roles that have a heading or text above the cursor. */
  readonly rolesAbove: ReadonlySet<string>;
  readonly roles: readonly string[];
  readonly draft: Draft;
  readonly report: Report;
}

/** Headings further up say nothing about the next one. */
const recentHeadings = 60;
/** Longer than any pattern: what was typed before it does not matter. */
const window = 120;
const headingMark =
  /^(#{1,6}[ \t]*)?(?:([一二三四五六七八九十]{1,3}、)|([（(][一二三四五六七八九十]{1,3}[）)]))?/;
const itemMark = /^(?:[一二三四五六七八九十]{1,3}是|[0-9]{1,2}[.．、]|[（(][0-9]{1,2}[）)]|[-*][ \t])/;

export function contextAt(report: Report, offset: number): Context {
  const { text } = report;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const from = Math.max(lineStart, offset - window);
  const typed = text.slice(from, offset);
  const lineEnds = /^[ \t\u3000]*(?:[\r\n]|$)/.test(text.slice(offset, offset + 20));
  const indent = typed.length - typed.trimStart().length;
  const mark = from === lineStart ? headingMark.exec(typed.slice(indent)) : undefined;
  const level = mark && lineEnds && !/[。！？!?]/.test(typed) ? levelOf(mark) : undefined;
  const afterMark = level ? indent + (mark?.[0].length ?? 0) : from === lineStart ? indent : 0;
  const body = typed.slice(afterMark);
  const sentenceAt = afterMark + lastStart(body, /[。！？；：:;!?]/g);
  const clauseAt = level ? afterMark : Math.max(sentenceAt, afterMark + lastStart(body, /[，,、]/g));
  const section = sectionAt(report, offset);
  const above = report.sections.filter(
    ({ heading }) => heading.end < lineStart || heading.end < offset - window,
  );
  const place = placeOf(report);
  const sentence = typed.slice(sentenceAt).trimStart().replace(itemMark, '');
  const clause = clauseAt === sentenceAt ? sentence : typed.slice(clauseAt).trimStart();
  return {
    offset,
    role: roleAt(report, offset, section),
    topic: topicAround(report, section),
    heading: level,
    headingLead:
      level && mark && !mark[2] && !mark[3] ? headingLead(report, level, mark[1] ?? '', above) : '',
    clauseStart: offset - clause.length,
    sentence: fullWidth(sentence),
    clause: fullWidth(clause),
    letters: /[a-z]{1,12}$/i.exec(clause)?.[0].toLowerCase() ?? '',
    headings: above
      .filter(({ heading }) => heading.level <= 2)
      .slice(-recentHeadings)
      .map(({ heading, roles }) => ({
        level: heading.level,
        text: fullWidth(heading.text),
        topic: topicOf(heading.text),
        role: roles[0],
      })),
    rolesAbove: new Set(
      report.roles
        .filter(({ spans }) => spans.some((span) => span.start < lineStart))
        .map(({ role }) => role.id),
    ),
    roles: report.outline.roles.map(({ id }) => id),
    draft: {
      year: report.year,
      place: place?.name,
      level: place?.level ?? levelIn(text),
      width: report.width,
    },
    report,
  };
}

function levelOf(mark: RegExpExecArray): 1 | 2 | undefined {
  const [, hashes, first, second] = mark;
  if (first) return 1;
  if (second) return 2;
  const count = hashes?.trim().length ?? 0;
  return count === 0 ? undefined : count <= 2 ? 1 : 2;
}

/** Where the text after the last of such marks begins. */
function lastStart(text: string, marks: RegExp): number {
  let start = 0;
  for (const mark of text.matchAll(marks)) start = mark.index + mark[0].length;
  return start;
}

function sectionAt(report: Report, offset: number): Section | undefined {
  let found: Section | undefined;
  for (const section of report.sections) {
    if (section.start > offset) break;
    if (offset <= section.end || section.end >= report.text.trimEnd().length) found = section;
  }
  return found;
}

function roleAt(report: Report, offset: number, section: Section | undefined): string | undefined {
  let best: string | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const { role, spans } of report.roles) {
    for (const { start, end } of spans) {
      if (start <= offset && offset <= end && end - start < shortest) {
        shortest = end - start;
        best = role.id;
      }
    }
  }
  for (let at = section; !best && at; at = report.sections[at.parent]) best = at.roles[0];
  return best;
}

function topicAround(report: Report, section: Section | undefined): string | undefined {
  for (let at = section; at; at = report.sections[at.parent]) {
    const topic = topicOf(at.heading.text);
    if (topic) return topic;
  }
  return undefined;
}

/** The level most often named in the text: 全市, 我县. */
function levelIn(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, level] of text.slice(0, 5000).matchAll(/[全我](省|市|县|区|州|旗|镇|乡)/g)) {
    if (level) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

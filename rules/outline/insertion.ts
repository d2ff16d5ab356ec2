import { type Heading, type Level, perReport, type Report, type Section, type Skeleton } from '../report';
import { ordinalText } from '../report/ordinals';
import type { Edit } from '../rule';

/** How the report at hand is written, so that what is inserted looks like the rest. */
export interface Manner {
  /** Between two lines of the report: a line end, a blank line, or a blank where everything stands in one line. */
  readonly separator: string;
  readonly indent: string;
  /** `#` before a heading of a level; empty outside Markdown. */
  hashes(level: Level): string;
  /** Text in the report's punctuation width. */
  width(text: string): string;
}

export const mannerOf: (report: Report) => Manner = perReport(readManner);

function readManner(report: Report): Manner {
  const { shape, text, width, lineEnd } = report;
  const at = report.blocks.findIndex((block) => block.kind !== 'title');
  const first = report.blocks[at];
  const second = report.blocks[at + 1];
  const gap = first && second ? text.slice(first.end, second.start) : '';
  const blankLine = /\n[^\S\n]*\r?\n|\r[^\S\r\n]*\r(?!\n)/.test(gap) || report.blocks.length < 3;
  const heading = report.sections[0]?.heading;
  const lineStart = heading ? (report.positions.lineStarts[report.positions.lineAt(heading.start)] ?? 0) : 0;
  const hashes = new Map(([1, 2, 3, 4] as const).map((level) => [level, hashesOf(report, level)]));
  return {
    separator: shape === 'flattened' ? ' ' : blankLine ? lineEnd + lineEnd : lineEnd,
    indent: shape === 'flattened' || !heading ? '' : text.slice(lineStart, heading.start),
    hashes: (level) => hashes.get(level) ?? '',
    width: (words) =>
      width === 'half' ? words.replace(/[，：；（）]/g, (mark) => halfWidth[mark] ?? mark) : words,
  };
}

const halfWidth: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

function hashesOf(report: Report, level: Level): string {
  if (report.shape !== 'markdown') return '';
  const same = report.sections.find((section) => section.heading.level === level);
  if (same) return same.heading.hashes === 0 ? '' : `${'#'.repeat(same.heading.hashes)} `;
  const top = report.sections.find((section) => section.heading.level === 1)?.heading.hashes ?? 2;
  return top === 0 ? '' : `${'#'.repeat(Math.min(6, top + level - 1))} `;
}

/** The number as a heading of the level prints it: 三、 （三） 3. （3） */
export function markText(level: Level, number: number): string {
  if (level === 1) return `${ordinalText(number)}、`;
  if (level === 2) return `（${ordinalText(number)}）`;
  return level === 3 ? `${number}.` : `（${number}）`;
}

/** `{year}` and `{next}` filled in; a slot where the year is not known. */
export function withYears(text: string, year: number | undefined): string {
  const slot = '【年份】';
  return text
    .replaceAll('{year}', year === undefined ? slot : String(year))
    .replaceAll('{next}', year === undefined ? slot : String(year + 1));
}

/** A level-1 heading line in the report's manner. */
export function headingLine(report: Report, words: string, number: number | undefined): string {
  const manner = mannerOf(report);
  const mark = number === undefined ? '' : markText(1, number);
  return manner.indent + manner.hashes(1) + manner.width(mark + withYears(words, report.year));
}

/** A skeleton's body in the report's manner, lower headings and items numbered. */
export function bodyLines(report: Report, lines: Skeleton['lines']): string {
  const manner = mannerOf(report);
  const counters = new Map<Level, number>();
  let items = 0;
  const printed = lines.map((line) => {
    const words = withYears(line.text, report.year);
    if (line.level) {
      const number = (counters.get(line.level) ?? 0) + 1;
      counters.set(line.level, number);
      for (const deeper of [3, 4] as const) if (deeper > line.level) counters.delete(deeper);
      items = 0;
      return manner.indent + manner.hashes(line.level) + manner.width(markText(line.level, number) + words);
    }
    if (line.item) {
      items++;
      return manner.indent + manner.width(`${ordinalText(items)}是${words}`);
    }
    return manner.indent + manner.width(words);
  });
  return printed.join(manner.separator);
}

/** A place between two level-1 sections, or before text that stands under no heading. */
export interface Place {
  readonly offset: number;
  /** Whether what is inserted goes before the text at the offset (and is parted from it) or after it. */
  readonly side: 'before' | 'after';
  /** The number a level-1 section bears here; undefined where the report numbers none. */
  readonly number: number | undefined;
}

/** Where a missing role belongs: before the first text of the roles after it in the outline, else at the end of the body. */
export function placeFor(report: Report, role: string): Place {
  const index = report.roles.findIndex((reading) => reading.role.id === role);
  const later = report.roles
    .slice(index + 1)
    .filter(({ presence }) => presence === 'headed' || presence === 'merged' || presence === 'unheaded')
    .flatMap(({ spans, presence, headings }) =>
      (presence === 'unheaded' ? spans : headings).map(({ start }) => start),
    );
  if (later.length > 0) {
    const offset = Math.min(...later);
    return { offset, side: 'before', number: numberAt(report, offset) };
  }
  const end = endOfBody(report);
  return { offset: end, side: 'after', number: numberAt(report, end) };
}

/** 特此报告。 closes the report, and says nothing. */
const closingFormula = /^\s*(?:(?:特|专)此报告|以上报告|以上报告[^。]{0,12}请[^。]{0,12})[。．.]?\s*$/;

/** The end of the last block that is body: before the closing formula, the list of attachments and the signature. */
export function endOfBody(report: Report): number {
  const closing = report.signature?.start ?? report.date?.start ?? Number.POSITIVE_INFINITY;
  const body = report.blocks.findLast(
    ({ kind, start, passage }) =>
      (kind === 'body' || kind === 'heading' || kind === 'table') &&
      start < closing &&
      !closingFormula.test(passage.prose),
  );
  return body?.end ?? report.title?.end ?? report.text.length;
}

function levelOne(report: Report): Section[] {
  return report.sections.filter((section) => section.heading.level === 1);
}

/** The number a new level-1 section has at an offset. */
export function numberAt(report: Report, offset: number): number | undefined {
  const sections = levelOne(report);
  if (sections.length > 0 && !sections.some(({ heading }) => heading.number !== undefined)) return undefined;
  const before = sections.filter(({ heading }) => heading.start < offset && heading.number !== undefined);
  return (before.at(-1)?.heading.number ?? 0) + 1;
}

/** The edits that put lines at a place, parted as the report parts its own, and number what follows anew. */
export function insertAt(report: Report, place: Place, lines: string): Edit[] {
  const { separator } = mannerOf(report);
  const at = place.side === 'before' ? lineStart(report, place.offset) : place.offset;
  const empty = report.text.slice(0, at).trim() === '' && place.side === 'after';
  const newText = place.side === 'before' ? lines + separator : (empty ? '' : separator) + lines;
  const renumbered = place.number === undefined ? [] : renumberAfter(report, place.offset, 1);
  return [{ start: at, end: at, newText }, ...renumbered];
}

/** Where the line begins, its indent included; the offset itself in flattened text. */
function lineStart(report: Report, offset: number): number {
  const start = report.positions.lineStarts[report.positions.lineAt(offset)] ?? 0;
  return report.text.slice(start, offset).trim() === '' ? start : offset;
}

/** Level-1 numbers from an offset on, moved by so many. */
export function renumberAfter(report: Report, offset: number, by: number): Edit[] {
  return levelOne(report)
    .filter(({ heading }) => heading.start >= offset && heading.number !== undefined)
    .flatMap(({ heading }) => renumber(heading, (heading.number ?? 0) + by));
}

/** The edit that gives a heading another number, its mark as it is. */
export function renumber(heading: Heading, number: number): Edit[] {
  const { mark } = heading;
  const digits = /[一二三四五六七八九十]+|[0-9０-９]+/.exec(mark.text);
  if (!digits || number < 1 || number > 99) return [];
  const start = mark.start + digits.index;
  const chinese = /[一二三四五六七八九十]/.test(digits[0]);
  return [{ start, end: start + digits[0].length, newText: chinese ? ordinalText(number) : String(number) }];
}

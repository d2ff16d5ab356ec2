import type { Span } from '../../rules/report';

/**
 * A report as its writer has it in mind, before it takes a shape: headings carry no numbers and paragraphs no line
 * ends, so that one manuscript can be typed as Markdown, as plain lines, run in, or on one line, in either width.
 */
export interface Manuscript {
  readonly name: string;
  readonly year: number;
  readonly title: string;
  readonly addressee?: string;
  readonly lead: readonly string[];
  readonly parts: readonly Part[];
  /** Signature and date, for reports that are sent. */
  readonly closing?: readonly string[];
}

/** A level-1 section. */
export interface Part {
  readonly role: Role;
  /** Undefined for running text under no heading of its own. */
  readonly heading: string | undefined;
  readonly body: readonly (string | Subsection)[];
}

export type Role = 'responsibility' | 'measures' | 'shortcomings' | 'plan';

/** A level-2 section, or a level-3 one inside it. */
export interface Subsection {
  readonly heading: string;
  readonly body: readonly (string | Subsection)[];
}

export interface Shape {
  readonly headings: 'markdown' | 'plain' | 'run-in' | 'flattened';
  readonly width: 'full' | 'half';
  readonly lineEnd?: '\n' | '\r\n';
  /** Paragraphs begin with two ideographic spaces. */
  readonly indent?: boolean;
}

export const shapes: readonly Shape[] = [
  { headings: 'markdown', width: 'full' },
  { headings: 'plain', width: 'full' },
  { headings: 'plain', width: 'full', lineEnd: '\r\n', indent: true },
  { headings: 'run-in', width: 'full' },
  { headings: 'run-in', width: 'half', indent: true },
  { headings: 'flattened', width: 'full' },
  { headings: 'flattened', width: 'half' },
];

/** How a heading's number is printed: for planting faults of numbering. */
export interface Numbering {
  readonly level: 1 | 2 | 3;
  /** Position of the heading among all of its level, from 0. */
  readonly index: number;
  /** The mark that stands there instead. */
  readonly mark: string;
}

const characters = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
export const inCharacters = (number: number) => characters[number - 1] ?? String(number);

export function markOf(level: 1 | 2 | 3, number: number): string {
  if (level === 1) return `${inCharacters(number)}、`;
  return level === 2 ? `（${inCharacters(number)}）` : `${number}.`;
}

const half: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

/** Types a manuscript. */
export function typed(manuscript: Manuscript, shape: Shape, misnumbered: readonly Numbering[] = []): string {
  const lines: string[] = [];
  const count = { 1: 0, 2: 0, 3: 0 };
  const markdown = shape.headings === 'markdown';
  const runIn = shape.headings === 'run-in' || shape.headings === 'flattened';

  const mark = (level: 1 | 2 | 3, number: number) => {
    const index = count[level]++;
    return misnumbered.find((at) => at.level === level && at.index === index)?.mark ?? markOf(level, number);
  };
  const paragraph = (text: string) => lines.push(shape.indent ? `　　${text}` : text);
  const subsection = (entry: Subsection, level: 2 | 3, number: number) => {
    const heading = mark(level, number) + entry.heading;
    let rest = entry.body;
    if (markdown) lines.push(`${'#'.repeat(level + 1)} ${heading}`);
    else if (runIn && typeof rest[0] === 'string') {
      paragraph(`${heading}。${rest[0]}`);
      rest = rest.slice(1);
    } else paragraph(heading);
    body(rest, 3);
  };
  const body = (entries: readonly (string | Subsection)[], level: 2 | 3) => {
    let number = 0;
    for (const entry of entries) {
      if (typeof entry === 'string') paragraph(entry);
      else subsection(entry, level, ++number);
    }
  };

  lines.push(markdown ? `# ${manuscript.title}` : manuscript.title);
  if (manuscript.addressee) lines.push(manuscript.addressee);
  for (const text of manuscript.lead) paragraph(text);
  let number = 0;
  for (const part of manuscript.parts) {
    if (part.heading !== undefined) {
      const heading = mark(1, ++number) + part.heading;
      if (markdown) lines.push(`## ${heading}`);
      else paragraph(heading);
    }
    body(part.body, 2);
  }
  lines.push(...(manuscript.closing ?? []));

  const end = shape.lineEnd ?? '\n';
  const kept = lines.filter((line) => line !== '');
  const text = shape.headings === 'flattened' ? kept.join(' ') : kept.join(end + end) + end;
  return shape.width === 'half' ? text.replace(/[，：；（）]/g, (sign) => half[sign] ?? sign) : text;
}

const signs = { place: ['\uE000', '\uE001'], zone: ['\uE002', '\uE003'] } as const;

/** Marks the stretch of a manuscript a reader would point at. */
export const marked = (text: string) => signs.place[0] + text + signs.place[1];

/** Marks all that was planted, the place included. */
export const zoned = (text: string) => signs.zone[0] + text + signs.zone[1];

/** The text without the marks. */
export const plain = (text: string) => text.replace(/[\uE000-\uE003]/g, '');

export interface Unmarked {
  readonly text: string;
  readonly places: readonly Span[];
  readonly zones: readonly Span[];
}

/** Takes the marks out: the text as it is read, and where the marked stretches stand in it. */
export function unmarked(typed: string): Unmarked {
  const found = { place: [] as Span[], zone: [] as Span[] };
  const start = { place: 0, zone: 0 };
  let text = '';
  for (const piece of typed.split(/([\uE000-\uE003])/)) {
    const kind = (['place', 'zone'] as const).find((kind) => signs[kind].some((sign) => sign === piece));
    if (!kind) text += piece;
    else if (piece === signs[kind][0]) start[kind] = text.length;
    else found[kind].push({ start: start[kind], end: text.length });
  }
  return { text, places: found.place, zones: found.zone };
}

/** The same manuscript with its parts changed. */
export function withParts(
  manuscript: Manuscript,
  change: (part: Part, index: number) => readonly Part[],
): Manuscript {
  return { ...manuscript, parts: manuscript.parts.flatMap(change) };
}

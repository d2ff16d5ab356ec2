import { separateChrome } from './chrome';
import { findComments } from './comments';
import { readEnumerations } from './enumerations';
import { isFlattened, unflatten } from './flattened';
import { compiled, findTitle, isAddressee, isDateLine, isSignature } from './front';
import { type HeadedLine, readHeadedLine, toHeading } from './headings';
import { contentLines } from './lines';
import type { Outline } from './outline';
import { Passage } from './passage';
import { Positions } from './positions';
import type { Block, BlockKind, Footnote, Heading, Level, Report, Shape, StatedYear } from './report';
import { readRoles } from './roles';
import { buildSections } from './sections';
import { overlaps, type Span } from './span';
import { headingYears, leadYears, reportingYear, yearsIn } from './years';

/**
 * Reads a report. `earlier` is a reading of an earlier version of the same text: passages that stand unchanged
 * are taken over from it, with all that was read from them; the result is the same as without.
 */
export function parseReport(text: string, outline: Outline, earlier?: Report): Report {
  const positions = new Positions(text);
  const comments = findComments(text);
  const physical = outside(contentLines(text, positions), comments);
  const { lines: content, chrome } = separateChrome(text, physical);
  const { lines, flattened } = restoreLines(text, content);
  const title = findTitle(text, lines, outline);
  const {
    blocks: bareBlocks,
    addressee,
    signature,
    date,
    footnotes,
    last,
  } = readBlocks(text, lines, title, outline, passagesOf(earlier));
  const { sections: bareSections, blocks } = buildSections(bareBlocks, last);
  const titleSpan = title && spanOf(lines, title.first, title.last);
  const lead = blocks.slice(0, last).filter((block) => block.section < 0 && block.kind === 'body');
  const front = frontYears(text, titleSpan, lead);
  const { roles, sections } = readRoles(
    outline,
    blocks,
    bareSections,
    reportingYear(front, () => false),
  );
  const statedYears = [...front, ...statedInHeadings(sections)];
  const isYearAfter = (id: string | undefined): boolean =>
    outline.roles.some((role) => role.id === id && role.traits.yearAfter);
  return {
    text,
    positions,
    outline,
    shape: shapeOf(blocks, flattened),
    width: widthOf(blocks),
    lineEnd: text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : text.includes('\r') ? '\r' : '\n',
    blocks,
    sections,
    enumerations: readEnumerations(blocks),
    title: titleSpan && {
      ...titleSpan,
      text: text.slice(titleSpan.start, titleSpan.end).replace(/^#+\s*/, ''),
    },
    addressee,
    signature,
    date,
    lead,
    chrome,
    comments,
    footnotes,
    year: reportingYear(statedYears, isYearAfter),
    statedYears,
    roles,
    recognised: isRecognised(text, titleSpan, lead, roles, outline),
  };
}

function outside(lines: readonly Span[], hidden: readonly Span[]): Span[] {
  if (hidden.length === 0) return [...lines];
  const visible: Span[] = [];
  let at = 0;
  for (const line of lines) {
    while ((hidden[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at++;
    const region = hidden[at];
    // A comment inside a line is blanked by the passage; one that covers the line, or begins above it, hides it.
    const covers = region && region.start <= line.start && line.end <= region.end;
    const beginsAbove = region && overlaps(region, line) && region.start < line.start;
    if (covers) continue;
    if (beginsAbove) {
      if (region.end < line.end) visible.push({ start: region.end, end: line.end });
      continue;
    }
    visible.push(line);
  }
  return visible;
}

function restoreLines(text: string, content: readonly Span[]): { lines: Span[]; flattened: number } {
  const lines: Span[] = [];
  let flattened = 0;
  for (const line of content) {
    if (isFlattened(text, line)) {
      lines.push(...unflatten(text, line));
      flattened += line.end - line.start;
    } else {
      lines.push(line);
    }
  }
  return { lines, flattened };
}

function passagesOf(earlier: Report | undefined): (text: string) => Passage {
  if (!earlier) return (text) => new Passage(text);
  const known = new Map<string, Passage>();
  for (const { passage } of earlier.blocks) known.set(passage.text, passage);
  return (text) => known.get(text) ?? new Passage(text);
}

interface BlocksRead {
  readonly blocks: Block[];
  readonly addressee: Span | undefined;
  readonly signature: Span | undefined;
  readonly date: Span | undefined;
  readonly footnotes: Footnote[];
  /** The number of blocks up to the signature. */
  readonly last: number;
}

const footnote = /^\[\^([^\]\s]+)\]:[ \t]*/;

function readBlocks(
  text: string,
  lines: readonly Span[],
  title: { first: number; last: number } | undefined,
  outline: Outline,
  passage: (text: string) => Passage,
): BlocksRead {
  const headed = lines.map((line, index) =>
    title && index >= title.first && index <= title.last ? undefined : readHeadedLine(text, line),
  );
  const levelOf = markdownLevels(
    headed,
    title !== undefined && text.charCodeAt(lines[title.first]?.start ?? 0) === 0x23,
  );
  const end = closingLines(text, lines, headed);
  const numbered = headed.some((line) => line?.mark?.level === 1 || (line?.hashes ?? 0) > 0);
  const blocks: Block[] = [];
  const footnotes: Footnote[] = [];
  let addressee: Span | undefined;
  let seenBody = false;
  for (const [index, line] of lines.entries()) {
    const make = (kind: BlockKind, heading?: Heading): void => {
      blocks.push({
        start: line.start,
        end: line.end,
        kind,
        heading,
        section: -1,
        passage: passage(text.slice(line.start, line.end)),
      });
    };
    if (title && index >= title.first && index <= title.last) {
      make('title');
      continue;
    }
    if (end.signature.includes(index)) {
      make(index === end.date ? 'date' : 'signature');
      continue;
    }
    const definition = text.startsWith('[^', line.start)
      ? footnote.exec(text.slice(line.start, line.start + 80))
      : null;
    if (definition?.[1]) {
      const textSpan = { start: line.start + definition[0].length, end: line.end };
      footnotes.push({
        ...line,
        label: definition[1],
        text: text.slice(textSpan.start, textSpan.end),
        textSpan,
      });
      make('footnote');
      continue;
    }
    if (text.charAt(line.start) === '|' && text.charAt(line.end - 1) === '|') {
      make('table');
      continue;
    }
    const candidate = headed[index];
    const level = candidate && levelOf(candidate);
    const next =
      headed[index + 1] === undefined && index + 1 < lines.length && !end.signature.includes(index + 1);
    const heading =
      (candidate && level && toHeading(text, candidate, level, next)) ||
      (numbered ? undefined : bareHeading(text, line, outline));
    if (heading) {
      make(heading.standing === 'alone' ? 'heading' : 'body', heading);
      seenBody = true;
      continue;
    }
    if (
      !seenBody &&
      !addressee &&
      line.end - line.start <= 80 &&
      isAddressee(text.slice(line.start, line.end))
    ) {
      addressee = line;
      make('addressee');
      continue;
    }
    make('body');
    seenBody = true;
  }
  const firstClosing = blocks.findIndex((block) => block.kind === 'signature' || block.kind === 'date');
  const atEnd = (kinds: readonly BlockKind[]): Span | undefined => {
    const found = blocks.filter((block) => kinds.includes(block.kind));
    const from = found[0];
    const to = found.at(-1);
    return from && to && { start: from.start, end: to.end };
  };
  return {
    blocks,
    addressee,
    signature: atEnd(['signature']),
    date: atEnd(['date']),
    footnotes,
    last: firstClosing < 0 ? blocks.length : firstClosing,
  };
}

/** Levels by the number's form; Markdown headings without a number by the marked ones with as many hashes. */
function markdownLevels(
  headed: readonly (HeadedLine | undefined)[],
  titleHasHash: boolean,
): (line: HeadedLine) => Level | undefined {
  const byHashes = new Map<number, Level>();
  let fewest = 7;
  for (const line of headed) {
    if (!line || line.hashes === 0) continue;
    fewest = Math.min(fewest, line.hashes);
    if (line.mark && !byHashes.has(line.hashes)) byHashes.set(line.hashes, line.mark.level);
  }
  const base = titleHasHash ? Math.max(2, fewest) : fewest;
  return (line) => {
    if (line.mark) return line.mark.level;
    const level = byHashes.get(line.hashes) ?? line.hashes - base + 1;
    return level >= 1 && level <= 4 ? (level as Level) : level > 4 ? 4 : 1;
  };
}

/** A short line without number in a plain document that numbers nothing: a heading when its wording names a role. */
function bareHeading(text: string, line: Span, outline: Outline): Heading | undefined {
  if (line.end - line.start > 40) return undefined;
  const words = text.slice(line.start, line.end);
  if (/[。，,；;：:！？|]/.test(words)) return undefined;
  const names = outline.roles.some((role) =>
    role.headings.some(
      (cue) => cue.weight >= 3 && !cue.pattern.includes('{next}') && compiled(cue.pattern).test(words),
    ),
  );
  if (!names) return undefined;
  return {
    ...line,
    level: 1,
    number: undefined,
    mark: { start: line.start, end: line.start, text: '' },
    text: words,
    textSpan: line,
    standing: 'alone',
    hashes: 0,
  };
}

/** The last lines when they are a body's name and a date. */
function closingLines(
  text: string,
  lines: readonly Span[],
  headed: readonly (HeadedLine | undefined)[],
): { signature: number[]; date: number } {
  const closing: number[] = [];
  let date = -1;
  for (let index = lines.length - 1; index >= 0 && closing.length < 5; index--) {
    const line = lines[index];
    if (!line || headed[index] || line.end - line.start > 60) break;
    const words = text.slice(line.start, line.end);
    if (words.startsWith('[^')) continue;
    if (date < 0 && isDateLine(words)) {
      date = index;
      closing.push(index);
    } else if (isSignature(words)) {
      closing.push(index);
    } else break;
  }
  return { signature: closing, date };
}

function spanOf(lines: readonly Span[], first: number, last: number): Span {
  return { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 };
}

function frontYears(text: string, title: Span | undefined, lead: readonly Block[]): StatedYear[] {
  const years: StatedYear[] = [];
  if (title) {
    for (const { year, start, end } of yearsIn(text.slice(title.start, title.end))) {
      years.push({
        year,
        where: 'title',
        role: undefined,
        start: title.start + start,
        end: title.start + end,
      });
    }
  }
  for (const [index, block] of lead.entries()) {
    for (const { year, start, end } of leadYears(block.passage.prose)) {
      const opening = start === 0 || block.passage.prose.slice(0, start).trim() === '';
      if (opening && index > 0) continue;
      years.push({
        year,
        where: 'lead',
        role: undefined,
        start: block.start + start,
        end: block.start + end,
      });
    }
  }
  return years;
}

function statedInHeadings(sections: Report['sections']): StatedYear[] {
  return sections
    .filter((section) => section.heading.level === 1)
    .flatMap((section) =>
      headingYears(section.heading).map(({ year, start, end }) => ({
        year,
        start,
        end,
        where: 'heading' as const,
        role: section.roles.length === 1 ? section.roles[0] : undefined,
      })),
    );
}

function shapeOf(blocks: readonly Block[], flattened: number): Shape {
  let total = 0;
  let markdown = false;
  for (const block of blocks) {
    total += block.end - block.start;
    markdown ||= (block.heading?.hashes ?? 0) > 0;
  }
  if (flattened * 2 > total && total > 0) return 'flattened';
  return markdown || blocks[0]?.passage.text.startsWith('# ') ? 'markdown' : 'plain';
}

/** How most commas and colons of the text are written. */
function widthOf(blocks: readonly Block[]): Report['width'] {
  let full = 0;
  let half = 0;
  for (const { passage } of blocks) {
    const count = commas(passage);
    full += count.full;
    half += count.half;
  }
  return half > full ? 'half' : 'full';
}

const keptCommas = new WeakMap<Passage, { full: number; half: number }>();

function commas(passage: Passage): { full: number; half: number } {
  let count = keptCommas.get(passage);
  if (!count) {
    let full = 0;
    let half = 0;
    for (let at = 0; at < passage.text.length; at++) {
      const code = passage.text.charCodeAt(at);
      if (code === 0xff0c || code === 0xff1a || code === 0xff1b) full++;
      else if ((code === 0x2c || code === 0x3a || code === 0x3b) && passage.text.charCodeAt(at - 1) > 0x2e80)
        half++;
    }
    count = { full, half };
    keptCommas.set(passage, count);
  }
  return count;
}

/** By its title, or by the headings of two roles with the matter named in the lead. */
function isRecognised(
  text: string,
  title: Span | undefined,
  lead: readonly Block[],
  roles: Report['roles'],
  outline: Outline,
): boolean {
  if (title) {
    const words = text.slice(title.start, title.end);
    if (outline.recognition.titles.some((pattern) => compiled(pattern).test(words))) return true;
  }
  const worded = roles.filter((reading) =>
    reading.headings.some((heading) =>
      reading.role.headings.some(
        (cue) =>
          cue.weight >= 3 && !cue.pattern.includes('{next}') && compiled(cue.pattern).test(heading.text),
      ),
    ),
  );
  if (worded.length < 2) return false;
  return lead.some(({ passage }) =>
    outline.recognition.lead.some((pattern) => compiled(pattern).test(passage.text)),
  );
}

import { type Line, readBlocks } from './blocks';
import { separateChrome } from './chrome';
import { findComments } from './comments';
import { findContents } from './contents';
import { namesRole } from './cues';
import { EarlierPassages } from './earlier';
import { readEnumerations } from './enumerations';
import { isFlattened, unflatten } from './flattened';
import { compiled, dateAfterSignature, findTitle, opensAs } from './front';
import { contentLines, trimmed } from './lines';
import type { Outline } from './outline';
import { Passage } from './passage';
import { Memory } from './per-report';
import { Positions } from './positions';
import type { Block, Report, Shape, StatedYear } from './report';
import { readRoles } from './roles';
import { type BareSection, buildSections } from './sections';
import { between, overlaps, type Span } from './span';
import { widthOf } from './width';
import { announcedYear, headingYears, openingYear, reportingYear, yearAtHead, yearsIn } from './years';

/**
 * Reads a report. `earlier` is a reading of an earlier version of the same text: passages that stand unchanged
 * are taken over from it, with all that was read from them; the result is the same as without.
 */
export function parseReport(text: string, outline: Outline, earlier?: Report): Report {
  const positions = new Positions(text);
  const comments = findComments(text);
  const physical = outside(contentLines(text, positions), comments);
  const { lines: content, chrome } = separateChrome(text, physical);
  const { lines, flattened } = restoreLines(text, content, new EarlierPassages(text, earlier));
  const contents = findContents(text, lines);
  const title = findTitle(text, lines, outline, contents);
  const { blocks, addressee, signature, date, footnotes, last } = readBlocks(
    text,
    lines,
    { title, contents },
    outline,
  );
  const bareSections = buildSections(blocks, last);
  const titleSpan = title && between(lines, title.first, title.last);
  const lead = blocks.slice(0, last).filter((block) => block.section < 0 && block.kind === 'body');
  const front = frontYears(text, titleSpan, lead);
  if (front.length === 0) front.push(...openingYears(blocks.slice(0, last)));
  const told = reportingYear(front, () => false) ?? headedYear(bareSections, outline);
  const { roles, sections } = readRoles(outline, blocks, bareSections, told);
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
    year: reportingYear(statedYears, isYearAfter, toldInBody(blocks, sections, isYearAfter)) ?? told,
    statedYears,
    roles,
    recognised: isRecognised(text, titleSpan, lead, roles, outline),
    memory: new Memory(),
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

/** How many lines from the end a line may be that is both signature and date. */
const closingReach = 25;

function textOf(text: string, { start, end }: Span): string {
  return end - start > 60 ? '' : text.slice(start, end);
}

/** The lines as they were meant, each a passage: taken over from the earlier reading, or to be read. */
function restoreLines(
  text: string,
  content: readonly Span[],
  earlier: EarlierPassages,
): { lines: Line[]; flattened: number } {
  const lines: Line[] = [];
  let flattened = 0;
  const take = ({ start, end }: Span, passage = earlier.at(start, end)): void => {
    lines.push({ start, end, passage: passage ?? new Passage(text.slice(start, end)) });
  };
  for (const [index, line] of content.entries()) {
    const dated = content.length - index <= closingReach ? dateAfterSignature(textOf(text, line)) : undefined;
    if (dated !== undefined) {
      take(trimmed(text, line.start, line.start + dated));
      take({ start: line.start + dated, end: line.end });
      continue;
    }
    const passage = earlier.at(line.start, line.end);
    // A passage of the earlier reading is one line or a piece of one, and pieces are cut at all that flattens.
    if (!passage && isFlattened(text, line)) {
      for (const piece of unflatten(text, line)) take(piece);
      flattened += line.end - line.start;
    } else {
      take(line, passage);
    }
  }
  return { lines, flattened };
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
  const told = lead.filter((block) => block.start >= (title?.end ?? 0));
  const announced = told.flatMap((block) => {
    const stated = announcedYear(block.passage.prose);
    return stated ? [inLead(block, stated)] : [];
  });
  // What stands above the first sentences (a document's number, a place of issue) is no opening, and does not take its place.
  const first = told.find(({ passage }) => /[，,。]/.test(passage.prose));
  const atHead = first && headYear(first, announced.length > 0);
  return [...years, ...(atHead ? [atHead] : []), ...announced.filter(({ start }) => start !== atHead?.start)];
}

/** Beside 现将2025年…报告, only 2024年，我县… speaks of a year reported on: 2026年是开局之年 leads up to it. */
function headYear(block: Block, announced: boolean): StatedYear | undefined {
  const { prose } = block.passage;
  const atHead = yearAtHead(prose);
  const stated = announced && openingYear(prose)?.year !== atHead?.year ? undefined : atHead;
  return stated && inLead(block, stated);
}

function inLead(block: Block, { year, start, end }: Span & { year: number }): StatedYear {
  return { year, where: 'lead', role: undefined, start: block.start + start, end: block.start + end };
}

/** Where neither title nor lead states a year: the one that opens a paragraph of the lead, or the first below it. */
function openingYears(blocks: readonly Block[]): StatedYear[] {
  for (const block of blocks) {
    if (block.kind !== 'body') continue;
    const stated = openingYear(block.passage.prose);
    if (stated) return [inLead(block, stated)];
    if (block.section >= 0) break;
  }
  return [];
}

/** The year of the first paragraph of the body that opens with one, plans left out. */
function toldInBody(
  blocks: readonly Block[],
  sections: Report['sections'],
  isYearAfter: (role: string) => boolean,
): number | undefined {
  for (const { kind, section, passage } of blocks) {
    if (kind !== 'body' || sections[section]?.roles.some(isYearAfter) !== false) continue;
    const stated = openingYear(passage.prose);
    if (stated) return stated.year;
  }
  return undefined;
}

/** The year the first level-1 heading that states one speaks for; a plan by its wording speaks for the year before. */
function headedYear(sections: readonly BareSection[], outline: Outline): number | undefined {
  const isPlan = (wording: string): boolean =>
    outline.roles.some((role) => role.traits.yearAfter && namesRole(role, wording));
  for (const { heading } of sections) {
    const [stated] = heading.level === 1 ? headingYears(heading) : [];
    if (stated) return isPlan(heading.text) ? stated.year - 1 : stated.year;
  }
  return undefined;
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

/** By its title, by how its first paragraph opens, or by the headings of two roles with the matter named in the lead. */
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
  if (lead.some(({ passage }) => opensAs(outline, passage.text))) return true;
  const worded = roles.filter((reading) =>
    reading.headings.some((heading) => namesRole(reading.role, heading.text)),
  );
  if (worded.length < 2) return false;
  return lead.some(({ passage }) =>
    outline.recognition.lead.some((pattern) => compiled(pattern).test(passage.text)),
  );
}

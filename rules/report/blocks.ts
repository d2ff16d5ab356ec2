import { appendixFrom, attachmentLines, closingLines } from './closing';
import { namesRole } from './cues';
import { isAddressee } from './front';
import { type HeadedLine, readHeadedLine, toHeading } from './headings';
import { isIn, type LineRange } from './lines';
import type { Outline } from './outline';
import type { Passage } from './passage';
import type { Block, BlockKind, Footnote, Heading, Level } from './report';
import { between, type Span } from './span';
import { tableRows } from './tables';

/** A line of the report as it is meant, before it is known what it is. */
export interface Line extends Span {
  readonly passage: Passage;
}

/** A block whose section is filled in when the tree of headings stands. */
export interface UnplacedBlock extends Omit<Block, 'section'> {
  section: number;
}

/** The blocks of a report before sections are built, and what stands at its edges. */
export interface BlocksRead {
  readonly blocks: UnplacedBlock[];
  readonly addressee: Span | undefined;
  readonly signature: Span | undefined;
  readonly date: Span | undefined;
  readonly footnotes: Footnote[];
  /** The number of blocks up to the signature. */
  readonly last: number;
}

const footnote = /^\[\^([^\]\s]+)\]:[ \t]*/;

function readFootnote(text: string, line: Span): Footnote | undefined {
  const definition = footnote.exec(text.slice(line.start, Math.min(line.end, line.start + 80)));
  if (!definition?.[1]) return undefined;
  const textSpan = { start: line.start + definition[0].length, end: line.end };
  return {
    start: line.start,
    end: line.end,
    label: definition[1],
    text: text.slice(textSpan.start, textSpan.end),
    textSpan,
  };
}

/** Some pages print the title twice, above and below their own lines. */
function isTitle(
  text: string,
  lines: readonly Span[],
  index: number,
  title: LineRange,
  seenBody: boolean,
): boolean {
  if (isIn(title, index)) return true;
  const { first, last } = title;
  const line = lines[index];
  return !seenBody && index > last && line !== undefined && sameText(text, line, between(lines, first, last));
}

export function readBlocks(
  text: string,
  lines: readonly Line[],
  { title, contents }: { readonly title: LineRange | undefined; readonly contents: LineRange | undefined },
  outline: Outline,
): BlocksRead {
  const rows = tableRows(text, lines);
  const numberedLines = lines.map((line, index) =>
    rows.has(line.start) || isIn(title, index) || isIn(contents, index)
      ? undefined
      : readHeadedLine(text, line),
  );
  const attachments = attachmentLines(text, lines, numberedLines);
  const headed = numberedLines.map((line, index) => (attachments.has(index) ? undefined : line));
  const levelOf = markdownLevels(
    headed,
    title !== undefined && text.charCodeAt(lines[title.first]?.start ?? 0) === 0x23,
  );
  const appendix = appendixFrom(text, lines, headed);
  const end = closingLines(text, lines.slice(0, appendix), headed, attachments);
  /** Numbered sentences in a row are items, the last of them too, whatever comes after the row. */
  const isSentence = (line: HeadedLine | undefined, level: Level): boolean =>
    line !== undefined && line.hashes === 0 && levelOf(line) === level && line.stop === line.textEnd - 1;
  const headingOf = (index: number): Heading | undefined => {
    const line = lines[index] as Span;
    const candidate = headed[index];
    const level = candidate && levelOf(candidate);
    if (candidate && level) {
      const above = headed[index - 1];
      const below = headed[index + 1];
      // A paragraph or a lower heading under it makes a line a heading; a heading of its own level, perhaps an item of a row.
      const leads = below
        ? (levelOf(below) ?? 0) > level
        : index + 1 < lines.length && !end.signature.includes(index + 1);
      const item = isSentence(candidate, level) && (isSentence(above, level) || isSentence(below, level));
      const heading = toHeading(text, candidate, level, item ? 'item' : leads ? 'leads' : 'ends');
      if (heading) return heading;
    }
    return numbered ? undefined : bareHeading(text, line, outline);
  };
  const numbered = headed.some((line) => line?.mark?.level === 1 || line?.part || (line?.hashes ?? 0) > 0);
  const blocks: UnplacedBlock[] = [];
  const footnotes: Footnote[] = [];
  let addressee: Span | undefined;
  let seenBody = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    let kind: BlockKind = 'body';
    let heading: Heading | undefined;
    if (title && isTitle(text, lines, index, title, seenBody)) {
      kind = 'title';
    } else if (isIn(contents, index)) {
      kind = 'contents';
    } else if (attachments.has(index)) {
      kind = 'attachment';
    } else if (end.signature.includes(index)) {
      kind = index === end.date ? 'date' : 'signature';
    } else if (rows.has(line.start)) {
      kind = 'table';
    } else {
      const note = text.startsWith('[^', line.start) ? readFootnote(text, line) : undefined;
      if (note) {
        kind = 'footnote';
        footnotes.push(note);
      } else {
        heading = headingOf(index);
        if (heading) {
          kind = heading.standing === 'alone' ? 'heading' : 'body';
        } else if (
          !seenBody &&
          !addressee &&
          line.end - line.start <= 80 &&
          isAddressee(text.slice(line.start, line.end))
        ) {
          kind = 'addressee';
          addressee = { start: line.start, end: line.end };
        }
        seenBody ||= kind !== 'addressee';
      }
    }
    blocks.push({
      start: line.start,
      end: line.end,
      kind,
      heading,
      section: -1,
      passage: line.passage,
    });
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
    last: Math.min(firstClosing < 0 ? blocks.length : firstClosing, appendix),
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
  const lower = headed.some((line) => line?.part) ? 1 : 0;
  return (line) => {
    if (line.part) return 1;
    // Under 第一部分 every number stands one level lower; what would be the fifth is text.
    if (line.mark) return line.mark.level + lower > 4 ? undefined : ((line.mark.level + lower) as Level);
    const level = byHashes.get(line.hashes) ?? line.hashes - base + 1;
    return level >= 1 && level <= 4 ? (level as Level) : level > 4 ? 4 : 1;
  };
}

/** A short line without number in a plain document that numbers nothing: a heading when its wording names a role. */
function bareHeading(text: string, line: Span, outline: Outline): Heading | undefined {
  if (line.end - line.start > 40) return undefined;
  const words = text.slice(line.start, line.end);
  if (/[。，,；;：:！？|]/.test(words)) return undefined;
  if (!outline.roles.some((role) => namesRole(role, words))) return undefined;
  const { start, end } = line;
  return {
    start,
    end,
    level: 1,
    number: undefined,
    mark: { start, end: start, text: '' },
    text: words,
    textSpan: { start, end },
    standing: 'alone',
    hashes: 0,
  };
}

function sameText(text: string, a: Span, b: Span): boolean {
  return a.end - a.start === b.end - b.start && text.slice(a.start, a.end) === text.slice(b.start, b.end);
}

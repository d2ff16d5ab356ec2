import { type Block, type Heading, type Outline, parseReport, type Report, type Span } from '../report';
import { halfWidthMarks, setFullWidth } from './width';

export interface RestoreOptions {
  /** How headings are written; as the text is where not given. */
  readonly format?: 'markdown' | 'plain';
}

/**
 * A report flattened to one line, or copied from a web page, as clean paragraphs: headings on their own lines,
 * run-in headings at the head of theirs (as GB/T 9704 has them), page chrome taken out, punctuation full width.
 * No sentence is lost, and restoring again changes nothing.
 */
export function restoreStructure(text: string, outline: Outline, options: RestoreOptions = {}): string {
  let restored = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = restoreReport(parseReport(restored, outline), options);
    if (next === restored) break;
    restored = next;
  }
  return restored;
}

/** With chrome and run-together lines taken apart, what stood beside them may show itself to be chrome too. */
const mostRounds = 5;

/** One round of it, for a report that has been read; on real reports one is enough. */
export function restoreReport(report: Report, options: RestoreOptions = {}): string {
  const markdown = (options.format ?? (report.shape === 'markdown' ? 'markdown' : 'plain')) === 'markdown';
  let result = '';
  let above: Block | undefined;
  const parts = partsOf(report);
  for (const [index, part] of parts.entries()) {
    const block = isBlock(part) ? part : undefined;
    const below = parts[index + 1];
    const line = block
      ? indentOf(report.text, block) + lineOf(block, below && isBlock(below) ? below : undefined, markdown)
      : report.text.slice(part.start, part.end).trim();
    if (line === '') continue;
    if (result !== '') result += report.lineEnd;
    if (result !== '' && !(above && block && staysTogether(above, block))) result += report.lineEnd;
    result += line;
    above = block;
  }
  return result === '' ? '' : result + report.lineEnd;
}

/** Blocks and, between them, comments, front matter and code, which stay as they are. */
function partsOf({ blocks, comments }: Report): readonly (Block | Span)[] {
  const between = comments.filter(
    (comment) => !blocks.some((block) => comment.start < block.end && block.start < comment.end),
  );
  return between.length === 0 ? blocks : [...blocks, ...between].sort((a, b) => a.start - b.start);
}

function isBlock(part: Block | Span): part is Block {
  return 'passage' in part;
}

function lineOf(block: Block, below: Block | undefined, markdown: boolean): string {
  const { kind, heading, passage } = block;
  const line = setFullWidth(passage.text, halfWidthMarks(passage));
  const alone = heading !== undefined && standsAlone(block, heading, below);
  const bare = alone && heading.level <= 2 && below && hasBody(heading, below) ? withoutStop(line) : line;
  if (!markdown || bare.startsWith('#')) return bare;
  if (kind === 'title') return `# ${bare}`;
  return alone ? `${'#'.repeat(heading.level + 1)} ${bare}` : bare;
}

/** A run-in heading with nothing after it but headings below its own level is one on its own line, stop or not. */
function standsAlone(block: Block, heading: Heading, below: Block | undefined): boolean {
  if (heading.standing === 'alone') return true;
  const rest = block.passage.text.slice(heading.textSpan.end - block.start);
  return rest.length <= 1 && below?.heading !== undefined && hasBody(heading, below);
}

/** Without one the line is an item of a list, a sentence as others. */
function hasBody(heading: Heading, below: Block): boolean {
  return below.heading === undefined || below.heading.level > heading.level;
}

function withoutStop(line: string): string {
  return line.endsWith('。') ? line.slice(0, -1) : line;
}

/** What Markdown lists and quotes open with. */
const listed = /^(?:[-*+]|>+)[ \t]/;

/** Only of a list, where it says what belongs under what; other indents are how a page was laid out. */
function indentOf(text: string, { start, passage }: Block): string {
  if (!listed.test(passage.text)) return '';
  let from = start;
  while (from > 0 && ' \t'.includes(text.charAt(from - 1))) from--;
  return from === 0 || '\r\n'.includes(text.charAt(from - 1)) ? text.slice(from, start) : '';
}

/** Rows of a table, items of a list, and the lines of a title, a signature or the notes, take no empty line between them. */
function staysTogether(above: Block, below: Block): boolean {
  const closing = (block: Block) => block.kind === 'signature' || block.kind === 'date';
  if (closing(above) && closing(below)) return true;
  const opener = listed.exec(below.passage.text)?.[0];
  if (opener && listed.exec(above.passage.text)?.[0].startsWith('>') === opener.startsWith('>')) return true;
  return (
    above.kind === below.kind && ['table', 'title', 'footnote', 'contents', 'attachment'].includes(above.kind)
  );
}

import type { Localized } from '../../rules/localized';
import { type Outline, parseReport } from '../../rules/report';
import { templates } from '../../rules/templates';
import { OfficeProblem } from './problem';
import { readBody, type WordBlock, type WordBody } from './word/body';
import { namesSource } from './word/inline';
import { Numbering, Styles } from './word/numbering';
import { damaged, openWord, partText, siblingPart } from './word/package';
import { type Met, prepare } from './word/prepare';
import { parseXml, serialise, usualNamespaces } from './word/xml';

/** Something the Word file held that the draft does not show as it was, or shows in another way. */
export interface WordRemark {
  readonly kind: keyof Met | 'comment' | 'notes' | 'tables';
  readonly message: Localized;
  /** One-based paragraph it is about, where it is about one. */
  readonly paragraph: number | undefined;
}

/** Where a place of the draft stands in the Word file. */
export interface WordPlace {
  /** One-based, counting paragraphs that have text and tables, as read from top to bottom. */
  readonly paragraph: number;
  /** The paragraph as Word shows it: without the draft's heading marks. */
  readonly text: string;
}

export interface WordDraft {
  /** The draft: lines end in `\n`; empty for a document without text. */
  readonly text: string;
  readonly remarks: readonly WordRemark[];
  /** The paragraph an offset of `text` lies in; the nearest one above for blank lines. */
  paragraphOf(offset: number): WordPlace | undefined;
}

export interface WordInOptions {
  /** Headings as Markdown (`## 一、…`, the default) or on plain lines. */
  readonly shape?: 'markdown' | 'plain';
  /** What tells title and headings where styles do not; the built-in template by default. */
  readonly outline?: Outline;
}

/**
 * Reads a Word file (.docx) as a draft. Headings are found by style, or else by their numbers; automatic numbers
 * become text; footnotes become `[^n]`; tracked changes are accepted and, like comments, remarked on.
 * Throws an OfficeProblem for a file that cannot be read.
 */
export async function readWord(bytes: Uint8Array, options: WordInOptions = {}): Promise<WordDraft> {
  const word = openWord(bytes);
  let met: Met;
  let body: WordBody;
  try {
    const part = (name: string) => {
      const text = siblingPart(word, name);
      return text === undefined ? undefined : parseXml(text);
    };
    const document = parseXml(partText(word, word.document) ?? '');
    if (document.name !== 'w:document') throw new SyntaxError(`the main part is a ${document.name}`);
    Object.assign(document.attributes, usualNamespaces);
    const styles = new Styles(part('styles.xml'));
    met = prepare(document, styles, new Numbering(part('numbering.xml'), styles));
    body = await readBody(word, serialise(document));
  } catch (cause) {
    if (cause instanceof OfficeProblem) throw cause;
    throw damaged(cause);
  }
  const draft = writeDraft(body, options);
  return { ...draft, remarks: remarksOn(met, body) };
}

interface Line {
  readonly text: string;
  /** Number of `#` before it. */
  hashes: number;
  readonly level: number | undefined;
  /** Index of the Word block it comes from. */
  readonly block: number;
  readonly table: boolean;
}

function writeDraft(
  { blocks, notes }: WordBody,
  { shape = 'markdown', outline = templates[0] }: WordInOptions,
): Pick<WordDraft, 'text' | 'paragraphOf'> {
  const lines = blocks.flatMap((block, index) => linesOf(block, index));
  if (shape === 'markdown') markHeadings(lines, outline);
  let text = '';
  const starts: { readonly offset: number; readonly place: WordPlace }[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += line.table && lines[index - 1]?.block === line.block ? '\n' : '\n\n';
    starts.push({ offset: text.length, place: { paragraph: line.block + 1, text: line.text } });
    text += line.hashes > 0 ? `${'#'.repeat(line.hashes)} ${line.text}` : line.text;
  }
  for (const [index, note] of notes.entries()) {
    text += `${index === 0 ? '\n\n' : '\n'}[^${index + 1}]: ${note}`;
  }
  return {
    text: text === '' ? '' : `${text}\n`,
    paragraphOf: (offset) => starts.findLast((start) => start.offset <= offset)?.place,
  };
}

function linesOf(block: WordBlock, index: number): Line[] {
  const line = (text: string, level?: number, table = false): Line => ({
    text,
    hashes: 0,
    level,
    block: index,
    table,
  });
  if (block.kind === 'table') {
    const [head = [], ...rows] = block.rows;
    const rule = head.map(() => '---');
    return [head, rule, ...rows].map((cells) => line(tableRow(cells), undefined, true));
  }
  const joined = block.level !== undefined || (block.centred && index < 3);
  const lines = joined ? [block.lines.join('')] : block.lines;
  return lines.map((text) => line(harmless(text), block.level));
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

/** A line of Word that Markdown would take for a heading, a quotation or a table, and a comment's opening. */
function harmless(text: string): string {
  return text.replace(/^(?=[#>|])/, '\\').replace(/<!--(?!\s*来源)/g, '＜!--');
}

/**
 * Headings by number are what the report's reader takes for headings that stand alone; headings by style are
 * what it cannot know.
 */
function markHeadings(lines: readonly Line[], outline: Outline | undefined): void {
  if (!outline) return;
  const starts = new Map<number, Line>();
  let text = '';
  for (const line of lines) {
    starts.set(text.length, line);
    text += `${line.text}\n\n`;
  }
  const report = parseReport(text, outline);
  const title = report.title && starts.get(report.title.start);
  const titled = title ?? lines.find((line) => line.level === 0);
  if (titled) titled.hashes = 1;
  for (const { heading } of report.sections) {
    const line = starts.get(heading.start);
    // Below （一） a numbered line is as often an item of a list: there the style must call it a heading.
    if (!line || line === titled || heading.standing !== 'alone') continue;
    if (heading.level <= 2 || (line.level !== undefined && !runsOn(line.text)))
      line.hashes = heading.level + 1;
  }
  const above = titled?.level ?? 0;
  for (const line of lines) {
    if (line.hashes > 0 || line.level === undefined || line.level <= above) continue;
    if (!runsOn(line.text)) line.hashes = Math.min(6, line.level - above + 1);
  }
}

/** A paragraph in a heading's style that goes on after the heading's full stop, or is too long for a heading. */
function runsOn(text: string): boolean {
  return text.length > 80 || /[。；;].*[^\s。]/.test(text);
}

const longestQuote = 60;

function remarksOn(met: Met, { blocks, notes, comments }: WordBody): WordRemark[] {
  const remarks: WordRemark[] = [];
  for (const [kind, zh, en] of wordings) {
    const places = met[kind];
    if (places === 0) continue;
    const fill = (wording: string) => wording.replace('{n}', String(places));
    remarks.push({ kind, message: { zh: fill(zh), en: fill(en) }, paragraph: undefined });
  }
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  if (tables > 0) {
    const message = { zh: `表格 ${tables} 个，已转为文本表格。`, en: `Tables, now text tables: ${tables}.` };
    remarks.push({ kind: 'tables', message, paragraph: undefined });
  }
  if (notes.length > 0) {
    const message = {
      zh: `脚注、尾注 ${notes.length} 条，已保留为 [^n]。`,
      en: `Footnotes and endnotes, kept as [^n]: ${notes.length}.`,
    };
    remarks.push({ kind: 'notes', message, paragraph: undefined });
  }
  for (const { author, text, block } of comments) {
    const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
    const paragraph = block === undefined ? undefined : block + 1;
    const who = {
      zh: author === '' ? '批注' : `批注（${author}）`,
      en: author === '' ? 'Comment' : `Comment (${author})`,
    };
    const kept = namesSource(text);
    const message = {
      zh: `${who.zh}${kept ? '已保留为来源注' : '未写入正文'}：${quote}`,
      en: `${who.en} ${kept ? 'kept as a source note' : 'not taken into the text'}: ${quote}`,
    };
    remarks.push({ kind: 'comment', message, paragraph });
  }
  return remarks;
}

const wordings: readonly (readonly [keyof Met, string, string])[] = [
  ['inserted', '修订中的插入 {n} 处，已按接受处理。', 'Tracked insertions, accepted: {n}.'],
  [
    'deleted',
    '修订中的删除 {n} 处，已按接受处理，删除的文字未导入。',
    'Tracked deletions, accepted, their text left out: {n}.',
  ],
  ['numbered', '自动编号 {n} 处，已转为文字。', 'Automatic numbers, now text: {n}.'],
  [
    'boxes',
    '文本框 {n} 个，其中文字已接在所在段落之后。',
    'Text boxes, their text put after the paragraph they are anchored in: {n}.',
  ],
  ['pictures', '图片 {n} 张，未导入。', 'Pictures, left out: {n}.'],
  ['charts', '图表 {n} 个，未导入。', 'Charts, left out: {n}.'],
  ['contents', '目录 {n} 处，未导入。', 'Lines or blocks of a table of contents, left out: {n}.'],
  ['hidden', '隐藏文字 {n} 处，未导入。', 'Hidden text, left out: {n}.'],
  ['embedded', '嵌入的其他文件 {n} 个，未导入。', 'Embedded documents, left out: {n}.'],
];

import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Localized } from '../../rules/localized';
import type { Block, Report } from '../../rules/report';
import { cells, namesSource, pieces } from './word/inline';
import {
  characterSpace,
  characterWidth,
  closingIndents,
  fonts,
  lineHeight,
  page,
  sizes,
  titleLines,
} from './word/layout';

export interface WordOutOptions {
  /** What becomes of notes that name a source: footnotes (the default), or left out. Other footnotes always stay. */
  readonly notes?: 'footnotes' | 'strip';
  /** Findings of severity error that remain in the draft; a remark tells of them. */
  readonly errors?: number;
}

export interface WordOut {
  readonly bytes: Uint8Array;
  readonly remarks: readonly Localized[];
}

/**
 * Writes a report as an official document (GB/T 9704—2012) in Word's format. Comments of the draft, ignore
 * comments among them, and what a web page left behind are not part of it.
 */
export async function writeWord(report: Report, options: WordOutOptions = {}): Promise<WordOut> {
  const writer = new Writer(report, options.notes ?? 'footnotes');
  const children = writer.body();
  const document = new Document({
    title: report.title?.text ?? '',
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles,
    evenAndOddHeaderAndFooters: true,
    footnotes: writer.footnotes,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page.margin, header: 0, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: lineHeight },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children,
      },
    ],
  });
  return { bytes: await Packer.toBuffer(document), remarks: writer.remarks(options.errors ?? 0) };
}

class Writer {
  readonly #report: Report;
  readonly #notes: 'footnotes' | 'strip';
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();
  readonly #missing = new Set<string>();
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  #count = 0;
  #stripped = 0;

  constructor(report: Report, notes: 'footnotes' | 'strip') {
    this.#report = report;
    this.#notes = notes;
    this.#definitions = new Map(report.footnotes.map(({ label, text }) => [label, text.trim()]));
  }

  body(): (Paragraph | Table)[] {
    const { blocks } = this.#report;
    const written: (Paragraph | Table)[] = this.#title();
    const closing = blocks.findIndex(({ kind }) => kind === 'signature' || kind === 'date');
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index];
      if (!block) continue;
      // What stands below the date stays below it.
      if (index === closing) written.push(...this.#closing());
      if (block.kind === 'table') {
        const first = index;
        while (blocks[index + 1]?.kind === 'table') index++;
        written.push(this.#table(blocks.slice(first, index + 1)));
      } else {
        const paragraph = this.#paragraph(block);
        if (paragraph) written.push(paragraph);
      }
    }
    return written;
  }

  remarks(errors: number): Localized[] {
    const remarks: Localized[] = [];
    if (errors > 0) {
      remarks.push({
        zh: `文稿中还有 ${errors} 处错误未处理，请核对后再印发。`,
        en: `Errors left in the draft, to be settled before it goes out: ${errors}.`,
      });
    }
    for (const label of this.#missing) {
      remarks.push({
        zh: `脚注 [^${label}] 没有注文，已略去。`,
        en: `Footnote [^${label}] has no text and was left out.`,
      });
    }
    const unused = [...this.#definitions.keys()].filter((label) => !this.#used.has(label));
    if (unused.length > 0) {
      remarks.push({
        zh: `注文 ${unused.map((label) => `[^${label}]`).join('、')} 在正文中没有引用，已略去。`,
        en: `Notes without a reference in the text were left out: ${unused.map((label) => `[^${label}]`).join(', ')}.`,
      });
    }
    if (this.#stripped > 0) {
      remarks.push({
        zh: `来源注 ${this.#stripped} 处，已按要求略去。`,
        en: `Source notes, left out as asked: ${this.#stripped}.`,
      });
    }
    if (this.#report.chrome.length > 0) {
      remarks.push({
        zh: `网页残留文字 ${this.#report.chrome.length} 处，未写入公文。`,
        en: `Remains of a web page, left out: ${this.#report.chrome.length}.`,
      });
    }
    return remarks;
  }

  #title(): Paragraph[] {
    const lines = this.#report.blocks
      .filter(({ kind }) => kind === 'title')
      .map(({ passage }) => plain(passage.text));
    if (lines.length === 0) return [];
    const broken = lines.length > 1 ? lines : titleLines(lines[0] ?? '');
    const children = broken.map(
      (text, index) => new TextRun({ text, font: fonts.title, ...(index > 0 && { break: 1 }) }),
    );
    return [new Paragraph({ heading: HeadingLevel.TITLE, children }), new Paragraph({})];
  }

  #paragraph(block: Block): Paragraph | undefined {
    const text = block.passage.text;
    switch (block.kind) {
      case 'addressee':
        return new Paragraph({ children: this.#runs(text) });
      case 'heading': {
        const { level = 1, hashes = 0 } = block.heading ?? {};
        // Below （一） a line without mark is as often an item of a list, and is set the same way.
        if (level > 2 && hashes === 0) return this.#bodyParagraph(block);
        const style = headingLevels[level - 1] ?? HeadingLevel.HEADING_4;
        const wording = text.replace(/^#+\s*/, '').replace(/\s+#+\s*$/, '');
        return new Paragraph({ heading: style, children: this.#runs(wording, level) });
      }
      case 'body':
      case 'contents':
      case 'attachment':
        return this.#bodyParagraph(block);
      default:
        return undefined;
    }
  }

  #bodyParagraph(block: Block): Paragraph {
    return new Paragraph({
      style: bodyStyle,
      keepNext: isOnlyHeading(block),
      children: this.#bodyRuns(block),
    });
  }

  /** A heading run into its paragraph keeps its level's font up to its full stop. */
  #bodyRuns({ heading, passage, start }: Block): ParagraphChild[] {
    const text = passage.text.replace(/^(?:[-*+>]\s+)+/, '');
    const cut = passage.text.length - text.length;
    if (!heading) return this.#runs(text);
    const end = headingEnd(text, heading.textSpan.end - start - cut);
    return [...this.#runs(text.slice(0, end), heading.level), ...this.#runs(text.slice(end))];
  }

  #runs(text: string, level?: number): ParagraphChild[] {
    const font = level === undefined ? fonts.body : (fonts.heading[level - 1] ?? fonts.body);
    return this.#pieces(text.trim(), (text, bold) => new TextRun({ text, font, ...(bold && { bold }) }));
  }

  #pieces(text: string, run: (text: string, bold: boolean) => TextRun): ParagraphChild[] {
    return pieces(text).flatMap((piece) => {
      if (piece.kind === 'text') return [run(piece.text, piece.bold)];
      return piece.kind === 'source' ? this.#footnote(piece.text) : this.#reference(piece.label);
    });
  }

  #reference(label: string): ParagraphChild[] {
    const text = this.#definitions.get(label);
    if (!text) {
      this.#missing.add(label);
      return [];
    }
    this.#used.add(label);
    return this.#footnote(text);
  }

  #footnote(text: string): ParagraphChild[] {
    if (this.#notes === 'strip' && namesSource(text)) {
      this.#stripped++;
      return [];
    }
    this.#count++;
    this.footnotes[this.#count] = {
      children: [
        new Paragraph({
          spacing: { line: 240, lineRule: LineRuleType.AUTO },
          children: [new TextRun({ text: ` ${plain(text)}`, font: fonts.body, size: sizes.footnote })],
        }),
      ],
    };
    return [new FootnoteReferenceRun(this.#count)];
  }

  #table(lines: readonly Block[]): Table {
    const rows = lines.flatMap(({ passage }) => {
      const row = cells(passage.text);
      return row ? [row] : [];
    });
    const columns = Math.max(1, ...rows.map((row) => row.length));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row, index) =>
          new TableRow({
            tableHeader: index === 0,
            cantSplit: true,
            children: Array.from({ length: columns }, (_, column) =>
              this.#cell(row[column] ?? '', index === 0),
            ),
          }),
      ),
    });
  }

  #cell(text: string, head: boolean): TableCell {
    const font = head ? fonts.heading[0] : fonts.body;
    const runs = this.#pieces(text, (text) => new TextRun({ text, font, size: sizes.table }));
    return new TableCell({
      children: [
        new Paragraph({
          alignment: head ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 400, lineRule: LineRuleType.EXACT },
          children: runs,
        }),
      ],
    });
  }

  /** One empty line, the signature's lines, the date. */
  #closing(): Paragraph[] {
    const { blocks } = this.#report;
    const signatures = blocks
      .filter(({ kind }) => kind === 'signature')
      .map(({ passage }) => plain(passage.text));
    const dates = blocks.filter(({ kind }) => kind === 'date').map(({ passage }) => plain(passage.text));
    const longest = signatures.reduce((a, b) => (b.length > a.length ? b : a), '');
    const indents = closingIndents(longest, dates[0] ?? '');
    const line = (text: string, characters: number, keepNext: boolean): Paragraph =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: Math.round(characters * characterWidth) },
        keepNext,
        children: [new TextRun({ text, font: fonts.body })],
      });
    return [
      new Paragraph({ keepNext: true }),
      ...signatures.map((text) => line(text, indents.signature, true)),
      ...dates.map((text) => line(text, indents.date, false)),
    ];
  }
}

/** Where a heading's wording ends in a text, its full stop or colon included. */
function headingEnd(text: string, wordingEnd: number): number {
  return /^[。．.：:]/.test(text.slice(wordingEnd)) ? wordingEnd + 1 : wordingEnd;
}

/** A heading that looks run-in and has nothing after its full stop must not end a page. */
function isOnlyHeading({ heading, passage, start }: Block): boolean {
  if (!heading) return false;
  return passage.text.slice(headingEnd(passage.text, heading.textSpan.end - start)).trim() === '';
}

/** Text with the draft's own marks taken off. */
function plain(text: string): string {
  return pieces(text.trim().replace(/^#+\s*/, ''))
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('');
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const bodyStyle = 'OfficialBody';

const firstLine = { firstLine: 2 * characterWidth, firstLineChars: 200 };
const exact = { line: lineHeight, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

function headingStyle(level: number) {
  return {
    run: { font: fonts.heading[level - 1] ?? fonts.body, size: sizes.body, bold: false, color: '000000' },
    paragraph: { indent: firstLine, spacing: exact, outlineLevel: level - 1, keepNext: true },
  };
}

const styles = {
  default: {
    document: {
      run: {
        font: fonts.body,
        size: sizes.body,
        characterSpacing: characterSpace,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exact },
    },
    title: {
      run: { font: fonts.title, size: sizes.title, bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exact, keepNext: true },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
    heading4: headingStyle(4),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', run: { font: fonts.body, size: sizes.body } },
    {
      id: bodyStyle,
      basedOn: 'Normal',
      name: '公文正文',
      quickFormat: true,
      paragraph: { indent: firstLine, spacing: exact, alignment: AlignmentType.BOTH },
    },
  ],
} satisfies ConstructorParameters<typeof Document>[0]['styles'];

/** — 1 — in 四号 宋体, one character from the outer edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const options: IParagraphOptions = {
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { [side]: sizes.pageNumber * 10 },
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new TextRun({
        font: fonts.pageNumber,
        size: sizes.pageNumber,
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  };
  return new Footer({ children: [new Paragraph(options)] });
}

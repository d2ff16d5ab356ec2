import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { namesSource } from './inline';
import type { WordPackage } from './package';
import { levelBookmark } from './prepare';

/** A paragraph of the document, or a table as a grid of cells' texts. */
export type WordBlock =
  | WordParagraph
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Lines as broken by hand; note references stand in them as `[^n]`. */
  readonly lines: readonly string[];
  /** 0 for a title, 1–9 for a heading; undefined for text. */
  readonly level: number | undefined;
  readonly centred: boolean;
}

export interface WordBody {
  readonly blocks: readonly WordBlock[];
  /** Footnotes and endnotes in the order of their references; the first is note 1. */
  readonly notes: readonly string[];
  readonly comments: readonly WordComment[];
}

export interface WordComment {
  readonly author: string;
  readonly text: string;
  /** Index of the block it is anchored in; undefined where it is anchored nowhere. */
  readonly block: number | undefined;
}

/** What mammoth reads from a document, as far as it is used here. */
interface MammothElement {
  readonly type: string;
  readonly children?: readonly MammothElement[];
  readonly value?: string;
  readonly name?: string;
  readonly breakType?: string;
  readonly alignment?: string | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly commentId?: string;
}

interface MammothComment {
  readonly commentId: string;
  readonly authorName?: string;
  readonly body: readonly MammothElement[];
}

interface MammothDocument extends MammothElement {
  readonly notes: { resolve(reference: MammothElement): { readonly body: readonly MammothElement[] } | null };
  readonly comments: readonly MammothComment[];
}

/** Reads a document whose main part was rewritten to `xml`. */
export async function readBody(word: WordPackage, xml: string): Promise<WordBody> {
  const parts = { ...word.parts, [word.document]: new TextEncoder().encode(xml) };
  let document: MammothDocument | undefined;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
    {
      // Only the reading is wanted: the tree is kept, and an empty one goes on to be converted.
      transformDocument: (read: MammothDocument) => {
        document = read;
        return { ...read, children: [] };
      },
      includeEmbeddedStyleMap: false,
    },
  );
  if (!document) throw new TypeError('the document was not read');
  return new BodyReader(document).read();
}

class BodyReader {
  readonly #document: MammothDocument;
  readonly #blocks: WordBlock[] = [];
  readonly #notes: string[] = [];
  readonly #anchors = new Map<string, number>();

  constructor(document: MammothDocument) {
    this.#document = document;
  }

  read(): WordBody {
    this.#read(this.#document.children ?? []);
    const comments = this.#document.comments.map((comment) => ({
      author: comment.authorName ?? '',
      text: this.#plain(comment.body),
      block: this.#anchors.get(comment.commentId),
    }));
    return { blocks: this.#blocks, notes: this.#notes, comments };
  }

  #read(elements: readonly MammothElement[]): void {
    for (const element of elements) {
      if (element.type === 'table') this.#table(element);
      else if (element.type === 'paragraph') this.#paragraph(element);
      else this.#read(element.children ?? []);
    }
  }

  #paragraph(element: MammothElement): void {
    const lines = this.#text(element.children ?? [])
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '');
    if (lines.length === 0) return;
    const [level] = levels(element);
    this.#blocks.push({ kind: 'paragraph', lines, level, centred: element.alignment === 'center' });
  }

  /** A table of one column only frames its text: its paragraphs are read as such. */
  #table(table: MammothElement): void {
    const rows = table.children ?? [];
    const width = Math.max(0, ...rows.map((row) => columns(row)));
    if (width <= 1) {
      for (const row of rows) for (const cell of row.children ?? []) this.#read(cell.children ?? []);
      return;
    }
    const grid = rows.map(() => new Array<string>(width).fill(''));
    const taken = rows.map(() => new Set<number>());
    for (const [index, row] of rows.entries()) {
      let column = 0;
      for (const cell of row.children ?? []) {
        while (taken[index]?.has(column)) column++;
        const line = grid[index];
        if (line && column < width) line[column] = tidy(this.#text([cell]).replace(/\n/g, ' '));
        const across = spanOf(cell);
        for (let down = 0; down < (cell.rowSpan ?? 1); down++) {
          for (let right = 0; right < across; right++) taken[index + down]?.add(column + right);
        }
        column += across;
      }
    }
    const filled = grid.filter((line) => line.some((text) => text !== ''));
    if (filled.length > 0) this.#blocks.push({ kind: 'table', rows: filled });
  }

  /** Text with `\n` for breaks and between paragraphs. */
  #text(elements: readonly MammothElement[]): string {
    return elements.map((element) => this.#textOf(element)).join('');
  }

  #textOf(element: MammothElement): string {
    switch (element.type) {
      case 'text':
        return element.value ?? '';
      case 'tab':
        return ' ';
      case 'break':
        return element.breakType === 'line' ? '\n' : '';
      case 'noteReference':
        return this.#note(element);
      case 'commentReference':
        return this.#comment(element);
      case 'paragraph':
      case 'tableRow':
        return `${this.#text(element.children ?? [])}\n`;
      case 'tableCell':
        return `${this.#text(element.children ?? [])} `;
      default:
        return this.#text(element.children ?? []);
    }
  }

  #note(reference: MammothElement): string {
    const note = this.#document.notes.resolve(reference);
    const text = note ? this.#plain(note.body) : '';
    if (text === '') return '';
    this.#notes.push(text);
    return `[^${this.#notes.length}]`;
  }

  /** A comment that names a source is a source note where it is anchored; the others are told of apart. */
  #comment({ commentId }: MammothElement): string {
    const comment = this.#document.comments.find((comment) => comment.commentId === commentId);
    if (!comment || this.#anchors.has(comment.commentId)) return '';
    this.#anchors.set(comment.commentId, this.#blocks.length);
    const text = this.#plain(comment.body);
    return namesSource(text) ? `<!-- ${text.replace(/--+>?/g, '—')} -->` : '';
  }

  #plain(elements: readonly MammothElement[]): string {
    return tidy(this.#text(elements).replace(/\n/g, ' '));
  }
}

function levels(element: MammothElement): number[] {
  return (element.children ?? []).flatMap(({ type, name }) =>
    type === 'bookmarkStart' && name?.startsWith(levelBookmark)
      ? [Number(name.slice(levelBookmark.length))]
      : [],
  );
}

/** Columns a cell covers; Word has no more than 63. */
function spanOf({ colSpan = 1 }: MammothElement): number {
  return colSpan >= 1 ? Math.min(colSpan, 63) : 1;
}

function columns(row: MammothElement): number {
  return (row.children ?? []).reduce((sum, cell) => sum + spanOf(cell), 0);
}

/** One line of text as typed: without indents made of blanks, soft hyphens and marks of no width. */
function tidy(line: string): string {
  return line
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\t\u00a0\u2002-\u200a\r\v\f]/g, ' ')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}

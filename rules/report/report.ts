import type { Outline, OutlineRole } from './outline';
import type { Passage } from './passage';
import type { Memory } from './per-report';
import type { Positions } from './positions';
import type { Span } from './span';

/** How the file is written: Markdown headings, headings on plain lines, or everything run into one line. */
export type Shape = 'markdown' | 'plain' | 'flattened';

/** 一、 is 1, （一） 2, 1. 3, （1） 4 (GB/T 9704); under 第一部分, itself 1, each is one more. */
export type Level = 1 | 2 | 3 | 4;

/**
 * A line of the report as it is meant: a physical line, or, in flattened text, the stretch from one heading to
 * the next. Chrome, comments, code, front matter and blank lines are no blocks.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly passage: Passage;
  /** The heading that opens it: alone on the line, or run into the paragraph. */
  readonly heading: Heading | undefined;
  /** Index into `Report.sections` of the innermost section it stands in; -1 before the first heading. */
  readonly section: number;
}

export type BlockKind =
  | 'title'
  | 'addressee'
  | 'heading'
  | 'body'
  | 'signature'
  | 'date'
  | 'table'
  /** 目录 and the headings it lists. */
  | 'contents'
  /** 附件：1.… 2.…, the list of what comes with the report. */
  | 'attachment'
  /** A footnote's definition. */
  | 'footnote';

export interface Heading extends Span {
  readonly level: Level;
  /** The number's value: 3 for 三、; undefined for 第三部分 and for a Markdown heading without a number. */
  readonly number: number | undefined;
  /** The mark as printed with its span: «一、», «(二)», «3.»; empty span at the text's start where there is none. */
  readonly mark: Span & { readonly text: string };
  /** The wording after the mark, without a closing full stop. */
  readonly text: string;
  readonly textSpan: Span;
  /** Alone on its line, or the head of a paragraph. */
  readonly standing: 'alone' | 'run-in';
  /** Number of `#`, 0 outside Markdown headings. */
  readonly hashes: number;
}

/** A heading with all that stands under it, up to the next heading of its level or above. */
export interface Section extends Span {
  readonly heading: Heading;
  /** From the end of the heading to the end of the section. */
  readonly body: Span;
  readonly parent: number;
  readonly children: readonly number[];
  /** Blocks `[first, last)` of `Report.blocks`, the heading's own included. */
  readonly blocks: { readonly first: number; readonly last: number };
  /** Ids of the roles it serves; empty where none was recognised. For level 2 and below, the parent's. */
  readonly roles: readonly string[];
}

/** 一是…二是… (or 一要…), 第一，…第二，…: a list in running text or at the head of paragraphs. */
export interface Enumeration extends Span {
  readonly style: '一是' | '第一';
  readonly items: readonly EnumerationItem[];
}

export interface EnumerationItem extends Span {
  readonly number: number;
  /** The printed mark: 一是, 第二，. */
  readonly mark: Span & { readonly text: string };
}

export type Presence = 'headed' | 'merged' | 'nested' | 'unheaded' | 'missing';

/** What plays a role in this report, and the words that say so. */
export interface RoleReading {
  readonly role: OutlineRole;
  readonly presence: Presence;
  /** Level-1 headings for headed and merged, the lower heading for nested where there is one. */
  readonly headings: readonly Heading[];
  /** The stretches of text that serve the role; empty for missing. */
  readonly spans: readonly Span[];
  /** The cue words the verdict rests on, with their places. */
  readonly grounds: readonly (Span & { readonly text: string })[];
}

/** A year written in the title, a level-1 heading or the lead. */
export interface StatedYear extends Span {
  readonly year: number;
  readonly where: 'title' | 'heading' | 'lead';
  /** The role of the heading, for headings. */
  readonly role: string | undefined;
}

export interface Footnote extends Span {
  readonly label: string;
  readonly text: string;
  readonly textSpan: Span;
}

/** A report as its writer means it. Offsets count from the start of the document. */
export interface Report {
  readonly text: string;
  readonly positions: Positions;
  readonly outline: Outline;
  readonly shape: Shape;
  /** Punctuation as most of the text writes it. */
  readonly width: 'full' | 'half';
  /** Line end used in the file. */
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly enumerations: readonly Enumeration[];
  readonly title: (Span & { readonly text: string }) | undefined;
  readonly addressee: Span | undefined;
  readonly signature: Span | undefined;
  readonly date: Span | undefined;
  /** Body blocks before the first heading. */
  readonly lead: readonly Block[];
  /** What a web page left: one span a contiguous stretch. */
  readonly chrome: readonly Span[];
  /** HTML comments, front matter and fenced code. */
  readonly comments: readonly Span[];
  readonly footnotes: readonly Footnote[];
  /** The reporting year: the title's, else the one most stated. */
  readonly year: number | undefined;
  readonly statedYears: readonly StatedYear[];
  /** In the outline's order, one for each of its roles. */
  readonly roles: readonly RoleReading[];
  /** Whether the document says itself that it is a report of this outline. */
  readonly recognised: boolean;
  /** For `perReport`. */
  readonly memory: Memory;
}

import type * as vscode from 'vscode';

/** Of each built-in template, how a document says what it is; put in by the build, so that the client holds no copy. */
declare const RECOGNITION: readonly {
  /** Patterns of a title. */
  readonly titles: readonly string[];
  /** Words that stand in the lead of a report without a title, and patterns of headings of which one follows. */
  readonly lead: readonly string[];
  readonly headings: readonly string[];
}[];

/** Lines a title may stand in, and characters of the lead. */
const titleLines = 15;
const headLength = 4000;

/**
 * Whether the document's head looks like a report. It is a first look that costs nothing: the server, which it
 * starts, reads the whole document and decides.
 */
export function looksLikeReport(document: vscode.TextDocument): boolean {
  const lines: string[] = [];
  let length = 0;
  for (let line = 0; line < document.lineCount && length < headLength; line++) {
    const text = document.lineAt(line).text.slice(0, headLength - length);
    lines.push(text);
    length += text.length;
  }
  return headLooksLikeReport(lines);
}

/** @param lines the first lines of a document. */
export function headLooksLikeReport(lines: readonly string[]): boolean {
  const titles = lines
    .map((line) => line.replace(/^#+|\s+$/g, '').trim())
    .filter((line) => line !== '')
    .slice(0, titleLines);
  const head = lines.join('\n');
  const inHead = (pattern: string): boolean => new RegExp(pattern, 'mu').test(head);
  return RECOGNITION.some(
    (outline) =>
      outline.titles.some((pattern) => titles.some((line) => new RegExp(pattern, 'u').test(line))) ||
      (outline.lead.some((words) => head.includes(words)) && outline.headings.some(inHead)),
  );
}

import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Report, Span } from '../../rules/report';
import type { Feature } from './feature';

/** Sections fold under their headings, whatever shape the headings have; so do page chrome and comments. */
export const folding: Feature = {
  announce: () => ({ foldingRangeProvider: true }),

  register({ connection, documents }) {
    connection.onFoldingRanges(async ({ textDocument }, token) => {
      const checked = await documents.checked(textDocument.uri, token);
      if (!checked) return [];
      const { report } = checked;
      return [
        ...report.sections.flatMap((section) => fold(report, section)),
        ...report.chrome.flatMap((span) => fold(report, span, FoldingRangeKind.Region)),
        ...report.comments.flatMap((span) => fold(report, span, FoldingRangeKind.Comment)),
      ];
    });
  },
};

/** From the first line to the last that is not blank; nothing for a single line. */
function fold({ text, positions }: Report, span: Span, kind?: FoldingRangeKind): FoldingRange[] {
  let end = span.end;
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
  const startLine = positions.lineAt(span.start);
  const endLine = positions.lineAt(end);
  return endLine > startLine ? [{ startLine, endLine, ...(kind && { kind }) }] : [];
}

import type { Range } from 'vscode-languageserver';
import { parseReport } from '../../rules/report';
import { type RestoreOptions, restoreReport, restoreStructure } from '../../rules/restore/restore';
import type { Edit } from '../../rules/rule';
import type { CheckedDocument } from '../documents/documents';
import { difference } from '../documents/fix-all';
import type { Feature } from './feature';
import { toSpan } from './protocol';

/** `reportLint/restorePasted`: what is about to be pasted into a document. */
export interface PastedText {
  readonly uri: string;
  readonly text: string;
}

/** Shorter pieces are pasted to be worked on, not to be put in order. */
const shortest = 200;

/** Answers with the restored text where what is pasted is flattened, half width or full of page chrome, and with null for any other. */
export const paste: Feature = {
  register({ connection, documents, surroundings }) {
    connection.onRequest(
      'reportLint/restorePasted',
      async ({ uri, text }: PastedText, token): Promise<string | null> => {
        if (text.length < shortest) return null;
        const { outline } = await surroundings.inputsFor(uri, text);
        if (token.isCancellationRequested) return null;
        const { shape, chrome, width } = parseReport(text, outline);
        if (shape !== 'flattened' && chrome.length === 0 && width === 'full') return null;
        const restored = restoreStructure(text, outline, {
          format: formatFor(uri, documents.text(uri) ?? ''),
        });
        return restored.trim() === '' || restored === text ? null : restored;
      },
    );
  },
};

/** The edits that restore a report, or the stretch of it that is selected. */
export function restoringEdits({ uri, report, inputs }: CheckedDocument, selected?: Range): readonly Edit[] {
  const { text, positions } = report;
  const span = selected ? toSpan(positions, selected) : { start: 0, end: text.length };
  const whole = span.start === span.end || (span.start === 0 && span.end === text.length);
  if (whole) return difference(text, restoreReport(report, { format: formatFor(uri, text) }));
  const stretch = text.slice(span.start, span.end);
  const restored = restoreStructure(stretch, inputs.outline, {
    format: formatFor(uri, text.slice(0, span.start) + text.slice(span.end)),
  });
  const edges = withEdgesOf(stretch, restored);
  return difference(stretch, edges).map((edit) => ({
    ...edit,
    start: edit.start + span.start,
    end: edit.end + span.start,
  }));
}

/** Empty lines around a selection stay as they are. */
function withEdgesOf(stretch: string, restored: string): string {
  const [before = ''] = /^(?:\s*[\r\n])?/.exec(stretch) ?? [];
  const [after = ''] = /\s*$/.exec(stretch) ?? [];
  return restored.trim() === '' ? stretch : before + restored.trim() + after;
}

/** Headings as the document writes them; in one that has none, as its kind of file has them. */
function formatFor(uri: string, text: string): NonNullable<RestoreOptions['format']> {
  if (/^#{1,6}[ \t]/m.test(text)) return 'markdown';
  if (/^[ \t\u3000]*[一二三四五六七八九十]{1,3}、/m.test(text)) return 'plain';
  return /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'plain';
}

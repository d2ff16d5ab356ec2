import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../../rules/rule';
import type { CheckedDocument } from '../documents/documents';
import type { ClientAbilities } from './feature';
import { toRange } from './protocol';

/** Edits of one document as the client takes them: with tab stops at the slots where it takes snippets. */
export function toWorkspaceEdit(
  { uri, version, report }: CheckedDocument,
  edits: readonly Edit[],
  client: ClientAbilities,
): WorkspaceEdit {
  const plain = (edit: Edit): TextEdit => ({
    range: toRange(report.positions, edit),
    newText: edit.newText,
  });
  if (!client.versionedEdits) return { changes: { [uri]: edits.map(plain) } };
  const stops = client.snippetEdits ? countingStops() : undefined;
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: edits.map((edit): TextEdit | SnippetTextEdit => {
          if (!stops || !slot.test(edit.newText)) return plain(edit);
          return {
            range: toRange(report.positions, edit),
            snippet: { kind: 'snippet', value: toSnippet(edit.newText, stops) },
          };
        }),
      },
    ],
  };
}

/** A slot to be filled: 【待补：件数】. */
const slot = /【[^【】\n]*】/u;

function countingStops(): () => number {
  let stops = 0;
  return () => ++stops;
}

/** The text as a snippet: every slot a tab stop that shows the slot, so that one left unfilled is still seen as such. */
export function toSnippet(text: string, nextStop: () => number = countingStops()): string {
  return text
    .split(new RegExp(`(${slot.source})`, 'u'))
    .map((part, index) =>
      index % 2 === 1 ? `\${${nextStop()}:${escapeSnippet(part)}}` : escapeSnippet(part),
    )
    .join('');
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

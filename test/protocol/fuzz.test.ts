import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { cases } from '../fuzz';
import { soundReport, withoutShortcomings } from './drafts';
import { Editor } from './editor';

/** What people type and paste, and what breaks readers of text. */
const pieces = fc.oneof(
  fc.constantFrom(
    '',
    '\n',
    '\r\n',
    '\n\n',
    '二、',
    '（三）',
    '## 三、存在的不足和原因\n',
    '共办理12件，其中5件、6件。',
    '同比增长8%',
    '【待补：件数】',
    '<!--',
    '-->',
    '<!-- report-lint-disable -->',
    '```\n',
    '“',
    '𠮷',
    '\ud800',
    '\u0000',
    '||||',
    '[^1]: 来源：',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), text: pieces }), {
  minLength: 20,
  maxLength: 60,
});

describe('edits over the protocol', () => {
  it('any number of them leaves what a fresh look at the same text finds, all of it inside the text', async () => {
    const editor = await Editor.start();
    let files = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(soundReport, withoutShortcomings), edits, async (text, edits) => {
          const uri = await editor.open(`typed${++files}.md`, text);
          await editor.diagnostics(uri);
          for (const { at, length, text } of edits) {
            await editor.edit(uri, [{ range: editor.stretch(uri, at, length), newText: text }]);
            if (at % 3 === 0) await editor.diagnostics(uri);
          }
          const typed = await editor.diagnostics(uri);
          const lines = editor.text(uri).split(/\r\n?|\n/);
          for (const { range } of typed) {
            const line = lines[range.end.line];
            assert.ok(line !== undefined && range.end.character <= line.length + 2, JSON.stringify(range));
          }
          // A report stays one while it is open, so the fresh one is asked for where it no longer says so itself.
          const fresh = await editor.open(`fresh${files}.md`, editor.text(uri));
          await editor.execute('reportLint.server.checkAsReport', fresh);
          assert.deepEqual(said(typed), said(await editor.diagnostics(fresh)));
          await editor.close(uri);
          await editor.close(fresh);
        }),
        { numRuns: cases(25), endOnFailure: true },
      );
    } finally {
      await editor.stop();
    }
  }).timeout(120_000);
});

function said(found: readonly Diagnostic[]): unknown {
  return found.map(({ code, message, range }) => [code, message, range]);
}

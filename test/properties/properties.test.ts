import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, bulkEdits, clash } from '../../rules/engine/fixes';
import { Positions } from '../../rules/report';
import { cases } from '../fuzz';
import { checked, picture, spansIn } from './picture';
import { anyText, reportText, samples } from './texts';

const runs = { numRuns: cases(150) };

describe('any text', () => {
  it('parses, and every range lies in the document', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, reportText), (text) => {
        const { report, diagnostics } = checked(text);
        const { outline: _, positions: __, ...seen } = report;
        for (const { start, end, path } of spansIn({ ...seen, diagnostics })) {
          if (/passage|number/.test(path)) continue;
          assert.ok(
            0 <= start && start <= end && end <= text.length,
            `${path}: ${start}–${end} of ${text.length}`,
          );
        }
        for (const { passage } of report.blocks) {
          for (const { start, end } of spansIn(passage.quantities))
            assert.ok(0 <= start && start <= end && end <= passage.text.length, `quantity ${start}–${end}`);
          for (const { start, end } of spansIn(passage.sentences))
            assert.ok(0 <= start && start <= end && end <= passage.text.length, `sentence ${start}–${end}`);
        }
      }),
      runs,
    );
  });

  it('has blocks in order that do not overlap and whose passages are the text itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, reportText), (text) => {
        let last = 0;
        for (const { start, end, passage } of checked(text).report.blocks) {
          assert.ok(last <= start, 'blocks overlap');
          assert.equal(passage.text, text.slice(start, end));
          last = end;
        }
      }),
      runs,
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, reportText), (text) => {
        assert.deepEqual(picture(checked(text)), picture(checked(text)));
      }),
      { numRuns: cases(40) },
    );
  });
});

describe('fixes', () => {
  it('never overlap within one round, nor within one fix', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, reportText), (text) => {
        const { diagnostics } = checked(text);
        for (const edits of [
          bulkEdits(diagnostics),
          ...diagnostics.flatMap(({ fixes }) => fixes.map((fix) => fix.edits)),
        ]) {
          for (const [index, edit] of edits.entries())
            assert.ok(!edits.some((other, at) => at !== index && clash(edit, other)), JSON.stringify(edits));
        }
      }),
      runs,
    );
  });

  it('all together settle: fixing again changes nothing', () => {
    const fixedPoint = (text: string) => {
      let current = text;
      for (let round = 0; round < 20; round++) {
        const next = applyEdits(current, bulkEdits(checked(current).diagnostics));
        if (next === current) return;
        current = next;
      }
      assert.fail('still changing after 20 rounds');
    };
    for (const sample of samples) fixedPoint(sample);
    fc.assert(fc.property(fc.oneof(anyText, reportText), fixedPoint), { numRuns: cases(60) });
  });
});

describe('positions', () => {
  it('go from offset to line and character and back', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, reportText), (text) => {
        const positions = new Positions(text);
        let [line, character] = [0, 0];
        for (let offset = 0; offset <= text.length; offset++) {
          const position = positions.positionAt(offset);
          assert.deepEqual([position.line, position.character], [line, character]);
          assert.equal(positions.offsetAt(position), offset);
          const ends = text[offset] === '\n' || (text[offset] === '\r' && text[offset + 1] !== '\n');
          [line, character] = ends ? [line + 1, 0] : [line, character + 1];
        }
      }),
      { numRuns: cases(60) },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from '../../../rules/diagnostic';
import { applyEdits, bulkEdits, clash } from '../../../rules/engine/fixes';
import type { Edit } from '../../../rules/rule';
import { cases } from '../../fuzz';
import { assertScales } from '../../scaling';

const edit = fc
  .tuple(fc.nat(30), fc.nat(4), fc.string({ maxLength: 3 }))
  .map(([start, length, newText]): Edit => ({ start, end: start + length, newText }));

/** The plain way: every edit against every other, applied from the last to the first. */
function plainly(text: string, edits: readonly Edit[]): string {
  const taken: Edit[] = [];
  for (const one of edits) if (!taken.some((other) => clash(one, other))) taken.push(one);
  let result = text;
  for (const { start, end, newText } of taken.sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}

function diagnosticWith(edits: readonly Edit[], bulk = true): Diagnostic {
  return {
    rule: 'style/repeated',
    severity: 'warning',
    start: 0,
    end: 1,
    message: '',
    data: {},
    related: [],
    fixes: [{ title: '', edits, bulk }],
  };
}

describe('edits', () => {
  const text = '甲乙丙丁戊己庚辛壬癸'.repeat(4);

  it('give what applying them one by one from the end gives, clashes left out', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        assert.equal(applyEdits(text, edits), plainly(text, edits));
      }),
      { numRuns: cases(2000) },
    );
  });

  it('of one fix are taken whole or not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (fixes) => {
        const whole = fixes.filter(
          (edits) =>
            !edits.some((one, index) => edits.some((other, at) => at !== index && clash(one, other))),
        );
        const taken = bulkEdits(whole.map((edits) => diagnosticWith(edits)));
        for (const edits of whole) {
          const present = edits.filter((one) => taken.includes(one)).length;
          assert.ok(present === 0 || present === edits.length);
        }
        for (const [index, one] of taken.entries()) {
          assert.ok(!taken.some((other, at) => at !== index && clash(one, other)));
        }
      }),
    );
  });

  it('that want a person’s eye are no part of fix all', () => {
    assert.deepEqual(bulkEdits([diagnosticWith([{ start: 0, end: 1, newText: '' }], false)]), []);
  });

  it('by the ten thousand take time in proportion', () => {
    assertScales((size) => {
      const long = '数'.repeat(size * 50);
      const edits = Array.from({ length: size }, (_, index) => ({
        start: index * 50,
        end: index * 50 + 1,
        newText: '据',
      }));
      assert.equal(applyEdits(long, edits.reverse()).length, long.length);
    }, 5_000);
  });
});

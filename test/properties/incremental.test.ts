import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../rules/engine/fixes';
import { cases } from '../fuzz';
import { checked, picture } from './picture';
import { anyEdit, anyText, reportText, samples } from './texts';

const edits = cases(300);
const perText = 20;

describe('editing', () => {
  it(`leaves no trace of what stood before: ${edits} edits, incremental equals fresh`, function () {
    this.timeout(0);
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...samples), reportText, anyText),
        fc.array(anyEdit, { minLength: perText, maxLength: perText, size: 'max' }),
        (start, changes) => {
          let text = start;
          let state = checked(text);
          for (const change of changes) {
            text = applyEdits(text, [change(text)]);
            state = checked(text, state);
            assert.deepEqual(picture(state), picture(checked(text)));
          }
        },
      ),
      { numRuns: Math.ceil(edits / perText) },
    );
  });
});

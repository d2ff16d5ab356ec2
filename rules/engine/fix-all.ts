import { type Checked, type CheckInput, check } from './check';
import { applyEdits, bulkEdits } from './fixes';

/** Fixes may uncover others; they settle long before. */
const mostRounds = 20;

/** Fixes in rounds until nothing is left to fix in bulk: of some rules, or of all. */
export function fixAll(input: CheckInput, rules?: readonly string[]): Checked {
  let checked = check(input);
  for (let round = 0; round < mostRounds; round++) {
    const { report, diagnostics } = checked;
    const wanted = rules ? diagnostics.filter(({ rule }) => rules.includes(rule)) : diagnostics;
    const text = applyEdits(report.text, bulkEdits(wanted));
    if (text === report.text) break;
    checked = check({ ...input, text, earlier: checked });
  }
  return checked;
}

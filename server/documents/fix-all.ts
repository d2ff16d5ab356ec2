import { check } from '../../rules/engine/check';
import { applyEdits, bulkEdits } from '../../rules/engine/fixes';
import type { Edit } from '../../rules/rule';
import type { CheckedDocument } from './documents';

/** Fixes may uncover others; they settle long before. */
const rounds = 10;

/**
 * The edits that leave nothing to fix in bulk: of one rule, or of all. Mostly those of the findings as they stand;
 * where a fix uncovers another, one edit from the first difference to the last.
 */
export function fixAllEdits(checked: CheckedDocument, rule?: string): readonly Edit[] {
  const { report, inputs } = checked;
  const wanted = (diagnostics: CheckedDocument['diagnostics']) =>
    rule === undefined ? diagnostics : diagnostics.filter((diagnostic) => diagnostic.rule === rule);
  const first = bulkEdits(wanted(checked.diagnostics));
  let text = applyEdits(report.text, first);
  let changes = 1;
  let earlier = check({ ...inputs, text, earlier: checked });
  for (; changes < rounds; changes++) {
    const next = applyEdits(text, bulkEdits(wanted(earlier.diagnostics)));
    if (next === text) break;
    text = next;
    earlier = check({ ...inputs, text, earlier });
  }
  return changes === 1 ? first : difference(report.text, text);
}

/** One edit that makes the second text of the first; none where they are the same. */
export function difference(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return [{ start, end: before.length - same, newText: after.slice(start, after.length - same) }];
}

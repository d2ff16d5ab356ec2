import { fixAll } from '../../rules/engine/fix-all';
import { applyEdits, bulkEdits } from '../../rules/engine/fixes';
import type { Edit } from '../../rules/rule';
import type { CheckedDocument } from './documents';

/**
 * The edits that leave nothing to fix in bulk: of one rule, or of all. Mostly those of the findings as they stand;
 * where a fix uncovers another, one edit from the first difference to the last.
 */
export function fixAllEdits(checked: CheckedDocument, rule?: string): readonly Edit[] {
  const { report, diagnostics, inputs } = checked;
  const wanted = rule === undefined ? diagnostics : diagnostics.filter((one) => one.rule === rule);
  const edits = bulkEdits(wanted);
  if (edits.length === 0) return [];
  const fixed = fixAll(
    { ...inputs, text: report.text, earlier: checked },
    rule === undefined ? undefined : [rule],
  ).report.text;
  return applyEdits(report.text, edits) === fixed ? edits : difference(report.text, fixed);
}

/** One edit that makes the second text of the first; none where they are the same. */
export function difference(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  // Never between the halves of a character.
  if (start > 0 && (before.charCodeAt(start - 1) & 0xfc00) === 0xd800) start--;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  if (same > 0 && (before.charCodeAt(before.length - same) & 0xfc00) === 0xdc00) same--;
  return [{ start, end: before.length - same, newText: after.slice(start, after.length - same) }];
}

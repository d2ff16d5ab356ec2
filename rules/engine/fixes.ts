import type { Diagnostic } from '../diagnostic';
import { overlaps } from '../report/span';
import type { Edit } from '../rule';

/** Applies edits to a text, from the last to the first. Edits that overlap an earlier one in the list are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const taken: Edit[] = [];
  for (const edit of edits) {
    if (!taken.some((other) => clash(edit, other))) taken.push(edit);
  }
  let result = text;
  for (const edit of taken.sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, edit.start) + edit.newText + result.slice(edit.end);
  }
  return result;
}

/** Two edits clash when they share text, or insert at the same place. */
export function clash(a: Edit, b: Edit): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}

/**
 * The edits of one round of fix all: of every diagnostic the preferred fix, whole or not at all, none overlapping
 * one before it. What was left out is for the next round, after the text has been read again.
 */
export function bulkEdits(diagnostics: readonly Diagnostic[]): Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of diagnostics) {
    const fix = fixes[0];
    if (!fix?.bulk) continue;
    if (fix.edits.some((edit) => taken.some((other) => clash(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start);
}

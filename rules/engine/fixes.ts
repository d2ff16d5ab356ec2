import type { Diagnostic } from '../diagnostic';
import { overlaps } from '../report/span';
import type { Edit } from '../rule';

/** Applies edits to a text. Edits that clash with an earlier one in the list are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const taken = new TakenEdits();
  for (const edit of edits) taken.take([edit]);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of taken.inOrder) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
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
  const taken = new TakenEdits();
  for (const { fixes } of diagnostics) {
    const fix = fixes[0];
    if (fix?.bulk) taken.take(fix.edits);
  }
  return [...taken.inOrder];
}

/** Edits in order of place, none clashing with another. */
class TakenEdits {
  readonly #edits: Edit[] = [];

  get inOrder(): readonly Edit[] {
    return this.#edits;
  }

  /** Takes all of them, or none where one clashes with what was taken before. */
  take(edits: readonly Edit[]): void {
    if (edits.some((edit) => this.#clashes(edit))) return;
    for (const edit of edits) this.#edits.splice(this.#placeOf(edit), 0, edit);
  }

  #clashes(edit: Edit): boolean {
    // As they do not overlap, only those next to its place can reach into it: an insertion may stand at a neighbour's start.
    const place = this.#placeOf(edit);
    for (let index = place - 1; index >= Math.max(0, place - 2); index--) {
      const before = this.#edits[index];
      if (before && clash(edit, before)) return true;
    }
    for (let index = place; index < this.#edits.length; index++) {
      const after = this.#edits[index];
      if (!after || after.start > edit.end) return false;
      if (clash(edit, after)) return true;
    }
    return false;
  }

  /** Insertions stand before what replaces text from the same place on. */
  #placeOf({ start, end }: Edit): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = this.#edits[middle];
      if (edit && (edit.start < start || (edit.start === start && edit.end <= end))) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

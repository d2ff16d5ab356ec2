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

/** A run of edits longer than this is parted in two: putting one in moves those behind it in its run alone. */
const longestRun = 512;

/** Edits in order of place, none clashing with another, in runs that follow each other. */
class TakenEdits {
  readonly #runs: Edit[][] = [[]];

  get inOrder(): readonly Edit[] {
    return this.#runs.flat();
  }

  /** Takes all of them, or none where one clashes with what was taken before. */
  take(edits: readonly Edit[]): void {
    if (edits.some((edit) => this.#clashes(edit))) return;
    for (const edit of edits) {
      const { index, at } = this.#placeOf(edit);
      const run = this.#runs[index] as Edit[];
      run.splice(at, 0, edit);
      if (run.length > longestRun) this.#runs.splice(index + 1, 0, run.splice(longestRun / 2));
    }
  }

  #clashes(edit: Edit): boolean {
    const { index, at } = this.#placeOf(edit);
    // As they do not overlap, only those next to its place can reach into it: an insertion may stand at a neighbour's start.
    const run = this.#runs[index] ?? [];
    const near =
      at < 2 ? [...(this.#runs[index - 1]?.slice(-2) ?? []), ...run.slice(0, at)] : run.slice(at - 2, at);
    if (near.slice(-2).some((before) => clash(edit, before))) return true;
    for (const after of this.#from(index, at)) {
      if (after.start > edit.end) return false;
      if (clash(edit, after)) return true;
    }
    return false;
  }

  *#from(index: number, at: number): Iterable<Edit> {
    const run = this.#runs[index] ?? [];
    for (let next = at; next < run.length; next++) yield run[next] as Edit;
    for (let later = index + 1; later < this.#runs.length; later++) yield* this.#runs[later] ?? [];
  }

  #placeOf(edit: Edit): { readonly index: number; readonly at: number } {
    const opened = countWhile(this.#runs, ([first]) => first !== undefined && precedes(first, edit));
    const index = Math.max(0, opened - 1);
    return { index, at: countWhile(this.#runs[index] ?? [], (other) => precedes(other, edit)) };
  }
}

/** Insertions stand before what replaces text from the same place on. */
function precedes(one: Edit, other: Edit): boolean {
  return one.start < other.start || (one.start === other.start && one.end <= other.end);
}

/** How many at the start of an ordered list meet a condition that none behind them meets. */
function countWhile<Item>(list: readonly Item[], meets: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(list[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

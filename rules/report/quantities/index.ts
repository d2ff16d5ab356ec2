import type { Passage } from '../passage';
import type { Quantity } from '../quantity';

/** Every number of a passage, in order, claims and others. */
export function readQuantities(_passage: Passage): readonly Quantity[] {
  return [];
}

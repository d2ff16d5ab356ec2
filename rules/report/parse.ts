import type { Outline } from './outline';
import type { Report } from './report';

/**
 * Reads a report. `earlier` is a reading of an earlier version of the same text: passages that stand unchanged
 * are taken over from it, with all that was read from them; the result is the same as without.
 */
export function parseReport(_text: string, _outline: Outline, _earlier?: Report): Report {
  throw new Error('not yet');
}

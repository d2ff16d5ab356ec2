import { plain } from './cells';
import type { LedgerRow } from './evidence';

/** Equal for rows that tell the same figure: one measure, unit, year and scope, and the same sentence they answer for. */
export function rowKey({ measure, unit, year, scope, sentence }: LedgerRow): string {
  return `${plain(measure)}\n${unit}\n${year ?? ''}\n${scope ?? ''}\n${sentence ?? ''}`;
}

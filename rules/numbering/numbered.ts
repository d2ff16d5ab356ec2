import type { Span } from '../report';
import type { Edit } from '../rule';

/** A number in a row, however it is printed. */
export interface Numbered extends Span {
  readonly number: number;
  print(number: number): string;
  edit(number: number): Edit[];
}

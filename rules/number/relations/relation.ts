import type { Block, Quantity, Span } from '../../report';

export type RelationKind =
  /** Parts that make up a whole: «25 + 36 = 61». */
  | 'sum'
  /** What is left of a whole: «92 − 90 = 2». */
  | 'remainder'
  /** Parts of an open list against their whole: «830 ≤ 900». */
  | 'at-most'
  /** A later step of a matter against an earlier one: «485 ≤ 513». */
  | 'steps'
  /** Part over whole, printed as a rate or a share: «485 ÷ 513 = 94.54%». */
  | 'rate'
  /** Rise or fall between two values, printed in per cent: «(187 − 154) ÷ 154 = 21.43%». */
  | 'change'
  /** Rise or fall between two values, printed in their unit or in percentage points: «98.6% − 81.2% = 17.4个百分点». */
  | 'difference'
  /** One value as a multiple of another: «10500 ÷ 4200 = 2.5倍». */
  | 'times'
  /** A whole spread over days, months or members: «1218 ÷ 203 = 6». */
  | 'average'
  /** One measure said twice: «623 = 623». */
  | 'same';

/** Numbers of one passage that hang together. Spans and quantities count from the start of the passage. */
export interface PassageRelation {
  readonly kind: RelationKind;
  /** What the stated value is worked out from, in the order of the equation; never empty. */
  readonly operands: readonly Quantity[];
  /** The printed number the equation leads to. */
  readonly stated: Quantity;
  /** What the operands give, in the unit of `stated`, not rounded. NaN where there is nothing to compute (a base of 0). */
  readonly expected: number;
  /** Whether the stated value agrees with it, rounding and approximation words considered. */
  readonly holds: boolean;
  /** To read aloud: «485 ÷ 513 = 94.54% ≈ 94.5% ✓», or with ✗ where it does not hold. */
  readonly equation: string;
}

/** What most sentences hold. */
export const noRelations: readonly PassageRelation[] = [];

/** A number at its place in the report; the span counts from the start of the document. */
export interface Operand extends Span {
  readonly quantity: Quantity;
  readonly block: Block;
}

/** The same for a whole report: operands may stand in different paragraphs. */
export interface Relation {
  readonly kind: RelationKind;
  readonly operands: readonly Operand[];
  readonly stated: Operand;
  readonly expected: number;
  readonly holds: boolean;
  readonly equation: string;
}

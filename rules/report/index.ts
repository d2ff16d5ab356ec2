export { type Claim, claimsOf, countClaims } from './claims';
export type * from './outline';
export { parseReport } from './parse';
export { Passage } from './passage';
export { type Position, Positions } from './positions';
export type * from './quantity';
export type * from './report';
export type { Sentence } from './sentences';
export { contains, overlaps, type Span, shift } from './span';

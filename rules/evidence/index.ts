export { type ContradictedChange, contradictedChanges } from './changes';
export type { Derivation } from './derivation';
export { describeRow, nameOf } from './describe';
export * from './evidence';
export { type SourceNote, sourceNotesOf } from './notes';
export { rowBefore } from './row-derivation';
export {
  hasEvidence,
  isBacked,
  type Support,
  type SupportStatus,
  type Supports,
  supportOf,
} from './support';

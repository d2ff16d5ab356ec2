export type { Derivation } from './derivation';
export * from './evidence';
export { type SourceNote, sourceNotesOf } from './notes';
export { rowBefore } from './row-derivation';
export {
  describeRow,
  hasEvidence,
  isBacked,
  type Support,
  type SupportStatus,
  type Supports,
  supportOf,
} from './support';

export type { Derivation } from './derivation';
export * from './evidence';
export { type SourceNote, sourceNotesOf } from './notes';
export {
  describeRow,
  hasEvidence,
  isBacked,
  type Support,
  type SupportStatus,
  type Supports,
  supportOf,
} from './support';

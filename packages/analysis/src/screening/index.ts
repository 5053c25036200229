export { createScreener, type Screener } from './create-screener.ts'
export { insultsPeople } from './insults-people.ts'
export type { Rhythm } from './rhythm.ts'
export type { ScreenedReview } from './screened-review.ts'
export {
  keysOf,
  rhythmKeysOf,
  type ScreeningKey,
  type ScreeningKeyKind,
  screeningKeyKinds,
  tracesMax,
} from './screening-keys.ts'
export {
  createScreeningMemory,
  type KeptMemory,
  type MemoryChanges,
  recordChanges,
  type ScreeningMemory,
} from './screening-memory.ts'
export {
  type Judged,
  type ScreeningCode,
  type ScreeningDecision,
  type ScreeningReason,
  type ScreeningVerdict,
  screeningCodes,
} from './screening-verdict.ts'
export type { Finding, FindingKind, Trace } from './trace.ts'

export {
  createDuplicateIndex,
  type DuplicateIndex,
  type DuplicateIndexState,
} from './create-duplicate-index.ts'
export { type DuplicateKind, type DuplicateMatch, duplicateKinds } from './duplicate-match.ts'
export { exactJaccard, exactShingles } from './exact-jaccard.ts'
export { findContact } from './find-contact.ts'
export { findInserted } from './find-inserted.ts'
export type { PassagePlace, RepeatedPassage } from './find-repeated-passages.ts'
export {
  type CopyGroup,
  type CopyMember,
  type CopyReport,
  type CopySource,
  groupCopies,
  type InsertedPart,
} from './group-copies.ts'
export type { TextRange } from './text-range.ts'

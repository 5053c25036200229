export type { AnalysedText } from './analysed-text.ts'
export {
  type Analysis,
  type AnalysisInput,
  type AspectMention,
  type Intent,
  intents,
  type Junk,
  type LearntRule,
  type OwnAspectMention,
  type Polarity,
  polarities,
  type SentimentLabel,
  type Span,
  sentimentLabels,
  type Urgency,
  type WordWeight,
} from './analysis.ts'
export * from './answers/index.ts'
export { type AspectCode, aspectCodes } from './aspect-codes.ts'
export {
  type Association,
  type AssociationFindings,
  type AssociationItem,
  type AssociationQuestion,
  findAssociations,
  findTextAssociations,
  type TextAssociation,
  type TextAssociationFindings,
} from './associations/index.ts'
export {
  type Cause,
  type CauseFindings,
  type CauseQuestion,
  type CauseRow,
  type CauseSide,
  type CauseValue,
  causeRowsOfTexts,
  chooseCutPoints,
  type ExplainedCause,
  findCauses,
} from './causes/index.ts'
export {
  type ComparedName,
  type ComparedSide,
  type Comparison,
  type ComparisonRelation,
  comparisonRelations,
  findComparisons,
} from './comparisons/index.ts'
export { type Analyser, createAnalyser } from './create-analyser.ts'
export { detectLanguage, type Language, languages } from './detect-language.ts'
export {
  type AspectDriver,
  type AspectDriverRanking,
  type AspectDriverTask,
  type Driver,
  type DriverMeasure,
  type DriverRanking,
  type DriverRow,
  type DriverSettings,
  rankAspectDrivers,
  rankDrivers,
  recommendationClass,
} from './drivers/index.ts'
export {
  type CopyGroup,
  type CopyMember,
  type CopyReport,
  type CopySource,
  createDuplicateIndex,
  type DuplicateIndex,
  type DuplicateIndexState,
  type DuplicateKind,
  type DuplicateMatch,
  duplicateKinds,
  findContact,
  groupCopies,
  type InsertedPart,
  type RepeatedPassage,
} from './duplicates/index.ts'
export { findPersonalData } from './find-personal-data.ts'
export { fingerprint } from './fingerprint.ts'
export * from './learning/index.ts'
export { maskPersonalData } from './mask-personal-data.ts'
export {
  createMentionMatcher,
  type DayInRhythm,
  type MentionLanguage,
  type MentionMatch,
  type MentionRule,
  type MentionSpan,
  type MentionText,
  markSpikes,
  mentionLanguages,
} from './mentions/index.ts'
export type { Models } from './models.ts'
export { normaliseText } from './normalise-text.ts'
export { type PersonalDataKind, type PersonalDataSpan, personalDataKinds } from './personal-data.ts'
export {
  checkReply,
  type MatterKind,
  matterKind,
  type ReplyFacts,
  type ReplyFinding,
  type ReplyFindingCode,
  type ReplySeverity,
  type ReplyToCheck,
  type ReplyVerdict,
  replyFindingCodes,
  replySeverities,
  replyWords,
} from './reply-check/index.ts'
export * from './screening/index.ts'
export { type SearchQueryTerms, type SearchTerms, searchQueryTerms, searchTerms } from './search-terms.ts'
export * from './statistics/index.ts'
export {
  createSummariser,
  type Gathered,
  type Quote,
  type Summariser,
  type SummariserOptions,
  type Summary,
  type SummaryPoint,
  type SummaryQuery,
} from './summaries/index.ts'
export * from './surges/index.ts'
export {
  createTagCounter,
  type Tag,
  type TagCounter,
  type TagCounterOptions,
  type TagLanguage,
  type TagQuery,
  type Tags,
} from './tags/index.ts'
export * from './topics/index.ts'

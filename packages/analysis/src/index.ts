export {
  type Analysis,
  type AnalysisInput,
  type AspectMention,
  type Intent,
  intents,
  type Junk,
  type Polarity,
  polarities,
  type SentimentLabel,
  type Span,
  sentimentLabels,
  type Urgency,
  type WordWeight,
} from './analysis.ts'
export { type AspectCode, aspectCodes } from './aspect-codes.ts'
export { type Analyser, createAnalyser } from './create-analyser.ts'
export { detectLanguage, type Language, languages } from './detect-language.ts'
export { findPersonalData } from './find-personal-data.ts'
export { fingerprint } from './fingerprint.ts'
export { maskPersonalData } from './mask-personal-data.ts'
export type { Models } from './models.ts'
export { normaliseText } from './normalise-text.ts'
export { type PersonalDataKind, type PersonalDataSpan, personalDataKinds } from './personal-data.ts'
export { type SearchQueryTerms, type SearchTerms, searchQueryTerms, searchTerms } from './search-terms.ts'

export {
  createMentionMatcher,
  type MentionLanguage,
  type MentionMatch,
  type MentionRule,
  type MentionSpan,
  type MentionText,
  mentionLanguages,
} from './create-mention-matcher.ts'
export { foldWords } from './fold-words.ts'
export { type DayInRhythm, markSpikes } from './mark-spikes.ts'
export { wordPattern } from './word-pattern.ts'

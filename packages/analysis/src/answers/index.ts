export {
  type AnsweredPart,
  answerQuestion,
  type HelpAnswer,
  type HelpAsking,
  type HelpDecision,
  type HelpTrace,
  type NearPage,
  type TracedPage,
} from './answer-question.ts'
export { createHelpIndex, type HelpIndex } from './create-help-index.ts'
export type { FoundPage, HelpPassage } from './help-passage.ts'
export { createTermReader, type Term, type TermReader } from './read-terms.ts'
export { type HandOverReason, handOverReasons, type Mood, type SmallTalk } from './read-wish.ts'

import type { SurveyAnswer, SurveyQuestion } from '@echoloop/contract'

/** A question as it is asked: what was answered before, and what is wrong with it, if anything. */
export type AskedQuestion = {
  question: SurveyQuestion
  answer: SurveyAnswer | undefined
  /** Says how to mend it. */
  problem: string | undefined
}

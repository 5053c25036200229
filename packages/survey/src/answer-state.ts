import type { AnswerReadings, SurveyAnswers } from '@echoloop/contract'

/** All that decides what somebody is asked next. */
export type AnswerState = {
  answers: SurveyAnswers
  readings: AnswerReadings
  /** Hidden fields by key, from the address or the page around. */
  hidden: Readonly<Record<string, string>>
  /** Decides every random order of this person; whatever was drawn at the start. */
  seed: number
}

import type { SurveyAnswer, SurveyQuestion } from '@echoloop/contract'

export type AnswerFieldsProps = {
  question: SurveyQuestion
  answer: SurveyAnswer | undefined
  seed: number
  language: string
  onAnswer: (answer: SurveyAnswer | undefined) => void
}

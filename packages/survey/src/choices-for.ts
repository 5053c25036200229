import type { SurveyChoice, SurveyQuestion } from '@echoloop/contract'
import type { AnswerState } from './answer-state.ts'
import { shuffle } from './shuffle.ts'

/**
 * The choices in the order one person sees them. “None of these” and “other” keep their places, and so do the columns
 * of a matrix, which are a scale.
 */
export function choicesFor(question: SurveyQuestion, state: Pick<AnswerState, 'seed'>): SurveyChoice[] {
  const choices = question.choices ?? []
  if (!question.isShuffled || question.kind === 'matrix') return [...choices]
  const keepsPlace = (choice: SurveyChoice) => choice.isExclusive || choice.isOther
  const moved = shuffle(
    choices.filter((choice) => !keepsPlace(choice)),
    { seed: state.seed, key: question.key },
  )
  return choices.flatMap((choice) => (keepsPlace(choice) ? [choice] : moved.splice(0, 1)))
}

/** The rows of a matrix in the order one person sees them. */
export function rowsFor(
  question: SurveyQuestion,
  state: Pick<AnswerState, 'seed'>,
): NonNullable<SurveyQuestion['rows']> {
  const rows = question.rows ?? []
  return question.isShuffled ? shuffle(rows, { seed: state.seed, key: question.key }) : [...rows]
}

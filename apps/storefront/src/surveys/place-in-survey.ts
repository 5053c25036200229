import type { SurveyQuestion } from '@echoloop/contract'
import { minutesOf, nextStep, pathOf } from '@echoloop/survey'
import type { SurveyStepView } from './render-step.ts'
import type { SurveyView } from './survey-view.ts'

export type PlaceInSurvey = Pick<SurveyStepView, 'share' | 'number' | 'canGoBack' | 'minutes' | 'isLast'> & {
  /** Key of the question before, on this person's path. */
  before: string | undefined
}

/** Where a question stands on the path of this person. */
export function placeInSurvey(view: SurveyView, question: SurveyQuestion): PlaceInSurvey {
  const { definition, state, language } = view
  const path = pathOf(definition, state)
  const index = path.indexOf(question.key)
  const before = index > 0 ? path[index - 1] : undefined
  // A block in random order may begin with its last question: what counts is how many are behind.
  const behind = Math.max(0, index)
  const after = definition.questions.length - behind
  return {
    share: behind / Math.max(1, behind + after),
    number: behind + 1,
    canGoBack: before !== undefined,
    before,
    minutes: minutesOf(definition, language),
    isLast: nextStep(definition, withSkipped(view, question), question.key).kind === 'end',
  }
}

/** Whether this is the last one may hang on its answer; until it is given, it is asked as if it were left out. */
function withSkipped({ state }: SurveyView, { key }: SurveyQuestion): SurveyView['state'] {
  if (state.answers[key] !== undefined) return state
  return { ...state, answers: { ...state.answers, [key]: { skipped: true } } }
}

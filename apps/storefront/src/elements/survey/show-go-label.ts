import { isAnswered } from '@echoloop/survey'
import { readPostedAnswer } from '../../surveys/read-posted-answer.ts'
import { questionOf, type SurveyRun, viewOf } from './survey-run.ts'

/** An optional question that is left empty is skipped: the button says so. */
export function showGoLabel(run: SurveyRun): void {
  const button = run.form.querySelector<HTMLElement>('[data-next]')
  const question = questionOf(run, run.draft.at)
  if (!button || !question) return
  button.dataset.usual ??= button.textContent ?? ''
  const posted = readPostedAnswer(question, new FormData(run.form))
  const isEmpty = posted.kind === 'answer' && 'skipped' in posted.answer && !isAnswered(posted.answer)
  const maySkip = isEmpty && !question.isRequired && question.kind !== 'statement'
  const words = maySkip ? viewOf(run).words.skip : button.dataset.usual
  if (button.textContent !== words) button.textContent = words
}

import type { SurveyAnswer } from '@echoloop/contract'

/** Whether something was said: a skipped question, “does not apply” and blank words say nothing. */
export function isAnswered(answer: SurveyAnswer | undefined): answer is SurveyAnswer {
  if (answer === undefined || 'skipped' in answer || 'notApplicable' in answer) return false
  if ('text' in answer) return answer.text.trim() !== ''
  if ('choices' in answer) return answer.choices.length > 0
  if ('uploads' in answer) return answer.uploads.length > 0
  if ('cells' in answer) return Object.keys(answer.cells).length > 0
  return true
}

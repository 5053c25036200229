import type { ProblemCode, SurveyQuestion } from '@echoloop/contract'

type Problem = Extract<ProblemCode, `survey/answer-${string}`>
type Given = { choices: readonly string[]; other?: string | undefined }

/** One choice, and words of one's own only where they are asked for. */
export function checkOneChoice(
  question: SurveyQuestion,
  { choice, other }: { choice: string; other?: string | undefined },
): Problem | null {
  return checkKeys(question, { choices: [choice], other })
}

/** How many must be chosen, if any: a ranking asks for all places unless `least` says fewer. */
export function leastChoices({ kind, least, most, choices = [] }: SurveyQuestion): number {
  return least ?? (kind === 'ranking' ? Math.min(choices.length, most ?? choices.length) : 1)
}

/** Several choices: `leastChoices` to `most` of them. Nothing chosen counts as no answer. */
export function checkChoices(question: SurveyQuestion, given: Given): Problem | null {
  const problem = checkKeys(question, given)
  if (problem !== null || given.choices.length === 0) return problem
  const isAlone = given.choices.some((key) => question.choices?.find((one) => one.key === key)?.isExclusive)
  if (isAlone) return given.choices.length > 1 ? 'survey/answer-not-alone' : null
  const all = question.choices?.length ?? 0
  if (given.choices.length < leastChoices(question)) return 'survey/answer-too-few'
  return given.choices.length > (question.most ?? all) ? 'survey/answer-too-many' : null
}

function checkKeys(question: SurveyQuestion, { choices, other }: Given): Problem | null {
  const chosen = choices.map((key) => question.choices?.find((one) => one.key === key))
  if (chosen.includes(undefined)) return 'survey/answer-unknown-choice'
  if (new Set(choices).size < choices.length) return 'survey/answer-repeated'
  if (other === undefined || other.trim() === '') return null
  return chosen.some((choice) => choice?.isOther) ? null : 'survey/answer-other-not-chosen'
}

import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'

export const otherParts = ['start', 'end', 'languages', 'quotas', 'hidden'] as const

export type OtherPart = (typeof otherParts)[number]

export type Chosen = { part: OtherPart } | { part: 'question'; question: SurveyQuestion; index: number }

/** How an address names a question, apart from the other parts. */
export function placeOfQuestion(key: string): string {
  return `q:${key}`
}

/** The part that an address names; the first question, or else the start, where it names none. */
export function chosenOf(definition: SurveyDefinition, at: string | undefined): Chosen {
  const part = otherParts.find((one) => one === at)
  if (part) return { part }
  const found = definition.questions.findIndex(({ key }) => placeOfQuestion(key) === at)
  const index = Math.max(0, found)
  const question = definition.questions[index]
  return question ? { part: 'question', question, index } : { part: 'start' }
}

/** All parts in the order in which they are walked, as an address names them. */
export function allPlaces(definition: SurveyDefinition): string[] {
  const questions = definition.questions.map(({ key }) => placeOfQuestion(key))
  return ['start', ...questions, 'end', 'languages', 'quotas', 'hidden']
}

export function placeOfChosen(chosen: Chosen): string {
  return chosen.part === 'question' ? placeOfQuestion(chosen.question.key) : chosen.part
}

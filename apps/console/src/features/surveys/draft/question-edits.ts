import { type SurveyDefinition, type SurveyQuestion, surveyLimits } from '@echoloop/contract'
import { keysOf, newKey } from './survey-keys.ts'
import { dropReferences } from './survey-references.ts'

/** Puts a question behind the one with the key `after`, else at the end. A full survey stays as it is. */
export function addQuestion(
  definition: SurveyDefinition,
  { question, after }: { question: SurveyQuestion; after?: string | undefined },
): SurveyDefinition {
  if (definition.questions.length >= surveyLimits.questions) return definition
  const at = definition.questions.findIndex(({ key }) => key === after)
  const place = at < 0 ? definition.questions.length : at + 1
  return { ...definition, questions: definition.questions.toSpliced(place, 0, question) }
}

/** Changes what one question says of itself. */
export function changeQuestion(
  definition: SurveyDefinition,
  { key, change }: { key: string; change: (question: SurveyQuestion) => SurveyQuestion },
): SurveyDefinition {
  return {
    ...definition,
    questions: definition.questions.map((one) => (one.key === key ? change(one) : one)),
  }
}

/** Moves a question to a place, counted from 0 in the order after the move; places beyond the ends are the ends. */
export function moveQuestion(
  definition: SurveyDefinition,
  { key, to }: { key: string; to: number },
): SurveyDefinition {
  const from = definition.questions.findIndex((one) => one.key === key)
  const question = definition.questions[from]
  const place = Math.min(definition.questions.length - 1, Math.max(0, to))
  if (!question || place === from) return definition
  return { ...definition, questions: definition.questions.toSpliced(from, 1).toSpliced(place, 0, question) }
}

/** A copy behind the original, under a key of its own. */
export function duplicateQuestion(
  definition: SurveyDefinition,
  { key, copyKey }: { key: string; copyKey: string },
): SurveyDefinition {
  const question = definition.questions.find((one) => one.key === key)
  if (!question) return definition
  return addQuestion(definition, { question: { ...structuredClone(question), key: copyKey }, after: key })
}

/** A key for the copy of a question. */
export function keyForCopy(definition: SurveyDefinition, question: SurveyQuestion): string {
  return newKey({ stem: question.kind, taken: keysOf(definition) })
}

/** Takes a question out, and with it every rule that speaks of it. */
export function removeQuestion(definition: SurveyDefinition, key: string): SurveyDefinition {
  const questions = definition.questions.filter((one) => one.key !== key)
  if (questions.length === definition.questions.length) return definition
  return dropReferences({ ...definition, questions }, key)
}

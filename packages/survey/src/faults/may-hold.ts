import type { SurveyClause, SurveyCondition, SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { scales } from '../check-answer.ts'

const open = new Set(['short-text', 'long-text'])

/**
 * Whether any answers could make a condition hold. Looks at the clauses of one question together (a single choice cannot
 * be two things), not at how questions hang together: true means “not impossible as far as one can see”.
 */
export function mayHold(condition: SurveyCondition, definition: SurveyDefinition): boolean {
  const questionOf = (key: string) => definition.questions.find((one) => one.key === key)
  const mayBe = (clause: SurveyClause) =>
    clause.op === 'hidden' || clauseMayHold(clause, questionOf(clause.question))
  if (condition.match === 'any') return condition.clauses.some(mayBe)
  return condition.clauses.every(mayBe) && !contradicts(condition.clauses, questionOf)
}

/** Whether a clause fits its question at all. A key that no question has is told elsewhere. */
export function clauseMayHold(
  clause: Exclude<SurveyClause, { op: 'hidden' }>,
  question: SurveyQuestion | undefined,
): boolean {
  if (question === undefined) return false
  if (clause.op === 'answered') return question.kind !== 'statement' || !clause.value
  if (clause.op === 'sentiment' || clause.op === 'aspect' || clause.op === 'urgency')
    return open.has(question.kind)
  if (clause.op === 'at-least' || clause.op === 'at-most') return limitMayHold(clause, question)
  return valueMayHold(clause, question)
}

function limitMayHold(
  clause: { op: 'at-least' | 'at-most'; value: number },
  question: SurveyQuestion,
): boolean {
  const range = rangeOf(question)
  if (range === undefined) return false
  return clause.op === 'at-least' ? clause.value <= range[1] : clause.value >= range[0]
}

/** Smallest and largest number that the question takes; undefined when it takes none. */
function rangeOf({ kind, min, max }: SurveyQuestion): readonly [number, number] | undefined {
  if (kind === 'number') return [min ?? -1e12, max ?? 1e12]
  return kind === 'nps' || kind === 'csat' || kind === 'ces' || kind === 'stars' ? scales[kind] : undefined
}

function valueMayHold(
  clause: { op: 'is' | 'is-not'; row?: string | undefined; value: string | boolean },
  question: SurveyQuestion,
): boolean {
  const { kind } = question
  if (kind === 'consent') return typeof clause.value === 'boolean'
  if (typeof clause.value === 'boolean' || kind === 'statement' || kind === 'picture') return false
  const hasRow = kind !== 'matrix' || question.rows?.some(({ key }) => key === clause.row) === true
  const range = rangeOf(question)
  const number = Number(clause.value)
  if (range !== undefined) return clause.op === 'is-not' || (number >= range[0] && number <= range[1])
  return hasRow && (!takesChoices(kind) || hasChoice(question, clause.value))
}

function takesChoices(kind: SurveyQuestion['kind']): boolean {
  return kind === 'single' || kind === 'multiple' || kind === 'ranking' || kind === 'matrix'
}

function hasChoice(question: SurveyQuestion, value: string): boolean {
  return question.choices?.some(({ key }) => key === value) === true
}

type QuestionOf = (key: string) => SurveyQuestion | undefined

/** Two clauses that must both hold and cannot. */
function contradicts(clauses: readonly SurveyClause[], questionOf: QuestionOf): boolean {
  return clauses.some((one, at) =>
    clauses
      .slice(at + 1)
      .some((other) => excludes(one, other, questionOf) || excludes(other, one, questionOf)),
  )
}

function excludes(one: SurveyClause, other: SurveyClause, questionOf: QuestionOf): boolean {
  if (one.op === 'hidden')
    return other.op === 'hidden' && one.field === other.field && one.value !== other.value
  if (other.op === 'hidden') return false
  if (one.question !== other.question) return false
  if (one.op === 'answered') return other.op === 'answered' ? one.value !== other.value : !one.value
  if (one.op === 'at-least' && other.op === 'at-most') return one.value > other.value
  if (one.op === 'sentiment' && other.op === 'sentiment') return one.value !== other.value
  if (one.op !== 'is' || (other.op !== 'is' && other.op !== 'is-not') || one.row !== other.row) return false
  if (other.op === 'is-not') return one.value === other.value
  const kind = questionOf(one.question)?.kind
  return one.value !== other.value && kind !== 'multiple' && kind !== 'ranking'
}

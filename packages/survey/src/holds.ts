import type { AnswerReading, SurveyAnswer, SurveyClause, SurveyCondition } from '@echoloop/contract'
import type { AnswerState } from './answer-state.ts'
import { entryOf } from './entry-of.ts'
import { isAnswered } from './is-answered.ts'

/** What a condition may look at: answers and readings of questions on the path so far, and the hidden fields. */
export type Known = Pick<AnswerState, 'answers' | 'readings' | 'hidden'>

/**
 * Whether a condition holds. A clause about an answer that was not given, or about a reading that is not known, does
 * not hold, `is-not` included; only `answered: false` speaks of an answer that is absent.
 */
export function holds(condition: SurveyCondition, known: Known): boolean {
  const isMet = (clause: SurveyClause) => clauseHolds(clause, known)
  return condition.match === 'all' ? condition.clauses.every(isMet) : condition.clauses.some(isMet)
}

function clauseHolds(clause: SurveyClause, known: Known): boolean {
  if (clause.op === 'hidden') return entryOf(known.hidden, clause.field) === clause.value
  const answer = entryOf(known.answers, clause.question)
  if (clause.op === 'answered') return isAnswered(answer) === clause.value
  if (!isAnswered(answer)) return false
  return saysSo({ clause, answer, reading: entryOf(known.readings, clause.question) })
}

function saysSo(given: {
  clause: Exclude<SurveyClause, { op: 'hidden' | 'answered' }>
  answer: SurveyAnswer
  reading: AnswerReading | undefined
}): boolean {
  const { clause, answer, reading } = given
  switch (clause.op) {
    case 'is':
      return saysValue(answer, clause) === true
    case 'is-not':
      return saysValue(answer, clause) === false
    case 'at-least':
      return 'number' in answer && answer.number >= clause.value
    case 'at-most':
      return 'number' in answer && answer.number <= clause.value
    case 'sentiment':
      return reading?.sentiment === clause.value
    case 'aspect':
      return reading?.aspects.some((aspect) => isOf(aspect, clause.value)) === true
    case 'urgency':
      return reading !== undefined && reading.urgency >= clause.value
  }
}

/** Undefined when the answer does not speak of it, such as a row that was left out. */
function saysValue(
  answer: SurveyAnswer,
  { row, value }: { row?: string | undefined; value: string | boolean },
): boolean | undefined {
  if ('choice' in answer) return answer.choice === value
  if ('choices' in answer) return typeof value === 'string' && answer.choices.includes(value)
  if ('given' in answer) return answer.given === value
  if ('number' in answer) return String(answer.number) === value
  if ('date' in answer) return answer.date === value
  if ('text' in answer) return answer.text.trim() === value
  if (!('cells' in answer) || row === undefined) return undefined
  const column = entryOf(answer.cells, row)
  return column === undefined ? undefined : column === value
}

/** `logistics.packaging` is of `logistics`. */
function isOf(aspect: string, wanted: string): boolean {
  return aspect === wanted || aspect.startsWith(`${wanted}.`)
}

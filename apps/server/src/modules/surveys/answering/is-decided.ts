import type { SurveyClause, SurveyCondition } from '@echoloop/contract'
import { holds, isAnswered, type Known } from '@echoloop/survey'

/**
 * True when a condition holds and nothing that is still to be answered can change that: what speaks of a question that
 * was not answered yet is left aside. Pure.
 */
export function isDecided(condition: SurveyCondition, known: Known): boolean {
  const clauses = condition.clauses.filter((clause) => isKnown(clause, known))
  if (condition.match === 'all' && clauses.length < condition.clauses.length) return false
  return clauses.length > 0 && holds({ ...condition, clauses }, known)
}

function isKnown(clause: SurveyClause, { answers }: Known): boolean {
  return clause.op === 'hidden' || isAnswered(answers[clause.question])
}

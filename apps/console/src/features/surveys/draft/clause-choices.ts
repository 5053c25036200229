import type { QuestionKind, SurveyClause, SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { isOpen, kindParts } from './kind-parts.ts'

export type ClauseOp = SurveyClause['op']

/** What can be asked of the answers to a kind of question, the most usual first. */
export function opsOf(kind: QuestionKind): Exclude<ClauseOp, 'hidden'>[] {
  const parts = kindParts[kind]
  if (parts.scale || kind === 'number') return ['at-most', 'at-least', 'answered']
  if (kind === 'single' || kind === 'multiple' || kind === 'matrix') return ['is', 'is-not', 'answered']
  if (kind === 'consent') return ['is', 'answered']
  if (isOpen(kind)) return ['sentiment', 'aspect', 'urgency', 'answered']
  return parts.isAnswered ? ['answered'] : []
}

/** A clause that says something sensible at once, for a question and a way to ask. */
export function newClause(question: SurveyQuestion, op?: ClauseOp): SurveyClause {
  const chosen = op ?? opsOf(question.kind)[0] ?? 'answered'
  const { key } = question
  const [low, high] = kindParts[question.kind].scale ?? [question.min ?? 0, question.max ?? 10]
  switch (chosen) {
    case 'at-most':
      return { op: 'at-most', question: key, value: Math.floor(low + (high - low) * 0.6) }
    case 'at-least':
      return { op: 'at-least', question: key, value: Math.ceil(low + (high - low) * 0.9) }
    case 'is':
    case 'is-not':
      return isClause(question, chosen)
    case 'sentiment':
      return { op: 'sentiment', question: key, value: 'negative' }
    case 'aspect':
      return { op: 'aspect', question: key, value: 'logistics' }
    case 'urgency':
      return { op: 'urgency', question: key, value: 1 }
    default:
      return { op: 'answered', question: key, value: true }
  }
}

function isClause(question: SurveyQuestion, op: 'is' | 'is-not'): SurveyClause {
  if (question.kind === 'consent') return { op, question: question.key, value: true }
  const row = question.kind === 'matrix' ? question.rows?.[0]?.key : undefined
  return {
    op,
    question: question.key,
    ...(row === undefined ? {} : { row }),
    value: question.choices?.[0]?.key ?? '',
  }
}

export type ClauseScope = {
  /** Conditions of a quota or at the end may ask every question; of a question those up to it. */
  until: string | undefined
  /** True where the answer to the question itself is known already. */
  isAfter: boolean
}

/** Questions whose answers a rule at this place can know. */
export function askableQuestions(
  definition: SurveyDefinition,
  { until, isAfter }: ClauseScope,
): SurveyQuestion[] {
  const at = definition.questions.findIndex(({ key }) => key === until)
  const known =
    until === undefined ? definition.questions : definition.questions.slice(0, at + (isAfter ? 1 : 0))
  return known.filter(({ kind }) => kindParts[kind].isAnswered)
}

/** What may be piped into the words of a question: earlier answers that are words or numbers, and hidden fields. */
export function pipeSources(definition: SurveyDefinition, until: string | undefined): SurveyQuestion[] {
  const without: QuestionKind[] = ['matrix', 'picture', 'consent', 'statement']
  return askableQuestions(definition, { until, isAfter: false }).filter(({ kind }) => !without.includes(kind))
}

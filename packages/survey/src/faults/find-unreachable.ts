import type { SurveyAnswer, SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { scales } from '../check-answer.ts'
import { holds } from '../holds.ts'
import { runsOf } from '../order-questions.ts'
import type { Fault } from './fault.ts'
import { mayHold } from './may-hold.ts'
import { stagesOf } from './stages.ts'

/**
 * Questions that nobody can come to: never shown, or jumped over whatever is answered. Where a jump hangs on another
 * question it may be taken and may not; a question is told only when no way is left.
 */
export function findUnreachable(definition: SurveyDefinition): Fault[] {
  const runs = runsOf(definition)
  const stages = stagesOf(definition)
  const reached = new Set([0])
  for (const [stage, run] of runs.entries()) {
    if (!reached.has(stage)) continue
    const ways = run.map((question) => waysFrom(question, definition))
    if (ways.every(({ goesOn }) => goesOn)) reached.add(stage + 1)
    for (const to of ways.flatMap(({ targets }) => targets)) {
      const target = stages.get(to)
      if (target !== undefined && target > stage) reached.add(target)
    }
  }
  return definition.questions
    .filter((question) => !reached.has(stages.get(question.key) ?? 0) || isNeverShown(question, definition))
    .map(({ key }) => ({ code: 'question-unreachable', question: key, facts: {} }))
}

function isNeverShown({ showIf }: SurveyQuestion, definition: SurveyDefinition): boolean {
  return showIf !== undefined && !mayHold(showIf, definition)
}

type Ways = { goesOn: boolean; targets: string[] }

/** Where one can go from a question: on to the next, and to which questions. */
function waysFrom(question: SurveyQuestion, definition: SurveyDefinition): Ways {
  const jumps = question.jumps ?? []
  const targets = jumps
    .filter(({ when }) => mayHold(when, definition))
    .flatMap(({ to }) => ('question' in to ? [to.question] : []))
  const mayBeHidden = question.showIf !== undefined
  if (mayBeHidden || jumps.length === 0) return { goesOn: true, targets }
  const answers = possibleAnswers(question)
  if (answers === undefined) return { goesOn: true, targets }
  const sure = jumps.filter(({ when }) =>
    when.clauses.every((clause) => clause.op !== 'hidden' && clause.question === question.key),
  )
  const isAlwaysTaken = answers.every((answer) =>
    sure.some(({ when }) => holds(when, { answers: { [question.key]: answer }, readings: {}, hidden: {} })),
  )
  return { goesOn: !isAlwaysTaken, targets }
}

/** Every answer that makes a difference to a clause without a reading; undefined when there are too many to list. */
function possibleAnswers(question: SurveyQuestion): SurveyAnswer[] | undefined {
  const given = givenAnswers(question)
  if (given === undefined) return undefined
  const skips: SurveyAnswer[] = question.isRequired ? [] : [{ skipped: true }]
  const others: SurveyAnswer[] = question.mayNotApply ? [{ notApplicable: true }] : []
  return [...given, ...skips, ...others]
}

function givenAnswers(question: SurveyQuestion): SurveyAnswer[] | undefined {
  const { kind, choices } = question
  if (kind === 'single') return choices?.map(({ key }) => ({ choice: key }))
  if (kind === 'consent') return [{ given: true }, { given: false }]
  if (kind === 'statement') return [{ skipped: true }]
  if (kind === 'long-text' || kind === 'short-text') return [{ text: 'x' }]
  if (kind !== 'nps' && kind !== 'csat' && kind !== 'ces' && kind !== 'stars') return undefined
  const [low, high] = scales[kind]
  return Array.from({ length: high - low + 1 }, (_, at) => ({ number: low + at }))
}

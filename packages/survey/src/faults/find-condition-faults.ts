import type { SurveyClause, SurveyDefinition } from '@echoloop/contract'
import { conditionsOf, type PlacedCondition } from './conditions-of.ts'
import type { Fault } from './fault.ts'
import { mayHold } from './may-hold.ts'
import { stagesOf } from './stages.ts'

/** Conditions on things that are not there, that are not yet answered, or that can never hold. */
export function findConditionFaults(definition: SurveyDefinition): Fault[] {
  const stages = stagesOf(definition)
  return conditionsOf(definition).flatMap((placed): Fault[] => {
    const where = placed.question === undefined ? {} : { question: placed.question }
    const faults = placed.condition.clauses.flatMap((clause) =>
      clauseFaults(clause, { placed, definition, stages }).map((fault) => ({ ...fault, ...where })),
    )
    if (faults.length > 0 || mayHold(placed.condition, definition)) return faults
    // A question that is never shown is told as unreachable.
    if (placed.place === 'show') return []
    if (placed.quota !== undefined) return [{ code: 'quota-never', facts: { quota: placed.quota } }]
    return [{ code: 'condition-never', ...where, facts: { place: placed.place } }]
  })
}

type Placed = {
  placed: PlacedCondition
  definition: SurveyDefinition
  stages: ReadonlyMap<string, number>
}

function clauseFaults(clause: SurveyClause, { placed, definition, stages }: Placed): Fault[] {
  if (clause.op === 'hidden') {
    const isKnown = definition.hidden.some(({ key }) => key === clause.field)
    return isKnown ? [] : [{ code: 'condition-unknown-field', facts: { target: clause.field } }]
  }
  const target = clause.question
  const question = definition.questions.find(({ key }) => key === target)
  if (question === undefined) return [{ code: 'condition-unknown-question', facts: { target } }]
  if (isTooEarly({ target, placed, stages })) return [{ code: 'condition-too-early', facts: { target } }]
  if (clause.op !== 'is' && clause.op !== 'is-not') return []
  const { kind, choices, rows } = question
  const hasChoices = kind === 'single' || kind === 'multiple' || kind === 'ranking' || kind === 'matrix'
  const lacks =
    (hasChoices && !choices?.some(({ key }) => key === clause.value)) ||
    (kind === 'matrix' && !rows?.some(({ key }) => key === clause.row))
  const value = kind === 'matrix' ? `${clause.row ?? ''}:${clause.value}` : `${clause.value}`
  return lacks ? [{ code: 'condition-unknown-choice', facts: { target, value } }] : []
}

/** Whether the question it looks at may still be ahead; its own answer is known only once it was given. */
function isTooEarly(look: {
  target: string
  placed: PlacedCondition
  stages: ReadonlyMap<string, number>
}): boolean {
  const own = look.placed.question
  if (own === undefined) return false
  if (own === look.target) return look.placed.place === 'show'
  return (look.stages.get(look.target) ?? 0) >= (look.stages.get(own) ?? 0)
}

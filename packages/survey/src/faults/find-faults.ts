import type { SurveyDefinition } from '@echoloop/contract'
import type { Fault } from './fault.ts'
import { findConditionFaults } from './find-condition-faults.ts'
import { findJumpFaults } from './find-jump-faults.ts'
import { findPipingFaults } from './find-piping-faults.ts'
import { findShapeFaults } from './find-shape-faults.ts'
import { findUnreachable } from './find-unreachable.ts'
import { findWordFaults } from './find-word-faults.ts'

/** Everything that keeps a survey from being published, in the order in which one would mend it. Pure; never throws. */
export function findFaults(definition: SurveyDefinition): Fault[] {
  const conditions = findConditionFaults(definition)
  // A condition on something unknown never holds either: one fault is enough for one mistake.
  const told = new Set(conditions.map(({ question }) => question))
  return [
    ...findShapeFaults(definition),
    ...findWordFaults(definition),
    ...findJumpFaults(definition),
    ...conditions,
    ...findUnreachable(definition).filter(({ question }) => !told.has(question)),
    ...findPipingFaults(definition),
  ]
}

import type { SurveyDefinition } from '@echoloop/contract'
import type { Fault, FaultCode } from './fault.ts'
import { stagesOf } from './stages.ts'

/** Jumps to nowhere, backwards or to itself, and jumps within a block whose order is random. */
export function findJumpFaults(definition: SurveyDefinition): Fault[] {
  const stages = stagesOf(definition)
  return definition.questions.flatMap((asked) =>
    (asked.jumps ?? []).flatMap(({ to }): Fault[] => {
      if ('end' in to) return []
      const code = faultOf({ from: asked.key, to: to.question, stages })
      return code === null ? [] : [{ code, question: asked.key, facts: { target: to.question } }]
    }),
  )
}

function faultOf(jump: { from: string; to: string; stages: ReadonlyMap<string, number> }): FaultCode | null {
  const target = jump.stages.get(jump.to)
  const own = jump.stages.get(jump.from) ?? 0
  if (target === undefined) return 'jump-unknown'
  if (target > own) return null
  return target === own && jump.to !== jump.from ? 'jump-within-block' : 'jump-backwards'
}

import type { SurveyDefinition } from '@echoloop/contract'
import { runsOf } from '../order-questions.ts'

/**
 * The stage at which each question is asked. Questions of one block share a stage, because any of them may be the first;
 * what stands at an earlier stage is surely asked before.
 */
export function stagesOf(definition: SurveyDefinition): Map<string, number> {
  const stages = new Map<string, number>()
  for (const [stage, run] of runsOf(definition).entries())
    for (const { key } of run) if (!stages.has(key)) stages.set(key, stage)
  return stages
}

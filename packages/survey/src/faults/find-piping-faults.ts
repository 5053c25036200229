import type { SurveyDefinition } from '@echoloop/contract'
import { slotsIn } from '../slots.ts'
import { type PlacedTexts, textsOf } from '../texts-of.ts'
import type { Fault, FaultCode } from './fault.ts'
import { stagesOf } from './stages.ts'

const wordless = new Set(['matrix', 'picture', 'consent', 'statement'])

/** Slots that name nothing, that are asked for before the answer, or whose answer cannot be put into words. */
export function findPipingFaults(definition: SurveyDefinition): Fault[] {
  const stages = stagesOf(definition)
  return textsOf(definition).flatMap((placed) =>
    Object.entries(placed.texts).flatMap(([language, text]) =>
      slotsIn(text).flatMap(({ key }): Fault[] => {
        const code = faultOf({ key, placed, definition, stages })
        if (code === null) return []
        const where = placed.question === undefined ? {} : { question: placed.question }
        return [{ code, language, ...where, facts: { target: key, part: placed.part } }]
      }),
    ),
  )
}

function faultOf(slot: {
  key: string
  placed: PlacedTexts
  definition: SurveyDefinition
  stages: ReadonlyMap<string, number>
}): FaultCode | null {
  const { key, placed, definition, stages } = slot
  if (definition.hidden.some((field) => field.key === key)) return null
  const asked = definition.questions.find((question) => question.key === key)
  if (asked === undefined) return 'piping-unknown'
  if (wordless.has(asked.kind)) return 'piping-no-words'
  return (stages.get(key) ?? 0) < stageOf(placed, stages) ? null : 'piping-too-early'
}

/** The title and the greeting stand before all questions, the thanks behind them. */
function stageOf({ part, question }: PlacedTexts, stages: ReadonlyMap<string, number>): number {
  if (question !== undefined) return stages.get(question) ?? 0
  return part === 'thanks' || part === 'screened-out' ? Number.POSITIVE_INFINITY : -1
}

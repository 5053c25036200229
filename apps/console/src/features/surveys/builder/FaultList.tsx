import type { SurveyDefinition } from '@echoloop/contract'
import type { Fault } from '@echoloop/survey'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { placeOfQuestion } from './chosen-part.ts'
import { useDesignWords } from './use-design-words.ts'

export type FaultPlace = { at: string; language: string | undefined }

type FaultListProps = {
  faults: readonly Fault[]
  definition: SurveyDefinition
  onGo: (place: FaultPlace) => void
}

/** What keeps a survey from being published; each leads to where it is mended. */
export function FaultList({ faults, definition, onGo }: FaultListProps): ReactNode {
  const words = useWords().surveyBuilder
  const format = useFormat()
  const design = useDesignWords({ definition, language: definition.languages[0] ?? 'en' })
  return (
    <ul className="fault-list">
      {faults.map((fault) => {
        const at = definition.questions.findIndex(({ key }) => key === fault.question)
        return (
          <li key={JSON.stringify(fault)}>
            <button
              type="button"
              className="fault-line"
              onClick={() => onGo({ at: partOf(fault), language: fault.language })}
            >
              <span className="fault-where">
                {at < 0 ? words.faults.whole : words.number(format.number(at + 1))}
              </span>
              <span>{design.faultOf(fault)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function partOf({ question, facts }: Fault): string {
  if (question !== undefined) return placeOfQuestion(question)
  if (facts.quota !== undefined) return 'quotas'
  return facts.part === 'thanks' || facts.part === 'screened-out' ? 'end' : 'start'
}

import type { SurveyItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

const signs = { draft: '○', live: '●', closed: '◼', archived: '–' } as const
const looks = { draft: 'neutral', live: 'positive', closed: 'mixed', archived: 'neutral' } as const

/** Where a survey stands, told by sign and word. */
export function SurveyStateTag({ survey }: { survey: Pick<SurveyItem, 'state' | 'version'> }): ReactNode {
  const words = useWords().surveys
  const { state, version } = survey
  return (
    <span className={`tag is-${looks[state]}`}>
      <span className="tag-sign" aria-hidden="true">
        {signs[state]}
      </span>
      {words.states[state]}
      {version === null ? null : <span className="survey-version">{words.version(String(version))}</span>}
    </span>
  )
}

import type { CaseStateCode } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

const signs: Record<CaseStateCode, string> = {
  new: '●',
  open: '◐',
  reopened: '↺',
  'waiting-customer': '…',
  'waiting-others': '‖',
  resolved: '✓',
  closed: '–',
}

/** The state of a case: sign and word. */
export function CaseStateTag({ state }: { state: CaseStateCode }): ReactNode {
  const words = useWords().cases.states
  return (
    <span className={`tag case-state is-${state}`}>
      <span aria-hidden="true" className="tag-sign">
        {signs[state]}
      </span>
      {words[state]}
    </span>
  )
}

import type { Remedy } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Who proposed a remedy and who agreed. */
export function RemedyMakers({ remedy }: { remedy: Remedy }): ReactNode {
  const words = useWords().remedies
  const format = useFormat()
  const { proposedBy, proposedAt, decidedBy, state } = remedy
  const decided = state === 'declined' ? words.declinedBy : words.approvedBy
  return (
    <>
      <span className="figure-note" title={format.dateTime(proposedAt)}>
        {words.proposedBy({ name: proposedBy, when: format.ago(proposedAt) })}
      </span>
      {decidedBy ? <span className="figure-note">{decided(decidedBy)}</span> : null}
    </>
  )
}

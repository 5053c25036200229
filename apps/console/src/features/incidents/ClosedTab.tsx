import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { IncidentList } from './IncidentList.tsx'

/** Incidents that are over. */
export function ClosedTab(): ReactNode {
  const text = useWords().incidents.list
  const closed = useCall(endpoints.listIncidents, { query: { state: 'closed' } })
  if (closed.error) return <ErrorState error={closed.error} onRetry={() => void closed.refetch()} />
  if (!closed.data) return <ListSkeleton rows={4} />
  return (
    <section aria-labelledby="incidents-closed">
      <h2 id="incidents-closed">{text.closedHeading}</h2>
      <IncidentList incidents={closed.data.items} empty={text.closedEmpty} />
    </section>
  )
}

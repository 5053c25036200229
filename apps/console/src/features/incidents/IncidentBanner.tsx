import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** One quiet line over all rooms while an incident is open, or a surge waits for somebody. */
export function IncidentBanner(): ReactNode {
  const text = useWords().incidents
  const mayRead = usePermission('incident.read')
  const incidents = useCall(endpoints.listIncidents, { query: { state: 'open' } }, { isWanted: mayRead })
  const surges = useCall(endpoints.listSurges, { query: { state: 'open' } }, { isWanted: mayRead })
  const open = incidents.data?.items ?? []
  const waiting = (surges.data?.items ?? []).filter(({ incident }) => incident === null)
  if (open.length === 0 && waiting.length === 0) return null
  const [first] = open
  const href = open.length === 1 && first ? `/incidents/${first.id}` : '/incidents'
  return (
    <aside className="demo-banner incident-banner" aria-label={text.title} role="status">
      {open.length > 0 ? (
        <AppLink href={href}>
          {text.banner(open.length)}
          {open.length === 1 && first ? <span dir="auto">{` · ${first.title}`}</span> : null}
        </AppLink>
      ) : null}
      {waiting.length > 0 ? <AppLink href="/incidents">{text.surgeBanner(waiting.length)}</AppLink> : null}
    </aside>
  )
}

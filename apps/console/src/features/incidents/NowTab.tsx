import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { IncidentFigures } from './IncidentFigures.tsx'
import { IncidentList } from './IncidentList.tsx'
import { OpenIncidentForm } from './OpenIncidentForm.tsx'
import { SurgeCard } from './SurgeCard.tsx'

/** What stands out now and what is being done about it. */
export function NowTab(): ReactNode {
  const text = useWords().incidents
  const format = useFormat()
  const { open, surges: shown } = useSearch({ from: '/shell/incidents' })
  const navigate = useNavigate({ from: '/incidents' })
  const mayWrite = usePermission('incident.write')
  const state = shown === 'all' ? 'all' : 'open'
  const surges = useCall(endpoints.listSurges, { query: { state } }, { keepsLast: true })
  const incidents = useCall(endpoints.listIncidents, { query: { state: 'open' } })
  const go = (next: { open?: string; surges?: 'all' }) => void navigate({ search: next, replace: true })
  useShortcut('n', text.list.openByHand, () => go({ open: 'hand' }))
  const surge = surges.data?.items.find(({ id }) => id === open)
  return (
    <div className="stack">
      {mayWrite && open && (open === 'hand' || surge) ? (
        <OpenIncidentForm surge={surge} onClose={() => go({})} />
      ) : null}
      <section aria-labelledby="incidents-open">
        <h2 id="incidents-open">{text.list.heading}</h2>
        {incidents.error ? (
          <ErrorState error={incidents.error} onRetry={() => void incidents.refetch()} />
        ) : null}
        {incidents.data ? (
          <IncidentList incidents={incidents.data.items} empty={text.list.empty} />
        ) : incidents.error ? null : (
          <ListSkeleton rows={2} />
        )}
        {mayWrite && !open ? (
          <Button onClick={() => go({ open: 'hand' })}>{text.list.openByHand}</Button>
        ) : null}
      </section>
      <section aria-labelledby="surges">
        <h2 id="surges">{text.surges.heading}</h2>
        {surges.error ? <ErrorState error={surges.error} onRetry={() => void surges.refetch()} /> : null}
        {surges.data?.items.length === 0 ? <p className="quiet">{text.surges.empty}</p> : null}
        {surges.data?.raised.map(({ kind, alarms, until }) => (
          <p key={kind} className="quiet">
            {text.surges.raised({ kind: text.surges.kinds[kind], alarms, until: format.dateTime(until) })}
          </p>
        ))}
        <ul className="incident-cards">
          {surges.data?.items.map((one) => (
            <SurgeCard key={one.id} surge={one} onOpen={() => go({ open: one.id })} />
          ))}
        </ul>
        <Button type="link" className="flush" onClick={() => go(shown === 'all' ? {} : { surges: 'all' })}>
          {shown === 'all' ? text.surges.onlyOpen : text.surges.earlier}
        </Button>
      </section>
      <IncidentFigures />
    </div>
  )
}

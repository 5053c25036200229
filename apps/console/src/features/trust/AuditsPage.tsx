import './trust.css'
import { type Audit, endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AuditorKeys } from './AuditorKeys.tsx'
import { AuditStateTag } from './AuditStateTag.tsx'
import { BeginAudit } from './BeginAudit.tsx'
import { TrustTabs } from './TrustTabs.tsx'
import { useDayText } from './use-day-text.ts'

/** Audits: the keys of auditors, a new draw, and those so far. */
export function AuditsPage(): ReactNode {
  const words = useWords()
  const text = words.trust.audits
  const mayDraw = usePermission('audit.sample')
  const { id } = useSession().shop
  const audits = useCall(endpoints.listAudits, {}, { everyMs: 15_000 })
  const { data } = audits
  return (
    <div className="trust">
      <PageHeader title={words.shell.rooms.trust} note={text.intro}>
        <a href={`/audits?shop=${id}`} target="_blank" rel="noreferrer">
          {text.publicPage}
        </a>
      </PageHeader>
      <TrustTabs at="audits" />
      {audits.error && !data ? (
        <ErrorState error={audits.error} onRetry={() => void audits.refetch()} />
      ) : null}
      {audits.isLoading ? <ListSkeleton rows={4} /> : null}
      {data ? (
        <>
          {mayDraw ? <BeginAudit /> : <p className="quiet">{text.onlyAuditors}</p>}
          <section className="panel" aria-labelledby="audit-list">
            <h2 id="audit-list">{text.list}</h2>
            {data.items.length === 0 ? <EmptyState title={text.empty} explanation={text.emptyText} /> : null}
            <ul className="audit-rows">
              {data.items.map((audit) => (
                <AuditRow key={audit.id} audit={audit} />
              ))}
            </ul>
          </section>
          <AuditorKeys keys={data.keys} />
        </>
      ) : null}
    </div>
  )
}

function AuditRow({ audit }: { audit: Audit }): ReactNode {
  const text = useWords().trust.audits
  const dayText = useDayText()
  const { correct, incorrect, unclear, open } = audit.findings
  const all = correct + incorrect + unclear + open
  return (
    <li>
      <AppLink href={`/trust/audits/${audit.id}`} className="audit-row">
        <b dir="auto">{audit.auditor}</b>
        <AuditStateTag state={audit.state} />
        <span className="quiet">{text.period(dayText(audit.from), dayText(audit.to))}</span>
        {audit.population === null ? null : (
          <span className="quiet">
            {text.of(all, audit.population.toLocaleString())} · {text.judged(all - open, all)}
          </span>
        )}
      </AppLink>
    </li>
  )
}

import './trust.css'
import { type Audit, endpoints } from '@echoloop/contract'
import { useParams } from '@tanstack/react-router'
import { Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AuditStateTag } from './AuditStateTag.tsx'
import { DrawSample } from './DrawSample.tsx'
import { SampleList } from './SampleList.tsx'
import { SignAudit } from './SignAudit.tsx'
import { useDayText } from './use-day-text.ts'

/** One audit: draw, judge, sign. */
export function AuditPage(): ReactNode {
  const words = useWords()
  const text = words.trust.audit
  const { auditId } = useParams({ from: '/shell/trust/audits/$auditId' })
  const dayText = useDayText()
  const mayDraw = usePermission('audit.sample')
  const found = useCall(endpoints.readAudit, { params: { id: auditId } }, { everyMs: 3000 })
  const audit = found.data
  if (!audit)
    return found.error ? (
      <ErrorState error={found.error} onRetry={() => void found.refetch()} />
    ) : (
      <ListSkeleton rows={4} />
    )
  const isDrawn = audit.state === 'drawn' || audit.state === 'attested'
  return (
    <div className="trust">
      <PageHeader
        title={text.title(audit.auditor)}
        back={<AppLink href="/trust">{text.back}</AppLink>}
        note={words.trust.audits.period(dayText(audit.from), dayText(audit.to))}
      >
        <AuditStateTag state={audit.state} />
      </PageHeader>
      {audit.state === 'committed' && mayDraw ? <DrawSample audit={audit} /> : null}
      {isDrawn ? <DrawnFacts audit={audit} /> : null}
      {isDrawn ? <SampleList audit={audit} mayJudge={mayDraw && audit.state === 'drawn'} /> : null}
      {audit.state === 'drawn' && mayDraw ? <SignAudit audit={audit} /> : null}
      {mayDraw && (audit.state === 'drawn' || audit.state === 'committed') ? <Abandon audit={audit} /> : null}
    </div>
  )
}

function DrawnFacts({ audit }: { audit: Audit }): ReactNode {
  const text = useWords().trust.audit
  const { index, head, seed, population } = audit
  return (
    <section className="panel">
      <p>
        {index === null ? null : text.inLog(index.toLocaleString())}{' '}
        {head ? text.head(head.size.toLocaleString()) : null}{' '}
        {population === null ? null : text.population(population.toLocaleString())}
      </p>
      <p className="quiet">
        {text.seed} <code className="digits">{seed}</code>
      </p>
      <p>
        <b>{text.result}</b> {text.resultLine(audit.findings)} · {text.left(audit.findings.open)}
      </p>
    </section>
  )
}

function Abandon({ audit }: { audit: Audit }): ReactNode {
  const text = useWords().trust.audit
  const tell = useProblemMessage()
  const abandon = useAction(endpoints.abandonAudit, {
    refreshes: [endpoints.readAudit, endpoints.listAudits],
  })
  return (
    <Popconfirm
      title={text.abandonText}
      okText={text.abandon}
      onConfirm={() => abandon.mutate({ params: { id: audit.id } }, { onError: tell })}
    >
      <Button type="text" className="audit-abandon">
        {text.abandon}
      </Button>
    </Popconfirm>
  )
}

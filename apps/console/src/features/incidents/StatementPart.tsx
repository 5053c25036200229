import { endpoints, type Incident, type IncidentStatement } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'
import { NoticePart } from './NoticePart.tsx'
import { StatementForm } from './StatementForm.tsx'

type Part = { incident: Incident; mayWrite: boolean }

/** What the shop says until it knows more: written, checked, approved by a second person, shown. */
export function StatementPart({ incident, mayWrite }: Part): ReactNode {
  const text = useWords().incidents.statement
  const { statement } = incident
  return (
    <section aria-labelledby="incident-statement">
      <h2 id="incident-statement">{text.heading}</h2>
      {statement ? (
        <StatementForm key={incident.id} incident={incident} statement={statement} mayWrite={mayWrite} />
      ) : null}
      {statement ? <Approval incident={incident} statement={statement} mayWrite={mayWrite} /> : null}
      <NoticePart incident={incident} mayWrite={mayWrite} />
    </section>
  )
}

type StatementProps = Part & { statement: IncidentStatement }

function Approval({ incident, statement, mayWrite }: StatementProps): ReactNode {
  const words = useWords()
  const text = words.incidents.statement
  const tell = useProblemMessage()
  const mayApprove = usePermission('incident.approve') && mayWrite
  const approve = useAction(endpoints.approveIncidentStatement, { refreshes: incidentsRefreshed })
  const slotNames: Record<string, string> = text.slotNames
  const openSlots = statement.openSlots.map((slot) => `{{${slot}}} ${slotNames[slot] ?? ''}`.trim())
  const isStopped =
    statement.openSlots.length > 0 || statement.findings.some(({ severity }) => severity === 'block')
  return (
    <div>
      <p className="quiet">{text.written(statement.writtenBy, statement.version)}</p>
      {statement.openSlots.length > 0 ? <p>{text.slots(openSlots.join(' · '))}</p> : null}
      <ul className="incident-findings">
        {statement.findings
          .filter(({ code }) => code !== 'open-slot')
          .map(({ language, code, severity, start }) => (
            <li key={`${language} ${code} ${start}`}>
              <b>{text.findings[severity]}</b> ({language === 'en' ? text.en : text.zh}):{' '}
              {words.library.check.findings[code]}
            </li>
          ))}
      </ul>
      {statement.approvedBy ? (
        <p>
          <b>{text.approved(statement.approvedBy)}</b>
        </p>
      ) : (
        <p className="quiet">{text.needsSecond}</p>
      )}
      {mayApprove && !statement.approvedBy && statement.mayApprove ? (
        <Button
          type="primary"
          disabled={isStopped}
          loading={approve.isPending}
          onClick={() =>
            approve.mutate(
              { params: { id: incident.id }, body: { version: statement.version } },
              { onError: tell },
            )
          }
        >
          {text.approve}
        </Button>
      ) : null}
    </div>
  )
}

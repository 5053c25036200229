import './cases.css'
import { type CaseItem, endpoints } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { CaseStateTag } from './CaseStateTag.tsx'
import { ClockSign } from './ClockSign.tsx'
import { OpenCaseDialog } from './OpenCaseDialog.tsx'

type LinkedCasesProps = {
  /** Of whom or what the cases are. */
  of: { feedbackId: string } | { orderId: string } | { customerId: string }
  /** The voice for which a case can be opened here; no button where one belongs to a case already. */
  opensFor?: { id: string; title: string }
}

const shownMax = 5

/** The cases that hang on a voice, an order or a customer, and the way to open one. */
export function LinkedCases({ of, opensFor }: LinkedCasesProps): ReactNode {
  const words = useWords().cases
  const mayRead = usePermission('case.read')
  const mayOpen = usePermission('case.write')
  const cases = useCall(endpoints.listCases, { query: { ...of, limit: shownMax } }, { isWanted: mayRead })
  const [isOpening, setIsOpening] = useState(false)
  if (!mayRead || !cases.data) return null
  const rows = cases.data.items
  const canOpen = mayOpen && opensFor !== undefined && rows.length === 0
  if (rows.length === 0 && !canOpen) return null
  return (
    <section className="panel linked-cases" aria-label={words.linked.title}>
      <div className="panel-head">
        <h2>{words.linked.title}</h2>
        {canOpen ? (
          <Button size="small" onClick={() => setIsOpening(true)}>
            {words.linked.open}
          </Button>
        ) : null}
      </div>
      {rows.length === 0 ? <p className="quiet">{words.linked.none}</p> : null}
      <ul>
        {rows.map((row) => (
          <LinkedCase key={row.id} row={row} />
        ))}
      </ul>
      {isOpening && opensFor ? (
        <OpenCaseDialog voices={[opensFor.id]} title={opensFor.title} onClose={() => setIsOpening(false)} />
      ) : null}
    </section>
  )
}

function LinkedCase({ row }: { row: CaseItem }): ReactNode {
  const words = useWords().cases
  return (
    <li className="linked-case">
      <AppLink href={`/cases/${row.id}`}>
        <span className="case-number">{words.number(row.number)}</span> <span dir="auto">{row.title}</span>
      </AppLink>
      <span className="linked-facts">
        <CaseStateTag state={row.state} />
        <ClockSign clock={row} isQuiet />
        <span className="quiet">{row.assignee?.name ?? words.nobody}</span>
      </span>
    </li>
  )
}

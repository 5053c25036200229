import type { CaseDetail, CaseReplies } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'
import { useIsWide } from '../feedback/use-is-wide.ts'
import { MakePlanLink } from '../plans/MakePlanLink.tsx'
import { PriorityPanel } from './PriorityPanel.tsx'
import { CallBacksPanel } from './panels/CallBacksPanel.tsx'
import { ClocksPanel } from './panels/ClocksPanel.tsx'
import { RemediesPanel } from './panels/RemediesPanel.tsx'
import { SatisfactionPanel } from './panels/SatisfactionPanel.tsx'
import { ScorecardPanel } from './panels/ScorecardPanel.tsx'
import { TasksPanel } from './panels/TasksPanel.tsx'
import { TierSign } from './TierSign.tsx'
import type { CaseChange } from './use-case-change.ts'
import { useTopicName } from './use-topic-name.ts'

type CaseAsideProps = { detail: CaseDetail; change: CaseChange; replies: CaseReplies | undefined }

/** What there is to know beside the time line; on phones it opens at a tap. */
export function CaseAside(props: CaseAsideProps): ReactNode {
  const words = useWords().casePage.aside
  const isWide = useIsWide()
  return (
    <aside className="case-aside" aria-label={words.facts}>
      <details className="aside-fold" open={isWide}>
        <summary>{words.showFacts}</summary>
        <div className="aside-stack">
          <ClocksPanel caseDetail={props.detail} />
          <PersonFacts {...props} />
          <SatisfactionPanel answers={props.replies?.satisfaction ?? []} />
          <section className="aside-block">
            <h2>{words.tasks}</h2>
            <TasksPanel caseDetail={props.detail} />
          </section>
          <RemediesPanel caseDetail={props.detail} />
          <CallBacksPanel caseDetail={props.detail} />
          <CaseFacts detail={props.detail} />
          <PriorityPanel detail={props.detail} change={props.change} />
          <ScorecardPanel caseDetail={props.detail} />
        </div>
      </details>
    </aside>
  )
}

function PersonFacts({ detail }: CaseAsideProps): ReactNode {
  const words = useWords()
  const text = words.casePage.aside
  const { customer } = detail
  return (
    <section className="aside-block">
      <h2>{text.person}</h2>
      {customer ? (
        <>
          <p className="aside-person">
            <bdi>{customer.name ?? words.cases.noPerson}</bdi> <TierSign tier={detail.tier} />
          </p>
          <p className="aside-links">
            <AppLink href={feedbackHref({ customerId: customer.id })}>{text.allFeedback}</AppLink>
            <AppLink href={`/cases?customerId=${customer.id}`}>{text.allCases}</AppLink>
          </p>
        </>
      ) : (
        <p className="quiet">{text.noPerson}</p>
      )}
    </section>
  )
}

function CaseFacts({ detail }: { detail: CaseDetail }): ReactNode {
  const words = useWords()
  const text = words.casePage.aside
  const format = useFormat()
  const topicName = useTopicName()
  const mayOrders = usePermission('order.read')
  const { order, product } = detail
  return (
    <section className="aside-block">
      <h2>{text.facts}</h2>
      <dl className="aside-facts">
        <Fact name={text.inCharge}>
          {detail.assignee?.name ?? <span className="quiet">{words.cases.nobody}</span>}
        </Fact>
        <Fact name={text.department}>
          {detail.department?.name ?? <span className="quiet">{words.cases.noDepartment}</span>}
        </Fact>
        <Fact name={text.order}>
          {order && mayOrders ? (
            <AppLink href={`/orders/${order.id}`}>{order.number}</AppLink>
          ) : (
            order?.number
          )}
        </Fact>
        <Fact name={text.product}>
          {product ? <AppLink href={`/products/${product.id}`}>{product.name}</AppLink> : null}
        </Fact>
        <Fact name={text.topic}>{detail.topic === null ? null : topicName(detail.topic)}</Fact>
        <Fact name={text.channel}>{nameOf(words.codes.kinds, detail.channel)}</Fact>
        <Fact name={text.language}>{nameOf(words.codes.languages, detail.language)}</Fact>
        <Fact name={text.opened}>{format.dateTime(detail.openedAt)}</Fact>
        <Fact name={text.rule}>{detail.rule?.name}</Fact>
      </dl>
      <p className="aside-links">
        <MakePlanLink caseIds={[detail.id]} label={words.cases.many.plan} />
      </p>
    </section>
  )
}

/** One fact; nothing where it is not known. */
function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  if (children === null || children === undefined) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

import type { AuditItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { useDayText } from './use-day-text.ts'

/** Order, decisions, what the screening noticed, reports and log entries of one drawn review. */
export function SampleEvidence({ item }: { item: AuditItem }): ReactNode {
  const words = useWords()
  const text = words.trust.audit
  const dayText = useDayText()
  const states: Record<string, string> = words.codes.publications
  const codes: Record<string, string> = { ...words.moderation.codes, ...words.codes.policies }
  const reasons: Record<string, string> = words.flags.reasons
  const kinds: Record<string, string> = text.kinds
  const flagStates: Record<string, string> = text.flagStates
  return (
    <dl className="sample-evidence">
      <dt>{text.order}</dt>
      <dd>
        <OrderLine item={item} />
      </dd>
      <dt>{text.decisions}</dt>
      {item.decisions.map((decision) => (
        <dd key={`${decision.at} ${decision.state}`}>
          {states[decision.state] ?? text.otherKind}
          {decision.code ? ` (${codes[decision.code] ?? text.otherRule})` : ''}, {text.by[decision.by]},{' '}
          {dayText(decision.at)}
          {decision.reason ? ` · ${decision.reason}` : ''}
        </dd>
      ))}
      <dt>{text.signals}</dt>
      {item.signals.every((signal) => signal.reasons.length === 0) ? <dd>{text.noSignals}</dd> : null}
      {item.signals
        .flatMap((signal) => signal.reasons)
        .map((reason) => (
          <dd key={reason}>{reason}</dd>
        ))}
      {item.flags.length > 0 ? <dt>{text.flags}</dt> : null}
      {item.flags.map((flag) => (
        <dd key={`${flag.at} ${flag.reason}`}>
          {reasons[flag.reason] ?? text.otherKind}, {flagStates[flag.state] ?? text.otherKind},{' '}
          {dayText(flag.at)}
        </dd>
      ))}
      <dt>{text.entries}</dt>
      <dd>
        {item.entries
          .map(
            ({ index, kind }) =>
              `${kinds[kind] ?? text.otherKind} (${text.position(index.toLocaleString())})`,
          )
          .join(', ')}
      </dd>
    </dl>
  )
}

function OrderLine({ item }: { item: AuditItem }): ReactNode {
  const text = useWords().trust.audit
  const dayText = useDayText()
  const { review } = item
  if (!review) return null
  if (!review.order) return review.evidence === 'imported' ? text.imported : text.noOrder
  const { placedAt, deliveredAt, hasProduct } = review.order
  const delivered = deliveredAt ? `${text.delivered} ${dayText(deliveredAt)}` : text.notDelivered
  return `${text.placed} ${dayText(placedAt)}, ${delivered}${hasProduct ? '' : `, ${text.otherProduct}`}`
}

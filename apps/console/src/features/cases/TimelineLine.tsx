import type { TimelineItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'
import { useDoerName } from './use-doer-name.ts'
import { useEntryWords } from './use-entry-words.ts'

type TimelineLineProps = {
  item: TimelineItem
  rule: string | undefined
  /** No heading says the day above it. */
  isDated?: boolean
}

/** One thing that happened, in one line: who, what, when; why below it. */
export function TimelineLine({ item, rule, isDated = false }: TimelineLineProps): ReactNode {
  const words = useWords()
  const text = words.casePage
  const format = useFormat()
  const doerName = useDoerName()
  const said = useEntryWords(rule)(item)
  const because = nameOf({ '': '', ...words.tasks.because }, String(item.detail.because ?? ''))
  const { orderId, number } = item.detail
  return (
    <div className={`line is-${item.kind}`}>
      <p className="line-said">
        {item.by ? <bdi className="line-by">{doerName(item.by)}</bdi> : null} <span>{said}</span>
        {because === '' ? null : <span> · {because}</span>}
        {typeof orderId === 'string' ? (
          <AppLink href={`/orders/${orderId}`}> {String(number ?? '')}</AppLink>
        ) : null}
        <time className="line-at quiet" dateTime={item.at} title={format.dateTime(item.at)}>
          {isDated ? format.dateTime(item.at) : format.time(item.at)}
        </time>
      </p>
      {item.text === null ? null : (
        <p className="line-why quiet" dir="auto">
          {text.timeline.why(item.text)}
        </p>
      )}
    </div>
  )
}

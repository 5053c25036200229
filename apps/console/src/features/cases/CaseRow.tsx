import type { CaseItem } from '@echoloop/contract'
import { Checkbox } from 'antd'
import { type MouseEvent, memo, type ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { CaseStateTag } from './CaseStateTag.tsx'
import { ClockSign } from './ClockSign.tsx'
import { PrioritySign } from './PrioritySign.tsx'
import { TierSign } from './TierSign.tsx'
import { useReasonWords } from './use-reason-words.ts'
import { useTopicName } from './use-topic-name.ts'

type CaseRowProps = {
  row: CaseItem
  href: string
  isGone: boolean
  /** Undefined where nothing can be done with many. */
  isChosen: boolean | undefined
  onOpen: (id: string) => void
  onChoose: (id: string, isChosen: boolean, isRange: boolean) => void
}

/** Id of a row's link in the page, to move the focus to. */
export function caseRowId(id: string): string {
  return `case-${id}`
}

/** One case in two lines: what it is, why it stands here, whose it is, how long there is. */
export const CaseRow = memo(function CaseRow(props: CaseRowProps): ReactNode {
  const { row, isGone, isChosen } = props
  const words = useWords().cases
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    props.onOpen(row.id)
  }
  return (
    <li className={`case-row${isGone ? ' is-gone' : ''}${isChosen ? ' is-chosen' : ''}`}>
      {isChosen === undefined ? null : (
        <Checkbox
          className="case-choose"
          checked={isChosen}
          aria-label={words.many.select(row.title)}
          onChange={(event) => props.onChoose(row.id, event.target.checked, event.nativeEvent.shiftKey)}
        />
      )}
      <a id={caseRowId(row.id)} className="case-link" href={props.href} onClick={open}>
        <PrioritySign level={row.priorityLevel} isByHand={row.priorityByHand} />
        <span className="case-main">
          <span className="case-head">
            <span className="case-number">{words.number(row.number)}</span>
            <span className="case-title" dir="auto">
              {row.title}
            </span>
            <CaseStateTag state={row.state} />
          </span>
          <CaseWhy row={row} />
        </span>
        <span className="case-who">
          <span className="case-person">
            <bdi>{row.customer ? (row.customer.name ?? words.noPerson) : words.noPerson}</bdi>
            <TierSign tier={row.tier} />
          </span>
          <LastWord row={row} />
        </span>
        <span className="case-owner">
          <span className={row.assignee ? undefined : 'quiet'}>{row.assignee?.name ?? words.nobody}</span>
          <span className="quiet">{row.department?.name ?? words.noDepartment}</span>
        </span>
        <span className="case-clock">
          {isGone ? <span className="quiet">{words.gone}</span> : <ClockSign clock={row} isQuiet />}
        </span>
      </a>
    </li>
  )
})

/** Why it stands where it stands, and what it is about. */
function CaseWhy({ row }: { row: CaseItem }): ReactNode {
  const words = useWords().cases
  const topicName = useTopicName()
  const reasons = useReasonWords()
  const raising = row.priorityByHand ? [words.priority.byHandShort] : reasons.raising(row.reasons)
  const about = [
    row.topic === null ? undefined : topicName(row.topic),
    row.product?.name,
    row.voices > 1 ? words.who.voices(row.voices) : undefined,
    row.reopenedTimes > 0 ? words.who.reopened(row.reopenedTimes) : undefined,
  ].filter((part) => part !== undefined)
  return (
    <span className="case-why">
      {raising.length > 0 ? <span className="case-raising">{raising.join(words.comma)}</span> : null}
      {raising.length > 0 && about.length > 0 ? <span aria-hidden="true"> · </span> : null}
      <span>{about.join(' · ')}</span>
    </span>
  )
}

/** Who spoke last, and when. */
function LastWord({ row }: { row: CaseItem }): ReactNode {
  const words = useWords().cases.who
  const format = useFormat()
  const isOurs = row.lastRepliedAt !== null && row.lastRepliedAt >= row.customerWroteAt
  const at = isOurs && row.lastRepliedAt !== null ? row.lastRepliedAt : row.customerWroteAt
  const ago = format.ago(at)
  return (
    <time className={isOurs ? 'case-last quiet' : 'case-last'} dateTime={at} title={format.dateTime(at)}>
      <span aria-hidden="true">{isOurs ? '↗ ' : '↙ '}</span>
      {isOurs ? words.weReplied(ago) : words.customerWrote(ago)}
    </time>
  )
}

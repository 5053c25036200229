import type { QueueItem } from '@echoloop/contract'
import { Checkbox } from 'antd'
import type { MouseEvent, ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { ClockSign } from '../cases/ClockSign.tsx'
import { codeName } from './code-name.ts'
import { RiskSign } from './RiskSign.tsx'

type QueueRowProps = {
  row: QueueItem
  href: string
  /** Undefined where nothing can be done with many. */
  isChosen: boolean | undefined
  onOpen: (id: string) => void
  onChoose: (id: string, isChosen: boolean, isRange: boolean) => void
}

/** Id of a row's link in the page, to move the focus to. */
export function queueRowId(id: string): string {
  return `queue-${id}`
}

/** One waiting review: its words, why it waits, how long there is, who has it. Its stars are not told. */
export function QueueRow({ row, href, isChosen, onOpen, onChoose }: QueueRowProps): ReactNode {
  const words = useWords().moderation
  const said = [row.title, row.text].filter((part) => part).join(' · ') || words.review.noWords
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(row.id)
  }
  return (
    <li className={`case-row queue-row${isChosen ? ' is-chosen' : ''}`}>
      {isChosen === undefined ? null : (
        <Checkbox
          className="case-choose"
          checked={isChosen}
          aria-label={words.choose(said.slice(0, 60))}
          onChange={(event) => onChoose(row.id, event.target.checked, event.nativeEvent.shiftKey)}
        />
      )}
      <a id={queueRowId(row.id)} className="queue-link" href={href} onClick={open}>
        <RiskSign risk={row.risk} />
        <span className="queue-main">
          <span className="queue-words" dir="auto">
            {said}
          </span>
          <span className="queue-why">
            <Causes row={row} />
            {row.codes.map((code) => (
              <span key={code} className="reason-tag">
                {codeName(words.codes, code)}
              </span>
            ))}
            <span className="quiet queue-about">
              {[row.product?.name, row.authorName].filter((part) => part).join(' · ')}
            </span>
          </span>
        </span>
        <span className="queue-state">
          <ClockSign clock={{ dueAt: row.dueAt, startedAt: row.since }} isQuiet />
          <ClaimLine row={row} />
        </span>
      </a>
    </li>
  )
}

/** Beyond the plain hold: an appeal, readers' flags, a second opinion. */
function Causes({ row }: { row: QueueItem }): ReactNode {
  const words = useWords().moderation
  return row.causes
    .filter((cause) => cause !== 'held')
    .map((cause) => (
      <span key={cause} className={`cause-tag is-${cause}`}>
        {cause === 'flag' && row.flags > 0 ? words.flags(row.flags) : words.causes[cause]}
      </span>
    ))
}

function ClaimLine({ row }: { row: QueueItem }): ReactNode {
  const words = useWords().moderation.claim
  const { claim } = row
  if (!claim) return null
  if (claim.isMine) return <span className="claim is-mine">{words.mine}</span>
  return <span className="claim">{claim.isTaken ? words.taken(claim.name) : words.open(claim.name)}</span>
}

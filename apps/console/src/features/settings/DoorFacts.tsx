import type { DoorState } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { explainReason } from '../messages/explain-reason.ts'

/** Whether a way of sending works: what left last, and what went wrong last. */
export function DoorFacts({ door }: { door: DoorState }): ReactNode {
  const words = useWords().messages
  const format = useFormat()
  const text = words.settings
  return (
    <>
      <dl className="pairs door-facts">
        <div>
          <dt>{text.lastGood}</dt>
          <dd>{door.lastGoodAt ? <TimeAgo instant={door.lastGoodAt} /> : text.never}</dd>
        </div>
        {door.lastError && door.lastErrorAt ? (
          <div>
            <dt>{text.lastError}</dt>
            <dd>
              <TimeAgo instant={door.lastErrorAt} /> · {explainReason(words, door.lastError)}
            </dd>
          </div>
        ) : null}
      </dl>
      {door.pausedUntil ? <p role="status">{text.paused(format.dateTime(door.pausedUntil))}</p> : null}
      {door.formerUntil ? (
        <p className="quiet">{text.formerUntil(format.dateTime(door.formerUntil))}</p>
      ) : null}
    </>
  )
}

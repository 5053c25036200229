import type { RemedySettings } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { describeTrouble } from '../remedies/describe-remedy.ts'

/** Whether the shop's system answers: what went well last, and what went wrong last. */
export function RemedyDoorFacts({ door }: { door: NonNullable<RemedySettings['door']> }): ReactNode {
  const words = useWords().remedies
  const text = words.settings
  const format = useFormat()
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
              <TimeAgo instant={door.lastErrorAt} /> · {describeTrouble(words, door.lastError)}
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

import type { MessengerDoor } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { explainReason } from '../messages/explain-reason.ts'

/** When the platform called and took something, what went wrong last, and how the last day was. */
export function DoorHealth({ door }: { door: MessengerDoor }): ReactNode {
  const words = useWords()
  const text = words.messengers.door
  const format = useFormat()
  const said = (line: (time: string) => string, instant: string | null) =>
    instant ? line(format.ago(instant)) : undefined
  const { lastError, lastErrorAt } = door
  const lines = [
    said(text.verified, door.verifiedAt),
    said(text.firstCall, door.firstCallAt),
    said(text.lastIn, door.lastInAt),
    said(text.lastGood, door.lastGoodAt),
  ].filter((line) => line !== undefined)
  const { came, left, failed, refused } = door.day
  return (
    <div className="door-health">
      {lines.length > 0 ? <p>{lines.join(' · ')}</p> : null}
      {lastError && lastErrorAt ? (
        <p className={door.state === 'troubled' ? 'door-warning' : 'quiet'}>
          {text.lastError(explainReason(words.messages, lastError), format.ago(lastErrorAt))}
        </p>
      ) : null}
      {door.pausedUntil ? (
        <p className="door-warning">{text.paused(format.dateTime(door.pausedUntil))}</p>
      ) : null}
      <p className="quiet">{text.day(came, left, failed, refused)}</p>
      {refused > 0 ? <p className="quiet">{text.refusedHelp}</p> : null}
    </div>
  )
}

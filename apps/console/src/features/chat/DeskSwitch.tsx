import { endpoints } from '@echoloop/contract'
import { Switch } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

const renewEveryMs = 30_000

/** Whether I take chats while this room is open, who else does, and what visitors are told now. */
export function DeskSwitch(): ReactNode {
  const text = useWords().chatRoom.desk
  const format = useFormat()
  const mayTake = usePermission('case.write')
  const desk = useCall(endpoints.readChatDesk, {}, { everyMs: 60_000 })
  const { mutate } = useAction(endpoints.putChatDesk, { refreshes: [endpoints.readChatDesk] })
  const [isHere, setHere] = useState(true)
  useEffect(() => {
    if (!mayTake) return
    mutate({ body: { isHere } })
    if (!isHere) return
    const timer = setInterval(() => mutate({ body: { isHere: true } }), renewEveryMs)
    return () => {
      clearInterval(timer)
      mutate({ body: { isHere: false } })
    }
  }, [isHere, mayTake, mutate])
  const { present = [], isInHours = true, isOn = true, opensAt = null } = desk.data ?? {}
  const names = present.map(({ name }) => name).join(', ')
  return (
    <div className="chat-desk">
      {mayTake ? (
        <div className="chat-desk-mine">
          <Switch checked={isHere} onChange={setHere} aria-label={text.on} />
          <span>{isHere ? text.on : text.off}</span>
        </div>
      ) : null}
      <p className="quiet" role="status">
        {!isOn ? text.turnedOff : null}
        {isOn && !isInHours ? text.outOfHours(opensAt && format.dateTime(opensAt)) : null}
        {isOn && isInHours ? text.present(present.length, names) : null}
      </p>
    </div>
  )
}

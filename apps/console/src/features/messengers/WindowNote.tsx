import type { MessengerConversation } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Until when the messenger takes an answer; said where one would otherwise write in vain. */
export function WindowNote({ talk }: { talk: MessengerConversation }): ReactNode {
  const words = useWords().messengers.window
  const format = useFormat()
  if (!talk.isDoorOpen) return null
  if (talk.closesAt === null) return <span>{words.always}</span>
  const time = format.dateTime(talk.closesAt)
  return talk.isOpen ? (
    <span>{words.open(time)}</span>
  ) : (
    <span className="talk-closed">{words.closed(time)}</span>
  )
}

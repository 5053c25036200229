import { type ChatList, endpoints } from '@echoloop/contract'
import { type ReactNode, useEffect, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { ChatComposer } from './ChatComposer.tsx'
import { ChatLog } from './ChatLog.tsx'
import { ContextPane } from './ContextPane.tsx'
import { ConversationHead } from './ConversationHead.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { useChatMessages } from './use-chat-messages.ts'
import { useOutbox } from './use-outbox.ts'

/** One conversation: what was said, what is on its way, and what to do. */
export function ConversationPane({ id, list }: { id: string; list: ChatList }): ReactNode {
  const text = useWords().chatRoom
  const mayWrite = usePermission('case.write')
  const found = useCall(endpoints.readConversation, { params: { id } })
  const course = useChatMessages(id)
  const outbox = useOutbox(id, course.look)
  const [isHanding, setHanding] = useState(false)
  const seen = useAction(endpoints.markChatSeen, {
    refreshes: [endpoints.listConversations, endpoints.countConversations],
  })
  const last = course.messages.at(-1)?.sequence ?? 0
  const seenByShop = found.data?.seenByShop ?? last
  const { mutate: markSeen } = seen
  useEffect(() => {
    if (mayWrite && last > seenByShop && document.visibilityState === 'visible')
      markSeen({ params: { id }, body: { sequence: last } })
  }, [mayWrite, last, seenByShop, markSeen, id])

  if (found.error && !found.data)
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data || course.isLoading) return <ListSkeleton rows={6} />
  const conversation = found.data
  return (
    <>
      <section className="chat-pane" aria-label={text.talk.log}>
        <ConversationHead
          conversation={conversation}
          list={list}
          mayWrite={mayWrite}
          onHandOver={() => setHanding(true)}
        />
        {course.error ? (
          <p className="chat-offline" role="status">
            {text.talk.offline}
          </p>
        ) : null}
        <ChatLog
          course={course}
          outbox={outbox}
          seenByVisitor={conversation.seenByVisitor}
          name={conversation.name}
        />
        {mayWrite ? <ChatComposer conversation={conversation} outbox={outbox} /> : null}
      </section>
      <ContextPane conversation={conversation} />
      {isHanding ? <HandOverDialog id={id} onClose={() => setHanding(false)} /> : null}
    </>
  )
}

import { ArrowLeftOutlined } from '@ant-design/icons'
import { type ChatList, type Conversation, endpoints } from '@echoloop/contract'
import { Badge, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

type HeadProps = { conversation: Conversation; list: ChatList; mayWrite: boolean; onHandOver: () => void }

/** Who it is with, and what can be done with the whole conversation. */
export function ConversationHead({ conversation, list, mayWrite, onHandOver }: HeadProps): ReactNode {
  const words = useWords().chatRoom
  const text = words.talk
  const tell = useProblemMessage()
  const { person } = useSession()
  const refreshes = [endpoints.readConversation, endpoints.listConversations, endpoints.countConversations]
  const take = useAction(endpoints.takeConversation, { refreshes })
  const close = useAction(endpoints.closeConversation, { refreshes })
  const { id, state, isLeft, assignee, department, caseId, isVisitorHere, name } = conversation
  const isMine = assignee?.name === person.name
  const run = (action: typeof take) => void action.mutateAsync({ params: { id } }).catch(tell)
  return (
    <header className="chat-head">
      <AppLink href={`/chat?list=${list}`} className="chat-back" aria-label={text.back}>
        <ArrowLeftOutlined />
      </AppLink>
      <div className="chat-head-who">
        <h2 dir="auto">{name ?? words.noName}</h2>
        <p className="quiet">
          <Badge
            status={isVisitorHere ? 'success' : 'default'}
            text={isVisitorHere ? words.here : words.away}
          />
          <span>{isLeft ? words.left : words.states[state]}</span>
          {assignee ? <span>{assignee.name}</span> : null}
          {department ? <span>{department.name}</span> : null}
          {caseId ? <AppLink href={`/cases/${caseId}`}>{text.toCase}</AppLink> : null}
        </p>
      </div>
      {mayWrite ? (
        <div className="chat-head-acts">
          {isMine && state === 'open' ? null : (
            <Button
              type={state === 'waiting' ? 'primary' : 'default'}
              loading={take.isPending}
              onClick={() => run(take)}
            >
              {text.take}
            </Button>
          )}
          <Button onClick={onHandOver}>{text.handOver}</Button>
          {state === 'closed' ? null : (
            <Button loading={close.isPending} onClick={() => run(close)}>
              {text.finish}
            </Button>
          )}
        </div>
      ) : null}
    </header>
  )
}

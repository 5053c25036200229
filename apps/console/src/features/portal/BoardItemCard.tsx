import { type BoardItem, boardLimits, boardStates, endpoints } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { BoardItemForm } from './BoardItemForm.tsx'
import { BoardRuleChoice } from './BoardRuleChoice.tsx'
import { MergeChoice } from './MergeChoice.tsx'

/** One suggestion with what it has gathered, and what can be done with it. */
export function BoardItemCard({ item }: { item: BoardItem }): ReactNode {
  const text = useWords().portalRoom.item
  const mayWrite = usePermission('question.write')
  const isShown = boardStates.some((state) => state === item.state)
  return (
    <li className="row-card">
      <p className="portal-title" dir="auto">
        {isShown ? <a href={item.url}>{item.title}</a> : item.title}
      </p>
      <p className="quiet portal-facts">
        <span className="portal-state">{text.states[item.state]}</span>
        {isShown ? <span>{text.votes(item.votes)}</span> : null}
        {item.comments > 0 ? <span>{text.comments(item.comments)}</span> : null}
        {item.followers > 0 ? <span>{text.followers(item.followers)}</span> : null}
        {item.plan ? <AppLink href={`/plans/${item.plan.id}`}>{item.plan.title}</AppLink> : null}
        <TimeAgo instant={item.createdAt} />
      </p>
      <p className="portal-words" dir="auto">
        {item.text ?? <span className="quiet">{text.erased}</span>}
      </p>
      {item.answer ? (
        <p className="portal-answer" dir="auto">
          {item.answer}
        </p>
      ) : null}
      {mayWrite && item.state !== 'merged' && item.text !== null ? <ItemActions item={item} /> : null}
    </li>
  )
}

type Open = 'none' | 'refusing' | 'editing' | 'merging'

function ItemActions({ item }: { item: BoardItem }): ReactNode {
  const text = useWords().portalRoom.item
  const [open, setOpen] = useState<Open>('none')
  const [title, setTitle] = useState(item.title)
  const tell = useProblemMessage()
  const decided = useAction(endpoints.decideBoardItem, { refreshes: [endpoints.listBoardItems] })
  const close = () => setOpen('none')
  const decide = (body: Parameters<typeof decided.mutateAsync>[0]['body']) =>
    void decided.mutateAsync({ params: { id: item.id }, body }).then(close, tell)
  if (open === 'refusing')
    return (
      <BoardRuleChoice
        isSaving={decided.isPending}
        onCancel={close}
        onChoose={(code) => decide({ decision: 'refuse', code })}
      />
    )
  if (open === 'editing') return <BoardItemForm item={item} onClose={close} />
  if (open === 'merging') return <MergeChoice item={item} onClose={close} />
  const isOff = item.state === 'waiting' || item.state === 'refused'
  return (
    <>
      {isOff ? (
        <Input
          aria-label={text.title}
          value={title}
          maxLength={boardLimits.title}
          onChange={(event) => setTitle(event.target.value)}
        />
      ) : null}
      <div className="panel-actions">
        {isOff ? (
          <Button
            type={item.state === 'waiting' ? 'primary' : 'default'}
            loading={decided.isPending}
            disabled={title.trim() === ''}
            onClick={() => decide({ decision: 'publish', title: title.trim() })}
          >
            {text.publish}
          </Button>
        ) : (
          <Button onClick={() => setOpen('editing')}>{text.edit}</Button>
        )}
        <Button onClick={() => setOpen('merging')}>{text.merge}</Button>
        {item.state === 'refused' ? null : (
          <Button type="text" onClick={() => setOpen('refusing')}>
            {text.refuse}
          </Button>
        )}
      </div>
    </>
  )
}

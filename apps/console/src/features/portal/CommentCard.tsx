import { type BoardComment, endpoints } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { BoardRuleChoice } from './BoardRuleChoice.tsx'

/** One comment that waits for a moderator. */
export function CommentCard({ comment }: { comment: BoardComment }): ReactNode {
  const text = useWords().portalRoom.comment
  const mayWrite = usePermission('question.write')
  const [isRefusing, setIsRefusing] = useState(false)
  const tell = useProblemMessage()
  const decided = useAction(endpoints.decideBoardComment, { refreshes: [endpoints.listBoardComments] })
  const decide = (body: Parameters<typeof decided.mutateAsync>[0]['body']) =>
    void decided.mutateAsync({ params: { id: comment.id }, body }).then(() => setIsRefusing(false), tell)
  return (
    <li className="row-card">
      <p className="portal-words" dir="auto">
        {comment.text}
      </p>
      <p className="quiet portal-facts">
        <span dir="auto">{text.on(comment.item.title)}</span>
        <span dir="auto">{comment.authorName ?? text.someone}</span>
        <TimeAgo instant={comment.at} />
      </p>
      {mayWrite && isRefusing ? (
        <BoardRuleChoice
          isSaving={decided.isPending}
          onCancel={() => setIsRefusing(false)}
          onChoose={(code) => decide({ decision: 'refuse', code })}
        />
      ) : null}
      {mayWrite && !isRefusing ? (
        <div className="panel-actions">
          <Button type="primary" loading={decided.isPending} onClick={() => decide({ decision: 'publish' })}>
            {text.publish}
          </Button>
          <Button type="text" onClick={() => setIsRefusing(true)}>
            {text.refuse}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

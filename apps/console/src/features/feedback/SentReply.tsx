import { endpoints, type Reply } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'

type SentReplyProps = { reply: Reply; feedbackId: string; mayChange: boolean }

const stale = [
  endpoints.readFeedback,
  endpoints.countFeedback,
  endpoints.readOverview,
  endpoints.listFeedback,
]

/** An answer that stands, or stood, under the review. */
export function SentReply({ reply, mayChange }: SentReplyProps): ReactNode {
  const {
    feedback: { reply: words },
    automatic: { author },
  } = useWords()
  const format = useFormat()
  const { message } = App.useApp()
  const [edited, setEdited] = useState<string>()
  const change = useAction(endpoints.editReply, {
    refreshes: stale,
    onDone: () => {
      setEdited(undefined)
      void message.success(words.changed)
    },
  })
  const withdraw = useAction(endpoints.withdrawReply, {
    refreshes: stale,
    onDone: () => void message.info(words.withdrawn),
  })
  const problem = useProblemText(change.error ?? withdraw.error)
  const isStanding = reply.withdrawnAt === null
  const save = () => change.mutate({ params: { id: reply.id }, body: { text: (edited ?? '').trim() } })
  return (
    <div className={isStanding ? 'sent-reply' : 'sent-reply is-withdrawn'}>
      <p className="quiet">
        <bdi>{reply.isAutomatic ? author : reply.authorName}</bdi> · <TimeAgo instant={reply.createdAt} />
        {reply.editedAt ? ` · ${words.editedAt(format.dateTime(reply.editedAt))}` : null}
        {reply.withdrawnAt ? ` · ${words.withdrawnAt(format.dateTime(reply.withdrawnAt))}` : null}
      </p>
      {edited === undefined ? (
        <p className="sent-reply-text" dir="auto">
          {reply.text}
        </p>
      ) : (
        <Input.TextArea
          aria-label={words.label}
          autoFocus
          className="growing"
          rows={3}
          value={edited}
          maxLength={5000}
          onChange={(event) => setEdited(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
            if (event.key === 'Escape') setEdited(undefined)
          }}
        />
      )}
      {change.error || withdraw.error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </p>
      ) : null}
      {mayChange && isStanding ? (
        <div className="panel-actions">
          {edited === undefined ? (
            <>
              <Button size="small" onClick={() => setEdited(reply.text)}>
                {words.edit}
              </Button>
              <Button
                size="small"
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate({ params: { id: reply.id } })}
              >
                {words.withdraw}
              </Button>
            </>
          ) : (
            <>
              <Button
                size="small"
                type="primary"
                loading={change.isPending}
                disabled={edited.trim() === '' || edited.trim() === reply.text}
                onClick={save}
              >
                {words.save}
              </Button>
              <Button size="small" onClick={() => setEdited(undefined)}>
                {words.cancel}
              </Button>
            </>
          )}
        </div>
      ) : null}
    </div>
  )
}

import { type CaseReply, endpoints } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'

type SentCaseReplyProps = { reply: CaseReply; onTakenBack: (reply: CaseReply) => void }

const refreshes = [endpoints.listCaseReplies, endpoints.readCase, endpoints.listCases]

/** An answer of ours and what becomes of it: it leaves, waits, arrives or comes back. */
export function SentCaseReply({ reply, onTakenBack }: SentCaseReplyProps): ReactNode {
  const {
    casePage: words,
    automatic: { author },
  } = useWords()
  const format = useFormat()
  const mayChange = usePermission('reply.write')
  const [edited, setEdited] = useState<string>()
  const edit = useAction(endpoints.editCaseReply, { refreshes, onDone: () => setEdited(undefined) })
  const problem = useProblemText(edit.error)
  const isOff = reply.state === 'cancelled'
  return (
    <article className={`said is-ours is-${reply.state}`}>
      <header className="said-head">
        <bdi className="said-by">{reply.isAutomatic ? author : reply.byName}</bdi>
        <span className="quiet">{words.composer.channels[reply.channel]}</span>
        <ReplyState reply={reply} />
        <time className="line-at quiet" dateTime={reply.writtenAt} title={format.dateTime(reply.writtenAt)}>
          {format.time(reply.writtenAt)}
        </time>
      </header>
      {edited === undefined ? (
        <p className={isOff ? 'said-text is-off' : 'said-text'} dir="auto">
          {reply.text}
        </p>
      ) : (
        <Input.TextArea
          aria-label={words.composer.textLabel}
          autoFocus
          className="growing"
          rows={3}
          value={edited}
          onChange={(event) => setEdited(event.target.value)}
        />
      )}
      {edit.error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </p>
      ) : null}
      {mayChange ? (
        <div className="said-foot">
          {edited === undefined ? (
            <ReplyActions reply={reply} onEdit={() => setEdited(reply.text)} onTakenBack={onTakenBack} />
          ) : (
            <>
              <Button
                size="small"
                type="primary"
                loading={edit.isPending}
                disabled={edited.trim() === '' || edited.trim() === reply.text}
                onClick={() =>
                  edit.mutate({
                    params: { id: reply.id },
                    body: { text: edited.trim(), version: reply.version },
                  })
                }
              >
                {words.sent.save}
              </Button>
              <Button size="small" onClick={() => setEdited(undefined)}>
                {words.cancel}
              </Button>
            </>
          )}
        </div>
      ) : null}
    </article>
  )
}

const signs: Record<CaseReply['state'], string> = {
  scheduled: '◔',
  waiting: '‖',
  sending: '↗',
  sent: '✓',
  failed: '✕',
  bounced: '↩',
  unknown: '?',
  cancelled: '–',
}

/** What became of it: sign, words, and the reason where there is one. */
function ReplyState({ reply }: { reply: CaseReply }): ReactNode {
  const words = useWords().casePage.sent
  const format = useFormat()
  const notes = [
    reply.reason === null ? undefined : words.reason(reply.reason),
    reply.readAt === null ? undefined : words.read(format.dateTime(reply.readAt)),
    reply.readAt !== null || reply.deliveredAt === null
      ? undefined
      : words.delivered(format.dateTime(reply.deliveredAt)),
    reply.nextTryAt === null ? undefined : words.nextTry(format.dateTime(reply.nextTryAt)),
    reply.editedAt === null ? undefined : words.edited(format.dateTime(reply.editedAt)),
    reply.versions.length > 0 ? words.earlier(reply.versions.length) : undefined,
  ].filter((note) => note !== undefined)
  return (
    <span
      className={`reply-state is-${reply.state}`}
      title={reply.versions.map(({ text }) => text).join('\n')}
    >
      <span aria-hidden="true">{signs[reply.state]} </span>
      {[words.states[reply.state], ...notes].join(' · ')}
    </span>
  )
}

type ReplyActionsProps = SentCaseReplyProps & { onEdit: () => void }

function ReplyActions({ reply, onEdit, onTakenBack }: ReplyActionsProps): ReactNode {
  const words = useWords().casePage.sent
  const { message } = App.useApp()
  const params = { id: reply.id }
  const cancel = useAction(endpoints.cancelReply, {
    refreshes,
    onDone: (taken) => {
      onTakenBack(taken)
      void message.info(words.undone)
    },
  })
  const retry = useAction(endpoints.retryReply, {
    refreshes,
    onDone: () => void message.info(words.retried),
  })
  const problem = useProblemText(cancel.error ?? retry.error)
  return (
    <>
      {reply.mayCancel ? (
        <>
          <LeavesIn at={reply.leavesAt} />
          <Button
            size="small"
            type="primary"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ params })}
          >
            {words.undo}
          </Button>
        </>
      ) : null}
      {reply.mayEdit ? (
        <Button size="small" type="text" onClick={onEdit}>
          {words.edit}
        </Button>
      ) : null}
      {reply.mayRetry ? (
        <Button
          size="small"
          loading={retry.isPending}
          title={reply.state === 'unknown' ? words.unknownHint : undefined}
          onClick={() => retry.mutate({ params, body: {} })}
        >
          {words.retry}
        </Button>
      ) : null}
      {cancel.error || retry.error ? <span role="alert">{problem.title}</span> : null}
    </>
  )
}

/** Counts down to the moment in which a reply leaves. */
function LeavesIn({ at }: { at: string }): ReactNode {
  const words = useWords().casePage.sent
  const secondsLeft = () => Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(secondsLeft)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsLeft()), 1000)
    return () => clearInterval(timer)
  })
  return <span className="quiet">{words.leavesIn(seconds)}</span>
}

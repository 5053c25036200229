import { ProblemError } from '@echoloop/client'
import { endpoints, type FeedbackDetail } from '@echoloop/contract'
import { App } from 'antd'
import { useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import { useWords } from '../../words/use-words.ts'
import { freshReplyKey, keepReplyDraft, readReplyDraft } from './reply-draft.ts'
import { useKeepDetail } from './use-keep-detail.ts'

export type ReplyWork = {
  text: string
  write: (text: string) => void
  /** Has a draft written, for a box that is still empty. */
  suggest: () => void
  isSuggesting: boolean
  send: () => void
  isSending: boolean
  error: Error | null
}

/** A reply in the making: kept in this browser until it is sent, and sent once however often one tries. */
export function useReplyDraft(detail: FeedbackDetail, onSent: () => void): ReplyWork {
  const words = useWords().feedback.reply
  const keep = useKeepDetail()
  const refresh = useRefresh()
  const { message } = App.useApp()
  const [draft, setDraft] = useState(() => readReplyDraft(localStorage, detail.id))
  const change = (next: typeof draft) => {
    setDraft(next)
    keepReplyDraft(localStorage, detail.id, next)
  }
  const reply = useAction(endpoints.replyToFeedback, {
    onDone: (answered) => {
      keep(answered)
      change({ text: '', key: freshReplyKey(detail.id, Date.now()) })
      void message.success(words.sent)
      onSent()
    },
  })

  const suggestion = useAction(endpoints.draftReply, {
    onDone: ({ text, by }) => {
      change({ ...draft, text })
      void message.info(words.suggested[by])
    },
  })

  const onError = (error: Error) => {
    const problem = error instanceof ProblemError ? error.problem : undefined
    // The key is used up: an earlier try did arrive, with other words. Show it rather than send twice.
    if (problem?.code === 'request/key-reused') {
      refresh(endpoints.readFeedback)
      void message.info(words.alreadySent)
    }
    // Only an answer that never came back may be the same reply; a refused one gets a key of its own.
    const isRefused = problem !== undefined && problem.status >= 400 && problem.status < 500
    if (isRefused && problem.code !== 'request/key-in-use') {
      change({ text: draft.text, key: freshReplyKey(detail.id, Date.now()) })
    }
  }

  return {
    text: draft.text,
    write: (text) => change({ ...draft, text }),
    send: () => {
      const text = draft.text.trim()
      if (text === '' || reply.isPending) return
      reply.mutate({ params: { id: detail.id }, body: { text }, idempotencyKey: draft.key }, { onError })
    },
    suggest: () => {
      if (draft.text === '' && !suggestion.isPending) suggestion.mutate({ params: { id: detail.id } })
    },
    isSuggesting: suggestion.isPending,
    isSending: reply.isPending,
    error: reply.error ?? suggestion.error,
  }
}

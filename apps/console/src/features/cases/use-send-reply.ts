import { ProblemError } from '@echoloop/client'
import { type CaseDetail, endpoints, type ReplyWay } from '@echoloop/contract'
import { useRef } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useWords } from '../../words/use-words.ts'
import type { ChosenState } from './chosen-state.ts'
import type { CaseChange } from './use-case-change.ts'
import type { ServerDraft } from './use-server-draft.ts'

type SendReplyInput = {
  detail: CaseDetail
  draft: ServerDraft
  change: CaseChange
  way: ReplyWay | undefined
  /** Where the words came from, if from a template or a suggestion. */
  taken: { templateId?: string; suggestionId?: string } | undefined
}

export type SendReplyWork = {
  /** Sends what is written; with a state the case goes there once the answer is on its way. */
  send: (then?: ChosenState) => void
  /** The same once more, although the check warns. */
  sendAnyway: () => void
  /** The answer was refused by the reply check; what only warns can be sent all the same. */
  isDoubtful: boolean
  isSending: boolean
  error: Error | null
}

/** Sends the answer at hand; it leaves half a minute later and can be taken back until then. */
export function useSendReply({ detail, draft, change, way, taken }: SendReplyInput): SendReplyWork {
  const words = useWords()
  const next = useRef<ChosenState>(undefined)
  // The same key for each try of one answer: what arrived at the first try is not sent again.
  const key = useRef(freshKey(detail.id))
  const reply = useAction(endpoints.sendReply, {
    refreshes: [endpoints.listCaseReplies, endpoints.readCase],
    onDone: () => {
      key.current = freshKey(detail.id)
      draft.clear()
      const state = next.current
      if (state === undefined) return
      const name = words.cases.states[state]
      void change.change({
        change: { kind: 'state', state, reason: words.casePage.composer.sentReason },
        says: words.casePage.entries.state(name),
        done: words.cases.many.moved(name),
      })
    },
  })
  const give = (then: ChosenState | undefined, sendAnyway: boolean) => {
    const text = draft.text.trim()
    if (text === '' || !way || reply.isPending) return
    next.current = then
    reply.mutate({
      params: { id: detail.id },
      body: {
        channel: way.channel,
        text,
        feedbackId: way.feedbackId ?? undefined,
        templateId: taken?.templateId,
        suggestionId: taken?.suggestionId,
        ...(sendAnyway ? { sendAnyway } : {}),
        key: key.current,
      },
    })
  }
  const { error } = reply
  return {
    send: (then) => give(then, false),
    sendAnyway: () => give(next.current, true),
    isDoubtful: error instanceof ProblemError && error.problem.code === 'reply/check-failed',
    isSending: reply.isPending,
    error,
  }
}

function freshKey(caseId: string): string {
  return `${caseId}-${Date.now().toString(36)}`
}

import { endpoints, type ModerationChoice, moderationUndoMs, type PolicyCode } from '@echoloop/contract'
import { App } from 'antd'
import { useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { useUndo } from '../feedback/undo-context.ts'

export type WantedDecision = { choice: ModerationChoice; code?: PolicyCode; reason?: string }
type Seen = { id: string; changedAt: string }

export type DecisionWork = {
  /** Decides and offers the way back for half a minute. The ids that it was done to; undefined when nothing arrived. */
  decide: (reviews: readonly Seen[], decision: WantedDecision) => Promise<string[] | undefined>
  /** Takes reviews for oneself, for later. */
  take: (ids: readonly string[]) => Promise<void>
  isBusy: boolean
}

/** Decisions about one or many reviews, with undo in place of "are you sure". */
export function useDecisions(): DecisionWork {
  const words = useWords().moderation
  const client = useClient()
  const refresh = useRefresh()
  const undo = useUndo()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const [isBusy, setIsBusy] = useState(false)
  const renew = () => refresh(endpoints.listQueue, endpoints.countQueue, endpoints.readFeedback)

  const decide: DecisionWork['decide'] = async (reviews, decision) => {
    setIsBusy(true)
    try {
      const seen = reviews.map(({ id, changedAt }) => ({ id, changedAt }))
      const done = await client.call(endpoints.decideReviews, { body: { reviews: seen, ...decision } })
      const { undoToken } = done
      if (undoToken !== null) {
        undo.offer({
          text: said(decision.choice, done.decided.length),
          endsAfterSeconds: moderationUndoMs / 1000,
          undoneText: words.review.decide.undone,
          takeBack: async () => {
            await client.call(endpoints.undoDecisions, { body: { undoToken } })
            renew()
            refresh(endpoints.readModerationReview)
          },
        })
      } else if (done.decided.length > 0) message.success(said(decision.choice, done.decided.length))
      const [skipped] = done.skipped
      if (skipped) message.warning(words.many.skipped(done.skipped.length))
      renew()
      return done.decided
    } catch (error) {
      tell(error)
      return undefined
    } finally {
      setIsBusy(false)
    }
  }

  const said = (choice: ModerationChoice, count: number) => {
    const text = words.review.decide
    if (choice === 'publish') return count > 1 ? text.manyPublished(count) : text.published
    if (choice === 'refuse') return count > 1 ? text.manyRefused(count) : text.refused
    return text.takenDown
  }

  const take: DecisionWork['take'] = async (ids) => {
    let done = 0
    for (const id of ids) {
      try {
        await client.call(endpoints.claimReview, { params: { id }, body: { doing: 'take' } })
        done += 1
      } catch (error) {
        tell(error)
      }
    }
    if (done > 0) message.success(words.many.taken(done))
    renew()
  }

  return { decide, take, isBusy }
}

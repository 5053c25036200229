import { endpoints, type Opinion } from '@echoloop/contract'
import { App } from 'antd'
import { useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'

export type OpinionWork = {
  /** True when it was taken. */
  give: (id: string, opinion: Opinion) => Promise<boolean>
  isBusy: boolean
}

/** Gives the judgement that a colleague asked for, and tells what came of the two. */
export function useGiveOpinion(): OpinionWork {
  const words = useWords().moderation.review.opinion
  const client = useClient()
  const refresh = useRefresh()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const [isBusy, setIsBusy] = useState(false)
  return {
    isBusy,
    give: async (id, opinion) => {
      setIsBusy(true)
      try {
        const { outcome } = await client.call(endpoints.giveSecondOpinion, { params: { id }, body: opinion })
        message.success({ agreed: words.agreed, disagreed: words.disagreed, waiting: words.waits }[outcome])
        refresh(endpoints.listQueue, endpoints.countQueue, endpoints.readModerationReview)
        return true
      } catch (error) {
        tell(error)
        return false
      } finally {
        setIsBusy(false)
      }
    },
  }
}

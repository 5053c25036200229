import { endpoints } from '@echoloop/contract'
import { App } from 'antd'
import { useClient } from '../../call/client-context.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'

/** Stops an answer to all, takes back in each case what has not left, and says how much that was. */
export function useTakeBack(incidentId: string): (key: string) => Promise<void> {
  const text = useWords().incidents.answer
  const { message } = App.useApp()
  const client = useClient()
  const tellProblem = useProblemMessage()
  return async (key) => {
    const params = { id: incidentId }
    const back = await client
      .call(endpoints.takeBackIncidentAnswer, { params, body: { key } })
      .catch(tellProblem)
    if (!back) return
    const { stopped, replyIds } = back
    const ends = await Promise.allSettled(
      replyIds.map((id) => client.call(endpoints.cancelReply, { params: { id } })),
    )
    const undone = ends.filter(({ status }) => status === 'fulfilled').length
    message.success(stopped === 0 ? text.undone(undone) : text.stopped({ stopped, undone }))
  }
}

import { type BulkChange, type CaseItem, endpoints } from '@echoloop/contract'
import { App } from 'antd'
import { useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { useUndo } from '../feedback/undo-context.ts'

export type BulkWork = {
  /** Changes one or many cases, says so in `text`, and offers the way back. */
  change: (
    cases: Pick<CaseItem, 'id' | 'version'>[],
    wanted: { change: BulkChange; text: string },
  ) => Promise<void>
  isBusy: boolean
}

/** Changes of one or many cases at once, with undo in place of "are you sure". */
export function useBulk(): BulkWork {
  const words = useWords().cases.many
  const client = useClient()
  const refresh = useRefresh()
  const undo = useUndo()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const [isBusy, setIsBusy] = useState(false)
  const renew = () =>
    refresh(endpoints.listCases, endpoints.countCases, endpoints.countCaseViews, endpoints.readCase)

  const takeBack = async (undoToken: string) => {
    const { skipped } = await client.call(endpoints.undoCaseChanges, { body: { undoToken } })
    renew()
    if (skipped.length > 0) message.warning(words.partlyUndone(skipped.length))
  }

  return {
    isBusy,
    change: async (cases, { change, text }) => {
      setIsBusy(true)
      try {
        const seen = cases.map(({ id, version }) => ({ id, version }))
        const done = await client.call(endpoints.changeCases, { body: { cases: seen, change } })
        renew()
        const { undoToken } = done
        if (undoToken !== null) {
          undo.offer({
            text: done.changed.length > 1 ? `${words.done(done.changed.length)} ${text}` : text,
            takeBack: () => takeBack(undoToken),
          })
        }
        if (done.skipped.length > 0) message.warning(words.failed(done.skipped.length))
      } catch (error) {
        tell(error)
      } finally {
        setIsBusy(false)
      }
    },
  }
}

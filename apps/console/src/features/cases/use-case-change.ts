import { ProblemError } from '@echoloop/client'
import { type BulkChange, type CaseDetail, endpoints, type TimelineItem } from '@echoloop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useClient, useClientChoice } from '../../call/client-context.ts'
import { queryKey } from '../../call/query-key.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { useUndo } from '../feedback/undo-context.ts'

const changedMeanwhile = 'case/changed-meanwhile'

/** A change that met a newer case: what was wanted, and what others did meanwhile. */
export type Conflict = {
  says: string
  news: TimelineItem[]
  again: () => void
  leave: () => void
}

type Attempt = {
  /** What one wants, to be shown should somebody have been faster. */
  says: string
  /** Does it on the version given; refusals are thrown or told by their code. */
  run: (version: number) => Promise<{ refusal: string | undefined }>
}

export type CaseChange = {
  /** State, hand-over or priority: done at once, and can be taken back. */
  change: (wanted: { change: BulkChange; says: string; done: string }) => Promise<void>
  /** Any other change that names the version it saw. */
  attempt: (attempt: Attempt) => Promise<boolean>
  isBusy: boolean
  conflict: Conflict | undefined
}

/** Changes of the case at hand. Nobody overwrites anybody: who is late sees what happened and chooses. */
export function useCaseChange(detail: CaseDetail): CaseChange {
  const client = useClient()
  const renew = useRenewCase(detail.id)
  const undo = useUndo()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const problems: Readonly<Record<string, { title: string }>> = useWords().problems
  const [isBusy, setIsBusy] = useState(false)
  const [conflict, setConflict] = useState<Conflict>()

  const meet = async (attempt: Attempt) => {
    const seen = new Set(detail.timeline.map(({ id }) => id))
    const fresh = await renew()
    setConflict({
      says: attempt.says,
      news: fresh.timeline.filter(({ id }) => !seen.has(id)),
      again: () => {
        setConflict(undefined)
        void tryOn(attempt, fresh.version)
      },
      leave: () => setConflict(undefined),
    })
  }
  const tryOn = async (attempt: Attempt, version: number): Promise<boolean> => {
    setIsBusy(true)
    try {
      const { refusal } = await attempt.run(version)
      if (refusal === changedMeanwhile) await meet(attempt)
      else if (refusal !== undefined) message.warning(problems[refusal]?.title ?? refusal)
      else await renew()
      return refusal === undefined
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === changedMeanwhile) await meet(attempt)
      else tell(error)
      return false
    } finally {
      setIsBusy(false)
    }
  }

  return {
    isBusy,
    conflict,
    attempt: (attempt) => tryOn(attempt, detail.version),
    change: async ({ change, says, done }) => {
      let token: string | null = null
      const isDone = await tryOn(
        {
          says,
          run: async (version) => {
            const cases = [{ id: detail.id, version }]
            const reply = await client.call(endpoints.changeCases, { body: { cases, change } })
            token = reply.undoToken
            return { refusal: reply.skipped[0]?.code }
          },
        },
        detail.version,
      )
      if (!isDone || token === null) return
      const undoToken = token
      const takeBack = async () => {
        await client.call(endpoints.undoCaseChanges, { body: { undoToken } })
        await renew()
      }
      undo.offer({ text: done, takeBack })
    },
  }
}

/** Reads the case anew and makes the lists that show it old. */
function useRenewCase(id: string): () => Promise<CaseDetail> {
  const { client, shop } = useClientChoice()
  const queries = useQueryClient()
  const refresh = useRefresh()
  return async () => {
    const params = { id }
    const fresh = await client.call(endpoints.readCase, { params })
    queries.setQueryData(queryKey({ shop, endpoint: endpoints.readCase, input: { params } }), fresh)
    refresh(endpoints.listCases, endpoints.countCases, endpoints.countCaseViews)
    return fresh
  }
}

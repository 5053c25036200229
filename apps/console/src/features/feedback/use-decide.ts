import { endpoints, type FeedbackDetail, policyCodes } from '@echoloop/contract'
import { useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { type Decision, decisionBack } from './decision.ts'
import { useUndo } from './undo-context.ts'
import { useKeepDetail } from './use-keep-detail.ts'

type Before = Pick<FeedbackDetail, 'id' | 'publication' | 'decision'>

type DecideInput = {
  /** The voices as they are now, with their last decision. */
  voices: Before[]
  decision: Decision
  /** What was done, for the number that it was done to. */
  textOf: (count: number) => string
}

export type Outcome = { done: number; error: Error | undefined }

export type DecideWork = {
  decide: (input: DecideInput) => Promise<Outcome>
  /** The voice as the server knows it now; undefined when it could not be read. */
  readNow: (id: string) => Promise<FeedbackDetail | undefined>
  isDeciding: boolean
}

/**
 * Decides about one or many voices and offers the way back. One after the other: each is a decision of its own,
 * and one that fails must not hold up the rest.
 */
export function useDecide(): DecideWork {
  const client = useClient()
  const keep = useKeepDetail()
  const undo = useUndo()
  const [isDeciding, setIsDeciding] = useState(false)

  const put = async (id: string, decision: Decision) => {
    keep(await client.call(endpoints.decideFeedback, { params: { id }, body: decision }))
  }

  const decide = async ({ voices, decision, textOf }: DecideInput): Promise<Outcome> => {
    setIsDeciding(true)
    const done: Before[] = []
    let error: Error | undefined
    for (const voice of voices) {
      try {
        await put(voice.id, decision)
        done.push(voice)
      } catch (failure) {
        error = failure instanceof Error ? failure : new Error(String(failure))
      }
    }
    setIsDeciding(false)
    if (done.length > 0) {
      undo.offer({
        text: textOf(done.length),
        takeBack: async () => {
          for (const voice of done) await put(voice.id, decisionBack(voice, policyCodes))
        },
      })
    }
    return { done: done.length, error }
  }

  return {
    decide,
    readNow: (id) => client.call(endpoints.readFeedback, { params: { id } }).catch(() => undefined),
    isDeciding,
  }
}

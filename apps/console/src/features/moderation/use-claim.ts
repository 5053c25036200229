import { ProblemError } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../call/client-context.ts'

const everyMs = 20_000

export type ClaimState = {
  /** The name of whoever has the review, when it is not the reader. */
  heldBy: string | undefined
  takeOver: () => Promise<void>
}

/** Says that one has a review open, as long as it is, and hears who else has it. */
export function useClaim(id: string, mayDecide: boolean): ClaimState {
  const client = useClient()
  const [heldBy, setHeldBy] = useState<string>()
  const latest = useRef(client)
  useEffect(() => {
    latest.current = client
  })
  useEffect(() => {
    if (!mayDecide) return
    let isHere = true
    const say = async () => {
      try {
        await latest.current.call(endpoints.claimReview, { params: { id }, body: { doing: 'open' } })
        if (isHere) setHeldBy(undefined)
      } catch (error) {
        // Only the news that somebody else has it matters here; deciding asks the server again anyway.
        const who = error instanceof ProblemError && error.problem.code === 'moderation/claimed'
        if (isHere && who) setHeldBy(String(error.problem.facts?.who ?? ''))
      }
    }
    const leave = () =>
      void latest.current
        .call(endpoints.claimReview, { params: { id }, body: { doing: 'leave' } })
        .catch(() => undefined)
    void say()
    const timer = setInterval(() => void say(), everyMs)
    window.addEventListener('pagehide', leave)
    return () => {
      isHere = false
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [id, mayDecide])
  return {
    heldBy,
    takeOver: async () => {
      await client.call(endpoints.claimReview, { params: { id }, body: { doing: 'take-over' } })
      setHeldBy(undefined)
    },
  }
}

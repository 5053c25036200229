import { setTimeout as sleep } from 'node:timers/promises'

const pauseMs = 100

export type Wait = {
  /** What is waited for, as the end of "waited for …". */
  what: string
  timeoutMs?: number
}

/** Asks again until the answer is neither undefined nor false, and gives it. Throws with the last failure. */
export async function eventually<Answer>(
  { what, timeoutMs = 20_000 }: Wait,
  ask: () => Promise<Answer | undefined | false>,
): Promise<Answer> {
  const deadline = performance.now() + timeoutMs
  let last: unknown
  do {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
    } catch (error) {
      // A page on its way to another one answers nothing; the reason is told when time is up.
      last = error
    }
    await sleep(pauseMs)
  } while (performance.now() < deadline)
  const why = last instanceof Error ? `: ${last.message}` : ''
  throw new Error(`waited ${timeoutMs / 1000} s in vain for ${what}${why}`, { cause: last })
}

/** Throws with the words when the claim does not hold. */
export function claim(holds: boolean, words: string): void {
  if (!holds) throw new Error(words)
}

import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '@echoloop/client'

/** Says something until it is heard; what is refused for a reason of its own is noted and said no more. */
export async function untilHeard<T>(refusals: Set<string>, say: () => Promise<T>): Promise<T | undefined> {
  for (;;) {
    try {
      return await say()
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status > 0) {
        const told = `${error.problem.status} ${error.problem.code}`
        if (!/^(5\d\d|429|409 request\/key-in-use)/.test(told)) {
          refusals.add(told)
          return undefined
        }
      }
      await sleep(200)
    }
  }
}

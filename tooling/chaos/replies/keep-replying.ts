import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import type { SetUpShop } from '../../checks/set-up-shop.ts'
import type { AnsweredPerson } from './open-cases.ts'

/** One reply as its writer knows it: what two taps on one button were answered. */
export type WrittenReply = { text: string; channel: 'mail' | 'public'; to: string; ids: string[] }

/** Staff who answer one person after the other, each button tapped twice until both taps are answered. */
export type Replying = {
  /** Writes no more; resolves with all that was answered. */
  end(): Promise<{ written: WrittenReply[]; refusals: string[] }>
}

const answerMs = 15_000
const pauseMs = 400

export function keepReplying(shop: SetUpShop, people: readonly AnsweredPerson[]): Replying {
  const written: WrittenReply[] = []
  const refusals = new Set<string>()
  let isEnding = false
  const loop = (async () => {
    for (let round = 0; !isEnding; round++) {
      const person = people[round % people.length]
      if (!person) return
      for (const channel of ['mail', 'public'] as const) {
        const text = `第 ${round} 封答复（${channel}）：谢谢您，盖子今天寄出。`
        const ids = await tapTwice(
          shop,
          { person, channel, text, key: `button-${round}-${channel}` },
          refusals,
        )
        written.push({ text, channel, to: person.email, ids })
      }
      await sleep(pauseMs)
    }
  })()
  return {
    async end() {
      isEnding = true
      await loop
      return { written, refusals: [...refusals] }
    },
  }
}

type Tap = { person: AnsweredPerson; channel: 'mail' | 'public'; text: string; key: string }

function tapTwice(shop: SetUpShop, tap: Tap, refusals: Set<string>): Promise<string[]> {
  const { person, channel, text, key } = tap
  const once = async (): Promise<string> => {
    for (;;) {
      try {
        const { id } = await shop.client.call(endpoints.sendReply, {
          params: { id: person.caseId },
          body: { channel, text, key, sendAnyway: true },
          signal: AbortSignal.timeout(answerMs),
        })
        return id
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status > 0)
          refusals.add(`${error.problem.status} ${error.problem.code}`)
        await sleep(300)
      }
    }
  }
  return Promise.all([once(), once()])
}

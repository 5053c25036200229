import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import type { SetUpShop } from '../../checks/set-up-shop.ts'

/** Buyers who write by the form, one after the other; some change their words, some take the review back. */
export type Submitters = {
  /** Waits for the last buyer; resolves with what was answered. */
  end(): Promise<{ ids: string[]; edited: number; withdrawn: number; refusals: string[] }>
}

const answerMs = 15_000
/** The form takes so many from one address a minute. */
const pauseMs = 1200

/** `lines`: order lines that wait for their review. */
export function beginSubmitting(
  shop: SetUpShop,
  lines: readonly { orderNumber: string; sku: string }[],
  texts: readonly string[],
): Submitters {
  const done: { ids: string[]; edited: number; withdrawn: number } = { ids: [], edited: 0, withdrawn: 0 }
  const refusals = new Set<string>()
  let isEnding = false
  const loop = (async () => {
    for (const [place, line] of lines.entries()) {
      if (isEnding) return
      const { url } = await untilAnswered(refusals, () =>
        shop.client.call(endpoints.createReviewLink, { body: line, signal: AbortSignal.timeout(answerMs) }),
      )
      const body = {
        token: url.split('/r/')[1] ?? '',
        rating: 1 + (place % 5),
        text: texts[place % texts.length] ?? '',
        isAnonymous: false,
      }
      const tap = () =>
        untilAnswered(refusals, () =>
          shop.client.call(endpoints.submitReview, { body, signal: AbortSignal.timeout(answerMs) }),
        )
      const [first] = await Promise.all([tap(), tap()])
      done.ids.push(first.id)
      const token = first.receiptUrl.split('/receipt/')[1] ?? ''
      if (place % 3 === 1) done.edited += await edit(shop, { token, refusals })
      if (place % 5 === 2) done.withdrawn += await withdraw(shop, { token, refusals })
      await sleep(pauseMs)
    }
  })()
  return {
    async end() {
      isEnding = true
      await loop
      return { ...done, refusals: [...refusals] }
    },
  }
}

type Step = { token: string; refusals: Set<string> }

/** The same words again change nothing; once it is in, the version has moved on. */
async function edit(shop: SetUpShop, { token, refusals }: Step): Promise<number> {
  const body = { version: 1, rating: 3, text: '用了几天再改一下，壶盖比以前顺。', isAnonymous: false }
  await untilAnswered(refusals, () =>
    shop.client.call(endpoints.editOwnReview, {
      params: { token },
      body,
      signal: AbortSignal.timeout(answerMs),
    }),
  )
  return 1
}

async function withdraw(shop: SetUpShop, { token, refusals }: Step): Promise<number> {
  await untilAnswered(refusals, () =>
    shop.client.call(endpoints.withdrawOwnReview, {
      params: { token },
      signal: AbortSignal.timeout(answerMs),
    }),
  )
  return 1
}

/** Asks again until there is an answer; what was refused for good is noted and asked for no more. */
async function untilAnswered<T>(refusals: Set<string>, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status > 0)
        refusals.add(`${error.problem.status} ${error.problem.code}`)
      await sleep(500)
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '@echoloop/client'
import { type CaseStateCode, endpoints } from '@echoloop/contract'
import type { SetUpShop } from '../../checks/set-up-shop.ts'

/** A service desk at work: cases are opened, answered, put off, taken up again and solved, or left lying. */
export type Desk = {
  /** Opens and touches no more; resolves with how many cases were opened and how often a call was made again. */
  end(): Promise<{ cases: number; retries: number }>
}

const voicesPerBatch = 10
const pauseMs = 400
const answerMs = 15_000

export function liveWithCases(shop: SetUpShop, random: () => number): Desk {
  const open: string[] = []
  let cases = 0
  let retries = 0
  let isEnding = false
  const patiently = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    for (;;) {
      try {
        return await call()
      } catch (error) {
        // A refusal is an answer: what was asked for had been done, or somebody was quicker.
        if (error instanceof ProblemError && [404, 409, 422].includes(error.problem.status)) return undefined
        retries++
        await sleep(300)
      }
    }
  }
  const loop = (async () => {
    while (!isEnding) {
      for (const feedbackId of await bringIn(shop, cases, patiently)) {
        const body = { feedbackIds: [feedbackId] }
        await patiently(() =>
          shop.client.call(endpoints.openCase, { body, signal: AbortSignal.timeout(answerMs) }),
        )
      }
      cases += voicesPerBatch
      open.push(...((await patiently(() => newestCases(shop))) ?? []))
      for (let touch = 0; touch < voicesPerBatch; touch++) {
        const id = open[Math.floor(random() * open.length)]
        if (id !== undefined) await patiently(() => touchCase(shop, id, random()))
      }
      await sleep(pauseMs)
    }
  })()
  return {
    async end() {
      isEnding = true
      await loop
      return { cases, retries }
    },
  }
}

type Patiently = <T>(call: () => Promise<T>) => Promise<T | undefined>

async function bringIn(shop: SetUpShop, first: number, patiently: Patiently): Promise<string[]> {
  const records = Array.from({ length: voicesPerBatch }, (_, index) => ({
    kind: 'message',
    source: 'chaos',
    externalId: `voice-${first + index}`,
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    text: '东西还没有收到',
  }))
  const accepted = await patiently(() =>
    shop.client.call(endpoints.acceptFeedback, { body: { records }, signal: AbortSignal.timeout(answerMs) }),
  )
  return (accepted?.results ?? []).flatMap((result) => (result.status === 'refused' ? [] : [result.id]))
}

async function newestCases(shop: SetUpShop): Promise<string[]> {
  const { items } = await shop.client.call(endpoints.listCases, {
    query: { order: 'newest', limit: voicesPerBatch, view: 'all' },
    signal: AbortSignal.timeout(answerMs),
  })
  return items.map(({ id }) => id)
}

/** One thing that may happen to a case; most are left lying, so that their time runs out. */
async function touchCase(shop: SetUpShop, id: string, chance: number): Promise<void> {
  const signal = AbortSignal.timeout(answerMs)
  const detail = await shop.client.call(endpoints.readCase, { params: { id }, signal })
  const move = (state: Exclude<CaseStateCode, 'new'>) =>
    shop.client.call(endpoints.moveCase, {
      params: { id },
      body: { state, reason: 'chaos', version: detail.version },
      signal,
    })
  if (chance < 0.25) {
    const [voice] = detail.voiceList
    if (!voice || detail.firstRepliedAt !== null) return
    await shop.client.call(endpoints.replyToFeedback, {
      params: { id: voice.id },
      body: { text: '已经发出了' },
      signal,
    })
  } else if (chance < 0.45) await move('waiting-customer')
  else if (chance < 0.65) await move('open')
  else if (chance < 0.75) await move('resolved')
}

import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import type { SetUpShop } from '../checks/set-up-shop.ts'

/** What a shop's own system would do all the while: small batches by key, each sent until it is answered. */
export type VoiceSender = {
  /** Sends no more; resolves with what was sent and answered. */
  end(): Promise<{ sent: number; accepted: number; repeated: number; retries: number; refusals: string[] }>
}

export const senderSource = 'own-system'
const perBatch = 20
const pauseMs = 250
const answerMs = 15_000
const sentences = [
  '电池太差了，两天就没电，客服也不理人，要求退款。',
  'The fabric is soft and warm, but the zip broke after a week.',
  '物流很快，包装完好，下次还会再来。',
  'Terrible sound, and nobody answers my letters.',
]

/** Each batch carries its own idempotency key: a lost answer is asked for again and must come the same. */
export function beginSending(shop: SetUpShop, facts: { skus: string[]; orders: string[] }): VoiceSender {
  const counts = { sent: 0, accepted: 0, repeated: 0, retries: 0, refusals: new Set<string>() }
  let isEnding = false
  const loop = (async () => {
    for (let batch = 0; !isEnding; batch++) {
      const records = Array.from({ length: perBatch }, (_, index) =>
        recordOf(batch * perBatch + index, facts),
      )
      await sendUntilAnswered({ shop, batch, records, counts })
      await sleep(pauseMs)
    }
  })()
  return {
    async end() {
      isEnding = true
      await loop
      return { ...counts, refusals: [...counts.refusals] }
    },
  }
}

function recordOf(place: number, facts: { skus: string[]; orders: string[] }) {
  return {
    kind: 'review',
    source: senderSource,
    externalId: `voice-${place}`,
    occurredAt: new Date(Date.UTC(2025, place % 12, 1 + (place % 28), 8)).toISOString(),
    rating: 1 + (place % 5),
    sku: facts.skus[place % facts.skus.length],
    ...(place % 3 > 0 ? { orderId: facts.orders[place % facts.orders.length] } : {}),
    text: `${sentences[place % sentences.length]} ${place}`,
    author: { externalId: `buyer-${place % 50}`, name: `Buyer ${place % 50}` },
  }
}

type Counts = { sent: number; accepted: number; repeated: number; retries: number; refusals: Set<string> }
type Batch = { shop: SetUpShop; batch: number; records: unknown[]; counts: Counts }

async function sendUntilAnswered({ shop, batch, records, counts }: Batch): Promise<void> {
  for (;;) {
    try {
      const reply = await shop.client.call(endpoints.acceptFeedback, {
        body: { records },
        idempotencyKey: `batch-${batch}`,
        signal: AbortSignal.timeout(answerMs),
      })
      counts.sent += records.length
      counts.accepted += reply.accepted
      counts.repeated += reply.repeated
      return
    } catch (error) {
      counts.retries++
      if (error instanceof ProblemError && error.problem.status > 0) counts.refusals.add(nameOf(error))
      await sleep(300)
    }
  }
}

function nameOf(error: ProblemError): string {
  return `${error.problem.status} ${error.problem.code}`
}

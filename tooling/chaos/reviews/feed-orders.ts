import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@echoloop/contract'
import type { SetUpShop } from '../../checks/set-up-shop.ts'

/** What a shop's system does all the while: orders that have arrived, each sent until it is answered. */
export type OrderFeed = {
  /** Feeds no more; resolves with how many orders were answered and how often one was sent again. */
  end(): Promise<{ orders: number; retries: number }>
}

export const sku = 'CUP'
const perBatch = 2
/** Slow enough that the buyers, who come from one address, stay within the limit of the form. */
const pauseMs = 1000
const answerMs = 15_000

/** The address that the buyer of an order is written to. */
export function addressOf(order: number): string {
  return `buyer-${order}@example.com`
}

export function feedOrders(shop: SetUpShop): OrderFeed {
  let isEnding = false
  let orders = 0
  let retries = 0
  const loop = (async () => {
    while (!isEnding) {
      const batch = Array.from({ length: perBatch }, (_, index) => orderOf(orders + index))
      retries += await putUntilAnswered(shop, batch)
      orders += perBatch
      await sleep(pauseMs)
    }
  })()
  return {
    async end() {
      isEnding = true
      await loop
      return { orders, retries }
    },
  }
}

function orderOf(number: number) {
  return {
    number: `order-${number}`,
    customer: { externalId: `buyer-${number}`, name: `Buyer ${number}`, email: addressOf(number) },
    placedAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    deliveredAt: new Date(Date.now() - 60_000).toISOString(),
    lines: [{ sku, quantity: 1, priceCents: 9900 }],
  }
}

type Order = ReturnType<typeof orderOf>

/** The same orders again change nothing, so that a lost answer is simply asked for again. */
async function putUntilAnswered(shop: SetUpShop, orders: Order[]): Promise<number> {
  for (let retries = 0; ; retries++) {
    try {
      await shop.client.call(endpoints.putOrders, {
        body: { orders },
        signal: AbortSignal.timeout(answerMs),
      })
      return retries
    } catch {
      await sleep(300)
    }
  }
}

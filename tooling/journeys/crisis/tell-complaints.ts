import { endpoints } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import type { ClockedShop } from '../ground/start-clocked-shop.ts'
import { crisisWords } from './crisis-words.ts'

const hourMs = 3_600_000

/** A lamp, four ordinary weeks, and then twenty complaints of one batch within half an hour. */
export async function tellComplaints(shop: ClockedShop, language: LocaleName): Promise<void> {
  const { praise, grumble, burns } = crisisWords[language]
  const now = Date.now()
  await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'lamp', name: '充电台灯', nameEn: 'Desk lamp' }] },
  })
  const ordinary = Array.from({ length: 168 }, (_, at) => ({
    kind: 'review' as const,
    source: 'shop',
    externalId: `ordinary ${at}`,
    occurredAt: new Date(now - (at * 4 + 12) * hourMs).toISOString(),
    text: at % 10 === 0 ? grumble : (praise[at % praise.length] ?? ''),
    rating: at % 10 === 0 ? 2 : 5,
    sku: 'lamp',
    facts: { batch: at < 40 ? 'B7' : 'B6' },
    author: { externalId: `buyer ${at}` },
  }))
  await shop.client.call(endpoints.acceptFeedback, { body: { records: ordinary } })
  const complaints = Array.from({ length: 20 }, (_, at) => ({
    kind: 'complaint' as const,
    source: 'shop',
    externalId: `burn ${at}`,
    occurredAt: new Date(now - (20 - at) * 60_000).toISOString(),
    text: `${burns[at % burns.length]} (${at + 1})`,
    sku: 'lamp',
    facts: { batch: 'B7' },
    author: { externalId: `burnt ${at}`, email: `burnt${at}@example.com` },
  }))
  await shop.client.call(endpoints.acceptFeedback, { body: { records: complaints } })
}

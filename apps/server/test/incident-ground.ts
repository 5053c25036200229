import { endpoints, type Surge } from '@echoloop/contract'
import { expect } from 'vitest'
import type { TestApi, TestShop } from './start-api.ts'

const hourMs = 3_600_000
const praise = [
  '味道清香，很喜欢',
  'Works as described, thank you',
  '包装用心，送得也快',
  'Lovely colour',
  '回购第三次了',
]
const grumble = ['快递太慢了，等了一周', 'The handle broke after two days']
const burns = [
  '充电时突然冒烟，把桌子烫坏了，太危险',
  '用了两次就漏电，手被电了一下，很吓人',
  'It got burning hot while charging and smelled of smoke, dangerous',
  '外壳烫得没法碰，差点起火，质量太差',
]

/** Four weeks of an ordinary small shop: a voice every four hours, one in ten a complaint. */
export async function tellOrdinaryWeeks(shop: TestShop): Promise<void> {
  const now = Date.now()
  const records = Array.from({ length: 168 }, (_, at) => ({
    kind: 'review' as const,
    source: 'shop',
    externalId: `ordinary ${at}`,
    occurredAt: new Date(now - (at * 4 + 12) * hourMs).toISOString(),
    text: at % 10 === 0 ? (grumble[(at / 10) % 2] ?? '') : (praise[at % 5] ?? ''),
    rating: at % 10 === 0 ? 2 : 5,
    sku: at % 2 === 0 ? 'lamp' : 'cup',
    facts: { batch: at < 40 ? 'B7' : 'B6' },
    author: { externalId: `buyer ${at}` },
  }))
  await shop.client.call(endpoints.acceptFeedback, { body: { records } })
}

/** Complaints about one batch, by default a minute apart up to now, each by somebody else unless told otherwise. */
export async function tellComplaints(
  shop: TestShop,
  {
    count,
    from = 0,
    author,
    apartMs = 60_000,
  }: { count: number; from?: number; author?: string; apartMs?: number },
): Promise<string[]> {
  const records = Array.from({ length: count }, (_, at) => ({
    kind: 'complaint' as const,
    source: 'shop',
    externalId: `burn ${from + at}`,
    occurredAt: new Date(Date.now() - (count - at) * apartMs).toISOString(),
    text: `${burns[at % burns.length]}（${from + at}）`,
    sku: 'lamp',
    facts: { batch: 'B7' },
    author: { externalId: author ?? `burnt ${from + at}`, email: `burnt${from + at}@example.com` },
  }))
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
  return results.map((result) => (result.status === 'refused' ? '' : result.id))
}

export async function putLampAndCup(shop: TestShop): Promise<void> {
  const products = [
    { sku: 'lamp', name: '充电台灯', nameEn: 'Desk lamp' },
    { sku: 'cup', name: '马克杯', nameEn: 'Mug' },
  ]
  await shop.client.call(endpoints.putProducts, { body: { products } })
}

/** The surge that is going on, once the worker has found it. */
export async function surgeOf(api: TestApi, shop: TestShop): Promise<Surge> {
  await api.settled(shop)
  let found: Surge | undefined
  await expect
    .poll(
      async () => {
        found = (await shop.client.call(endpoints.listSurges, {})).items[0]
        return found
      },
      { timeout: 10_000 },
    )
    .toBeDefined()
  if (!found) throw new Error('no surge was found')
  return found
}

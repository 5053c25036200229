import { endpoints, type ShopScores } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type RatedOrder,
  type RatedReview,
  type ScoreGround,
  startScoreGround,
} from '../../../../test/score-ground.ts'

let ground: ScoreGround
beforeAll(async () => {
  ground = await startScoreGround()
})
afterAll(() => ground.api.stop())

const dayMs = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * dayMs).toISOString()

const read = (of = ground) =>
  of.shop.client.call(endpoints.readShopScores, { params: { shopId: of.shop.publicId } })

/** The scores once so many reviews count. */
const readOnce = (reviews: number, of = ground) =>
  of.eventually(
    () => read(of),
    (scores) => scores.reviews === reviews,
  )

test('a shop that nobody rated has no score, and one that is not there is refused', async () => {
  const nobody = await ground.api.newShop()
  const scores = await nobody.client.call(endpoints.readShopScores, { params: { shopId: nobody.publicId } })
  expect(scores).toMatchObject({ reviews: 0, buyers: 0 })
  expect(scores.dimensions).toEqual({ quality: null, delivery: null, service: null })
  const unknown = await fetch(`${ground.api.url}/v1/storefront/shops/shp_${'0'.repeat(32)}/scores`)
  expect(unknown.status).toBe(404)
})

test('scores are sums over counts, of the first three orders of a buyer in a month, whatever becomes of the money', async () => {
  // Noon in Shanghai on the 10th of the last month: all five orders lie in one month.
  const month = new Date(Date.now() - 31 * dayMs)
  month.setUTCDate(10)
  const at = (hours: number) =>
    new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), 10, 4 + hours)).toISOString()
  const orders: RatedOrder[] = [1, 2, 3, 4].map((place) => ({
    number: `L-${place}`,
    buyer: 'loyal',
    placedAt: at(place),
  }))
  await ground.putOrders([...orders, { number: 'X-1', buyer: null, placedAt: at(0) }])
  const given = [5, 5, 4, 1]
  const ids = await ground.review([
    ...orders.map(({ number }, index) => ({
      id: number,
      order: number,
      at: ago(2),
      dimensions: { quality: given[index] ?? 1, ...(index === 0 ? { delivery: 3 } : {}) },
    })),
    { id: 'X-1', order: 'X-1', at: ago(2), dimensions: { quality: 4 } },
    { id: 'imported', order: null, at: ago(2), dimensions: { quality: 1 } },
    { id: 'no details', order: 'X-1', at: ago(1), sku: 'B' },
  ])
  const scores = await readOnce(4)
  // 5, 5, 4 of the loyal buyer and 4 of the nameless one: 18 ÷ 4 = 4.5; s = 0.5774, t(0.975, 3) = 3.1824,
  // 3.1824 × 0.5774 ÷ 2 = 0.9187: 3.58 to 5.
  expect(scores.dimensions.quality).toEqual({ count: 4, mean: 4.5, low: 3.58, high: 5 })
  expect(scores.dimensions.delivery).toEqual({ count: 1, mean: 3, low: null, high: null })
  expect(scores).toMatchObject({ reviews: 4, buyers: 2, dimensions: { service: null } })

  await ground.putOrders([
    {
      ...orders[0],
      number: 'L-1',
      buyer: 'loyal',
      placedAt: at(1),
      change: { refundedAt: ago(1), updatedAt: ago(0.5) },
    },
  ])
  await ground.putOrders([
    { number: 'L-3', buyer: 'loyal', placedAt: at(3), change: { foundFalseAt: ago(1), updatedAt: ago(0.5) } },
  ])
  // The refunded first one stays; the third is no order at all, so that the fourth moves up: 5, 5, 1 and 4.
  const moved = await ground.eventually(read, ({ dimensions }) => dimensions.quality?.mean === 3.75)
  expect(moved.dimensions.quality).toMatchObject({ count: 4, mean: 3.75 })

  await ground.decide(ids[1] ?? '', 'refuse')
  expect(await readOnce(3)).toMatchObject({ buyers: 2, dimensions: { quality: { count: 3, mean: 3.33 } } })
  await ground.decide(ids[4] ?? '', 'refuse')
  expect(await readOnce(2)).toMatchObject({ buyers: 1, dimensions: { quality: { count: 2, mean: 3 } } })
})

type Kept = RatedReview & { isPublished: boolean }
type History = { orders: Map<string, RatedOrder>; reviews: Kept[]; ids: Map<string, string> }

const dimensions = ['quality', 'delivery', 'service'] as const

/** Day `YYYY-MM-DD` of a moment in a time zone. */
function dayIn(timeZone: string, iso: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(iso))
}

/** The same day six months before, or the last one of a month that has no such day; then the day after it. */
function firstDay(today: string): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 6, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 7, Math.min(day, lastOfMonth) + 1)).toISOString().slice(0, 10)
}

/** The scores as anyone would reckon them from all orders and reviews, written apart from the product. */
function recount({ orders, reviews }: History, of: { timeZone: string; now: string }) {
  const { timeZone, now } = of
  const isTrade = ({ change }: RatedOrder) =>
    !change?.foundFalseAt && (!change?.cancelledAt || !('deliveredAt' in change))
  const trades = [...orders.values()].filter(isTrade)
  const placeOf = (order: RatedOrder) =>
    trades.filter(
      (other) =>
        other.buyer === order.buyer &&
        dayIn(timeZone, other.placedAt).slice(0, 7) === dayIn(timeZone, order.placedAt).slice(0, 7) &&
        other.placedAt < order.placedAt,
    ).length
  const today = dayIn(timeZone, now)
  const from = firstDay(today)
  const counted = reviews.filter((review) => {
    const order = trades.find(({ number }) => number === review.order)
    const day = dayIn(timeZone, review.at)
    if (!order || !review.isPublished || day < from || day > today) return false
    if (Object.keys(review.dimensions ?? {}).length === 0) return false
    return order.buyer === null || placeOf(order) < 3
  })
  const scoreOf = (code: (typeof dimensions)[number]) => {
    const stars = counted.flatMap((review) => review.dimensions?.[code] ?? [])
    const sum = stars.reduce((total, value) => total + value, 0)
    return stars.length === 0
      ? null
      : { count: stars.length, mean: Math.round((sum / stars.length) * 100) / 100 }
  }
  return {
    from,
    to: today,
    reviews: counted.length,
    buyers: new Set(counted.map(({ order }) => orders.get(order ?? '')?.buyer ?? order)).size,
    dimensions: { quality: scoreOf('quality'), delivery: scoreOf('delivery'), service: scoreOf('service') },
  }
}

const shown = ({ from, to, reviews, buyers, dimensions: given }: ShopScores) => ({
  from,
  to,
  reviews,
  buyers,
  dimensions: Object.fromEntries(
    dimensions.map((code) => [code, given[code] && { count: given[code].count, mean: given[code].mean }]),
  ),
})

/** Any row for a seed, always the same (linear congruential). */
function chanceOf(seed: number): (count: number) => number {
  let state = seed
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * count)
  }
}

async function live(of: ScoreGround, seed: number): Promise<History> {
  const pick = chanceOf(seed)
  const history: History = { orders: new Map(), reviews: [], ids: new Map() }
  const placed = () => {
    // Half of the orders lie around the turn of a month, where time zones disagree about it.
    const moment = new Date(Date.now() - (5 + pick(230)) * dayMs)
    if (pick(2) === 0) moment.setUTCDate(1)
    moment.setUTCHours(pick(24), pick(60), pick(60), pick(1000))
    return new Date(Math.min(moment.getTime(), Date.now() - 4 * dayMs)).toISOString()
  }
  for (let count = 0; count < 70; count++) {
    const number = `H-${count}`
    const buyer = pick(6) === 0 ? null : `buyer ${pick(5)}`
    history.orders.set(number, { number, buyer, placedAt: placed() })
  }
  const orders = [...history.orders.values()]
  await of.putOrders(orders)
  for (const order of orders) {
    if (pick(5) === 0) continue
    const at = new Date(Math.min(Date.parse(order.placedAt) + (1 + pick(40)) * dayMs, Date.now() - 60_000))
    const given = Object.fromEntries(dimensions.filter(() => pick(3) > 0).map((code) => [code, 1 + pick(5)]))
    history.reviews.push({
      id: order.number,
      order: order.number,
      at: at.toISOString(),
      dimensions: given,
      isPublished: true,
    })
  }
  history.reviews.push({
    id: 'without',
    order: null,
    at: ago(3),
    dimensions: { quality: 1 },
    isPublished: true,
  })
  const ids = await of.review(history.reviews)
  for (const [index, review] of history.reviews.entries()) history.ids.set(review.id, ids[index] ?? '')
  return history
}

/** What happens later: refusals, refunds, cancellations, orders that were none, and words that come back. */
async function change(of: ScoreGround, history: History, seed: number): Promise<void> {
  const pick = chanceOf(seed)
  const changed: RatedOrder[] = []
  for (const order of [...history.orders.values()]) {
    const kind = pick(9)
    const at = ago(0.2)
    const changes = [
      { refundedAt: at },
      { cancelledAt: at, deliveredAt: undefined },
      { foundFalseAt: at },
      { cancelledAt: at },
    ] as const
    const chosen = changes[kind]
    if (!chosen) continue
    const now = { ...order, change: { ...chosen, updatedAt: ago(0.1) } }
    history.orders.set(order.number, now)
    changed.push(now)
  }
  await of.putOrders(changed)
  for (const review of history.reviews) {
    if (pick(8) !== 0) continue
    const id = history.ids.get(review.id) ?? ''
    await of.decide(id, 'refuse')
    review.isPublished = false
    if (pick(2) === 0) continue
    await of.decide(id, 'publish')
    review.isPublished = true
  }
}

test.each([
  ['Asia/Shanghai', 20_261_122],
  ['America/Los_Angeles', 7],
])(
  'in %s the scores equal a recount of all orders and reviews, whatever becomes of them, on any day',
  async (timeZone, seed) => {
    const own = await startScoreGround({ timeZone })
    try {
      const history = await live(own, seed)
      await change(own, history, seed + 1)
      for (const later of [0, 17, 60, 101, 200, 0]) {
        own.api.app.platform.clockOffsetMs = later * dayMs
        const wanted = recount(history, { timeZone, now: new Date(Date.now() + later * dayMs).toISOString() })
        const found = await own.eventually(
          () => read(own),
          (scores) => JSON.stringify(shown(scores)) === JSON.stringify(wanted),
        )
        expect({ later, ...shown(found) }).toEqual({ later, ...wanted })
      }
      await expectRebuildable(own)
    } finally {
      await own.api.stop()
    }
  },
  120_000,
)

/** Moving to another time zone and back leaves exactly what was kept step by step. */
async function expectRebuildable(of: ScoreGround): Promise<void> {
  const kept = () =>
    of.shop.run(async ({ db, shopId }) => {
      const { rows } = await sql<{ row: string }>`
        select concat_ws('|', day, dimension, stars, count) as row
        from scored_day
        where shop_id = ${shopId}
          and count <> 0
        order by 1`.execute(db)
      return rows.map(({ row }) => row)
    })
  const before = await kept()
  const { timeZone } = await of.shop.client.call(endpoints.readShop, {})
  const moveTo = (zone: string) => of.shop.client.call(endpoints.changeShop, { body: { timeZone: zone } })
  await moveTo('Pacific/Kiritimati')
  const elsewhere = await of.eventually(kept, (rows) => rows.join() !== before.join())
  expect(elsewhere).not.toEqual(before)
  await moveTo(timeZone)
  expect(await of.eventually(kept, (rows) => rows.join() === before.join())).toEqual(before)
}

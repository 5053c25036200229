import { endpoints, type OrderInput, type TierRule } from '@echoloop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { runInShop } from '../../platform/scope.ts'
import { sweepStandings } from './recount-standings.ts'
import { segmentListeners } from './segment-listeners.ts'
import { usualTiers } from './usual-tiers.ts'

const dayMs = 86_400_000
const people = 6

type Mark = 'delivered' | 'refunded' | 'false'
type Kept = OrderInput & { marks: Partial<Record<Mark, Date>> }

let api: TestApi
let shop: TestShop
let version = 0
/** What the test knows of each order, beside the server. */
let known: Map<string, Kept>
let rule: TierRule

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const now = () => Date.now() + api.app.platform.clockOffsetMs
const at = (daysAgo: number) => new Date(now() - daysAgo * dayMs).toISOString()

const lines = fc.uniqueArray(fc.constantFrom('KET', 'TOW'), { minLength: 1 }).chain((skus) =>
  fc.tuple(
    ...skus.map((sku) =>
      fc.record({
        sku: fc.constant(sku),
        quantity: fc.integer({ min: 1, max: 3 }),
        priceCents: fc.integer({ min: 0, max: 200_000 }),
      }),
    ),
  ),
)
const anOrder = fc.nat(7)
const steps = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      order: fc.nat(11),
      person: fc.option(fc.nat(people - 1)),
      placed: fc.integer({ min: 1, max: 420 }),
      shippedPercent: fc.option(fc.nat(100)),
      isDelivered: fc.boolean(),
      currency: fc.constantFrom(undefined, 'CNY', 'USD'),
      lines,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('refund' as const),
      order: anOrder,
      share: fc.constantFrom('whole', 'line', 'money', 'cancel', 'false'),
      cents: fc.nat(50_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('mark' as const),
      order: anOrder,
      mark: fc.constantFrom<Mark>('delivered', 'refunded', 'false'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 90 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rule' as const),
      windowDays: fc.integer({ min: 30, max: 400 }),
      currency: fc.constantFrom(null, 'CNY'),
      orders: fc.integer({ min: 0, max: 4 }),
      cents: fc.nat(300_000),
      recency: fc.option(fc.integer({ min: 1, max: 200 })),
    }),
  },
)
type Step = typeof steps extends fc.Arbitrary<infer One> ? One : never

async function put(order: Kept): Promise<void> {
  const { marks: _, ...told } = order
  version += 1
  const updatedAt = new Date(Date.UTC(2020, 0, 1) + version * 1000).toISOString()
  await shop.client.call(endpoints.putOrders, { body: { orders: [{ ...told, updatedAt }] } })
  known.set(order.number, order)
}

async function take(step: Step): Promise<void> {
  if (step.kind === 'wait') {
    api.app.platform.clockOffsetMs += step.days * dayMs
    return
  }
  if (step.kind === 'rule') return changeRule(step)
  const number = `N-${step.order}`
  if (step.kind === 'put') return putNew(number, step)
  const order = known.get(number)
  if (!order) return
  if (step.kind === 'mark') return mark(order, step.mark)
  const refund = { externalId: `r${version}`, at: new Date(now()).toISOString() }
  const refunds = order.refunds ?? []
  if (step.share === 'whole') await put({ ...order, refunds: [...refunds, refund] })
  if (step.share === 'money') {
    const paid = order.lines.reduce((sum, line) => sum + line.priceCents * line.quantity, 0)
    if (refunds.length === 0 && step.cents <= paid)
      await put({ ...order, refunds: [{ ...refund, amountCents: step.cents, lines: [] }] })
  }
  const [first] = order.lines
  if (step.share === 'line' && refunds.length === 0 && first)
    await put({ ...order, refunds: [{ ...refund, lines: [{ sku: first.sku, quantity: first.quantity }] }] })
  if (step.share === 'cancel') await put({ ...order, cancelledAt: refund.at })
  if (step.share === 'false') await put({ ...order, foundFalseAt: refund.at })
}

async function putNew(number: string, step: Extract<Step, { kind: 'put' }>): Promise<void> {
  const placedAt = at(step.placed)
  const { shippedPercent } = step
  const shippedAt =
    shippedPercent === null ? undefined : at(Math.floor(step.placed * (1 - shippedPercent / 100)))
  await put({
    number,
    placedAt,
    ...(shippedAt ? { shippedAt } : {}),
    ...(step.isDelivered && shippedAt ? { deliveredAt: at(0) } : {}),
    ...(step.person === null ? {} : { customer: { externalId: `p${step.person}` } }),
    ...(step.currency ? { currency: step.currency } : {}),
    lines: step.lines,
    marks: known.get(number)?.marks ?? {},
  })
}

async function mark(order: Kept, kind: Mark): Promise<void> {
  const { items } = await shop.client.call(endpoints.listOrders, { query: { q: order.number } })
  const id = items.find(({ number }) => number === order.number)?.id ?? ''
  const moment = new Date(now())
  const call = order.marks[kind]
    ? ({ action: 'unmark', mark: kind } as const)
    : ({ action: 'mark', mark: kind, reason: 'x', at: moment.toISOString() } as const)
  const done = await shop.client
    .call(endpoints.changeOrder, { params: { id }, body: call })
    .then(() => true)
    .catch(() => false)
  if (!done) return
  const { [kind]: was, ...others } = order.marks
  known.set(order.number, { ...order, marks: was ? others : { ...others, [kind]: moment } })
}

async function changeRule(step: Extract<Step, { kind: 'rule' }>): Promise<void> {
  const asked = { ordersMin: step.orders, spentCentsMin: step.cents, recencyDaysMax: step.recency }
  const [lowest, ...rest] = usualTiers.tiers
  rule = {
    windowDays: step.windowDays,
    currency: step.currency,
    tiers: [lowest, ...rest.map((tier, place) => (place === 1 ? { ...tier, ...asked } : tier))],
  }
  await shop.client.call(endpoints.putTiers, { body: rule })
}

/** The recount: one customer after another, from what the test knows, in other code than the server's. */
function recount(person: number) {
  let orders = 0
  let spentCents = 0
  let last = 0
  for (const order of known.values()) {
    if (order.customer?.externalId !== `p${person}`) continue
    const { refunds = [], marks } = order
    const taken = new Map<string, number>()
    for (const refund of refunds)
      for (const line of refund.lines ?? order.lines) taken.set(line.sku, line.quantity)
    const left = order.lines.filter((line) => !taken.has(line.sku))
    if (left.length === 0 || order.cancelledAt || order.foundFalseAt || marks.refunded || marks.false)
      continue
    const arrived =
      order.deliveredAt ?? marks.delivered ?? (order.shippedAt && Date.parse(order.shippedAt) + 15 * dayMs)
    if (!arrived || new Date(arrived).getTime() > now()) continue
    const placed = Date.parse(order.placedAt)
    if (placed + rule.windowDays * dayMs <= now()) continue
    const money = refunds.filter(({ lines: those }) => those?.length === 0)
    const back = money.reduce((sum, { amountCents = 0 }) => sum + amountCents, 0)
    orders += 1
    if (rule.currency === null || rule.currency === order.currency)
      spentCents += Math.max(
        0,
        left.reduce((sum, { priceCents, quantity }) => sum + priceCents * quantity, 0) - back,
      )
    last = Math.max(last, placed)
  }
  let tier = ''
  for (const one of rule.tiers) {
    const isRecent = one.recencyDaysMax === null || last + one.recencyDaysMax * dayMs > now()
    if (orders >= one.ordersMin && spentCents >= one.spentCentsMin && isRecent) tier = one.code
  }
  return { tier, orders, spentCents, lastOrderAt: last === 0 ? null : new Date(last) }
}

/** Hears what was announced, in disorder and twice, then lets the sweep do what is due. */
async function hear(): Promise<void> {
  const pool = api.app.platform.database.pool
  const { rows } = await pool.query<{ data: { shopId: string; payload: unknown } }>(
    `delete from pgboss.job where name = 'segments.order.changed' returning data`,
  )
  const who = { shopId: shop.shopId, actor: { kind: 'system' as const } }
  for (const { data } of [...rows.toReversed(), ...rows])
    if (data.shopId === shop.shopId)
      await runInShop(api.app.platform, who, (scope) => segmentListeners[0].run(scope, data.payload))
  while ((await runInShop(api.app.platform, who, (scope) => sweepStandings(scope, 4))) > 0);
}

async function expectEqual(): Promise<void> {
  const rows = await shop.run((scope) =>
    scope.db
      .selectFrom('customerStanding')
      .innerJoin('customerIdentity', (join) =>
        join
          .onRef('customerIdentity.customerId', '=', 'customerStanding.customerId')
          .on('customerIdentity.shopId', '=', scope.shopId),
      )
      .select(['externalId', 'tier', 'orders', 'spentCents', 'lastOrderAt'])
      .where('customerStanding.shopId', '=', scope.shopId)
      .orderBy('externalId')
      .execute(),
  )
  const expected = rows.map(({ externalId }) => ({ externalId, ...recount(Number(externalId.slice(1))) }))
  expect(rows).toEqual(expected)
  const preview = await shop.client.call(endpoints.previewTiers, { body: rule })
  const counts: Record<string, number> = {}
  for (const { tier } of expected) counts[tier] = (counts[tier] ?? 0) + 1
  expect(preview).toEqual({ counts, rising: 0, falling: 0 })
}

test('standings equal a recount from the orders, whatever happens to orders, rules and time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 10, maxLength: 60, size: 'max' }), async (sequence) => {
      shop = await api.newShop()
      known = new Map()
      rule = usualTiers
      await shop.client.call(endpoints.putProducts, {
        body: { products: ['KET', 'TOW'].map((sku) => ({ sku, name: sku })) },
      })
      for (const [index, step] of sequence.entries()) {
        await take(step)
        if (index % 10 !== 9) continue
        await hear()
        await expectEqual()
      }
      await hear()
      await expectEqual()
    }),
    { numRuns: Number(process.env.STANDING_RUNS ?? 6), endOnFailure: true },
  )
})

import { endpoints, type RaisedBar, type Surge, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
let api: TestApi

beforeAll(async () => {
  api = await startApi()
  await api.startWorker()
})
afterAll(() => api.stop())

/** A shop that heard four voices in each hour of four weeks, before the hour that ended last. */
async function newShop(): Promise<{ shop: TestShop; hour: number }> {
  const shop = await api.newShop()
  const hour = Math.floor(Date.now() / hourMs) * hourMs - hourMs
  await shop.run((scope) =>
    sql`
      insert into rollup_hour (shop_id, kind, member, hour, total, unasked, negative, urgent)
      select ${scope.shopId}, kind, member, hour, 4, 4, 0, 0
      from unnest(array['all', 'channel'], array['', 'shop']) as counted (kind, member)
      cross join generate_series(
        ${new Date(hour - 28 * dayMs)}::timestamptz, ${new Date(hour - hourMs)}::timestamptz, interval '1 hour'
      ) as hours (hour)`.execute(scope.db),
  )
  return { shop, hour }
}

/** A surge of which the last voice came so many days ago, six times the usual. */
async function putSurge(shop: TestShop, { kind, daysAgo }: { kind: Surge['kind']; daysAgo: number }) {
  const id = await shop.run(async (scope) => {
    const { db, shopId } = scope
    const at = new Date(scope.now.getTime() - daysAgo * dayMs)
    const surge = { shopId, id: scope.newId(), kind, member: '', productId: null }
    await db
      .insertInto('surge')
      .values({ ...surge, state: 'open', openedAt: at, lastAt: at, voices: 24 })
      .execute()
    const counts = { hours: 1, count: 24, ofCount: 24, expected: 4, usualShare: 1, pValue: 0.00001 }
    const signal = { kind, member: '', measure: 'unasked' as const, untilHour: at, foundAt: at }
    await db
      .insertInto('surgeSignal')
      .values({ shopId, surgeId: surge.id, ...signal, ...counts })
      .execute()
    return surge.id
  })
  return toPublicId('surge', id)
}

/** Six times the usual voices in the hour that ended last, and what is told of them. */
async function tellCrowd({ shop, hour }: { shop: TestShop; hour: number }) {
  const records = Array.from({ length: 24 }, (_, at) => ({
    kind: 'review' as const,
    source: 'shop',
    externalId: `crowd ${at}`,
    occurredAt: new Date(hour + at * 60_000).toISOString(),
    text: '味道清香，很喜欢',
    rating: 5,
  }))
  await shop.client.call(endpoints.acceptFeedback, { body: { records } })
  await api.settled(shop)
  const waiting = () =>
    shop.run((scope) =>
      scope.db.selectFrom('surgeWaiting').select('id').where('shopId', '=', scope.shopId).execute(),
    )
  await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBe(0)
  return shop.client.call(endpoints.listSurges, {})
}

const kindsOf = ({ items }: { items: Surge[] }) => items.map(({ kind }) => kind)
const daysUntil = ({ until }: RaisedBar) => Math.round((new Date(until).getTime() - Date.now()) / dayMs)

describe('the bar of a kind', () => {
  test('is the ordinary one in a shop without alarms, whatever another shop dismissed', async () => {
    const other = await newShop()
    const id = await putSurge(other.shop, { kind: 'volume', daysAgo: 0.5 })
    await other.shop.client.call(endpoints.dismissSurge, { params: { id }, body: { reason: 'a campaign' } })
    const told = await tellCrowd(await newShop())
    expect(told.raised).toEqual([])
    expect(kindsOf(told)).toEqual(['volume'])
  })

  test('rises by an alarm that went by without an incident, for thirty days from when it was over', async () => {
    const ground = await newShop()
    await putSurge(ground.shop, { kind: 'volume', daysAgo: 3 })
    const told = await tellCrowd(ground)
    expect(kindsOf(told)).toEqual([])
    expect(told.raised).toMatchObject([{ kind: 'volume', alarms: 1 }])
    expect(told.raised.map(daysUntil)).toEqual([28])
  })

  test('rises by one that a person calls no crisis', async () => {
    const ground = await newShop()
    const id = await putSurge(ground.shop, { kind: 'volume', daysAgo: 20 })
    const ask = { params: { id }, body: { reason: 'a campaign' } }
    await ground.shop.client.call(endpoints.dismissSurge, ask)
    const told = await tellCrowd(ground)
    expect(kindsOf(told)).toEqual([])
    expect(told.raised.map(daysUntil)).toEqual([11])
  })

  test('stays where an incident was opened from it, even later, where it is long ago, and where it was another kind', async () => {
    const ground = await newShop()
    const surgeId = await putSurge(ground.shop, { kind: 'volume', daysAgo: 3 })
    const ask = { params: { id: surgeId }, body: { reason: 'a campaign' } }
    await ground.shop.client.call(endpoints.dismissSurge, ask)
    await putSurge(ground.shop, { kind: 'volume', daysAgo: 32 })
    await putSurge(ground.shop, { kind: 'negative', daysAgo: 3 })
    const body = { kind: 'public-criticism', title: '发烫', severity: 2, surgeId } as const
    await ground.shop.client.call(endpoints.openIncident, { body })
    const told = await tellCrowd(ground)
    expect(kindsOf(told)).toEqual(['volume'])
    expect(told.raised.map(({ kind }) => kind)).toEqual(['negative'])
  })

  test('of urgent voices is never raised', async () => {
    const { shop } = await newShop()
    const id = await putSurge(shop, { kind: 'urgent', daysAgo: 2 })
    await shop.client.call(endpoints.dismissSurge, { params: { id }, body: { reason: 'a joke' } })
    expect((await shop.client.call(endpoints.listSurges, {})).raised).toEqual([])
  })
})

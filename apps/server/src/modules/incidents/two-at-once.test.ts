import { ProblemError } from '@echoloop/client'
import { endpoints, toPublicId, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putLampAndCup } from '../../../test/incident-ground.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { type RemedyDoor, startRemedyDoor } from '../../../test/start-remedy-door.ts'

let api: TestApi
let shop: TestShop
let door: RemedyDoor
let productId: string

beforeAll(async () => {
  api = await startApi({ environment: { DOOR_PRIVATE: 'true' } })
  door = await startRemedyDoor()
  shop = await api.newShop()
  await putLampAndCup(shop)
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'lamp', name: '充电台灯' }] },
  })
  productId = items[0]?.id ?? ''
  await shop.client.call(endpoints.putRemedyDoor, { body: { url: door.url } })
})
afterAll(async () => {
  await api.stop()
  await door.close()
})

async function newIncident(surgeId?: string): Promise<string> {
  const body = { kind: 'product-safety', title: '发烫', severity: 2, surgeId } as const
  return (await shop.client.call(endpoints.openIncident, { body })).id
}

async function newSurge(member: string): Promise<string> {
  const id = await shop.run(async (scope) => {
    const row = { shopId: scope.shopId, id: scope.newId(), kind: 'channel' as const, member, productId: null }
    const times = { openedAt: scope.now, lastAt: scope.now }
    await scope.db
      .insertInto('surge')
      .values({ ...row, ...times, state: 'open', voices: 0 })
      .execute()
    return row.id
  })
  return toPublicId('surge', id)
}

const hold = (id: string, action: 'hold' | 'release') =>
  shop.client.call(endpoints.holdProduct, { params: { id }, body: { productId, action } })

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )

describe('two people who order about one product from two incidents', () => {
  test('give the shop one order, and the other one is told to wait', async () => {
    const incidents = await Promise.all([newIncident(), newIncident()])
    const codes = await Promise.all(
      incidents.map((id, at) => codeOf(hold(id, at === 0 ? 'hold' : 'release'))),
    )
    expect(codes.sort()).toEqual(['done', 'incident/hold-pending'])
  })

  test('cannot bring an order back that a later one has overtaken', async () => {
    const id = await newIncident()
    await shop.run((scope) =>
      scope.db
        .updateTable('productHold')
        .set({ state: 'failed', nextTryAt: null })
        .where('shopId', '=', scope.shopId)
        .where('productId', '=', toUuid('product', productId) ?? '')
        .execute(),
    )
    const retry = (holdId: string) =>
      codeOf(shop.client.call(endpoints.retryProductHold, { params: { id: holdId } }))
    const first = await oldestHold()
    expect(await retry(first)).toBe('done')
    await shop.run((scope) =>
      scope.db
        .updateTable('productHold')
        .set({ state: 'failed', nextTryAt: null })
        .where('shopId', '=', scope.shopId)
        .execute(),
    )
    await hold(id, 'release')
    expect(await retry(first)).toBe('incident/hold-overtaken')
  })
})

async function oldestHold(): Promise<string> {
  const { id } = await shop.run((scope) =>
    scope.db
      .selectFrom('productHold')
      .select('id')
      .where('shopId', '=', scope.shopId)
      .orderBy('orderedAt')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return toPublicId('productHold', id)
}

describe('two people who decide about one surge', () => {
  const dismiss = (id: string, reason: string) =>
    shop.client.call(endpoints.dismissSurge, { params: { id }, body: { reason } })

  test('the first reason stands, and whoever opens an incident after all has it gather voices again', async () => {
    const id = await newSurge('chat')
    await dismiss(id, 'A campaign')
    expect((await dismiss(id, 'Another reason')).dismissed?.reason).toBe('A campaign')
    const incident = await newIncident(id)
    const { surge } = await shop.client.call(endpoints.readIncident, { params: { id: incident } })
    expect(surge).toMatchObject({ id, state: 'open', dismissed: null })
    expect(await codeOf(dismiss(id, 'Too late'))).toBe('incident/surge-taken')
  })

  test('an incident keeps its surge however many come later', async () => {
    const id = await newSurge('mail')
    const incident = await newIncident(id)
    await shop.run(async (scope) => {
      const later = new Date(scope.now.getTime() + 60_000)
      await scope.db
        .insertInto('surge')
        .values(
          Array.from({ length: 101 }, (_, at) => ({
            ...{ shopId: scope.shopId, id: scope.newId(), kind: 'channel' as const, productId: null },
            ...{
              member: `later ${at}`,
              state: 'settled' as const,
              openedAt: later,
              lastAt: later,
              voices: 0,
            },
          })),
        )
        .execute()
    })
    const read = await shop.client.call(endpoints.readIncident, { params: { id: incident } })
    expect(read.surge?.id).toBe(id)
  })
})

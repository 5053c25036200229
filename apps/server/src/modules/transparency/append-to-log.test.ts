import { canonicalJson, logEntrySchema, toPublicId } from '@echoloop/contract'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { sha256 } from '../../platform/crypto/keys.ts'
import { appendToLog, contentHashOf, forgetSalts, readSalts } from './index.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const waiting = () =>
  shop.run((scope) =>
    scope.db
      .selectFrom('logWaiting')
      .select(['body', 'subjectId', 'commitment'])
      .where('shopId', '=', scope.shopId)
      .orderBy('arrival')
      .execute(),
  )

const content = { rating: 2, dimensions: { quality: 1 }, title: null, text: '三天就坏了' }

test('entries wait in the order given, in canonical JSON, with commitments that the salt opens', async () => {
  const [feedbackId, orderId] = await shop.run(async (scope) => {
    const ids = [scope.newId(), scope.newId()] as const
    const about = { feedbackId: ids[0], orderId: ids[1], contentHash: contentHashOf(content), edition: 1 }
    await appendToLog(scope, [
      { kind: 'received', ...about, stars: 2, evidence: 'order' },
      { kind: 'held', feedbackId: ids[0], code: 'burst' },
    ])
    return ids
  })
  await shop.run((scope) =>
    appendToLog(scope, [{ kind: 'published', feedbackId, orderId, contentHash: contentHashOf(content) }]),
  )
  const rows = await waiting()
  const bodies = rows.map(({ body }) => logEntrySchema.parse(JSON.parse(body)))
  expect(bodies.map(({ kind }) => kind)).toEqual(['received', 'held', 'published'])
  expect(rows.every(({ body }) => canonicalJson(JSON.parse(body)) === body)).toBe(true)
  const salts = await shop.run((scope) => readSalts(scope, [feedbackId, orderId]))
  const hash = contentHashOf(content)
  const opened = sha256(Buffer.concat([salts.get(feedbackId) ?? Buffer.alloc(0), Buffer.from(hash, 'hex')]))
  expect(bodies.map(({ commitment }) => commitment)).toEqual([
    opened.toString('hex'),
    undefined,
    opened.toString('hex'),
  ])
  expect(bodies[0]).toMatchObject({
    v: 1,
    review: toPublicId('feedback', feedbackId),
    stars: 2,
    evidence: 'order',
  })
  expect(bodies[2]?.order).toBe(bodies[0]?.order)
  expect(rows[0]?.body).not.toContain('三天')
})

test('an entry of a transaction that fails is not there', async () => {
  const before = (await waiting()).length
  const failing = shop.run(async (scope) => {
    await appendToLog(scope, [{ kind: 'removed', feedbackId: scope.newId() }])
    throw new Error('after the entry')
  })
  await expect(failing).rejects.toThrow('after the entry')
  expect(await waiting()).toHaveLength(before)
})

test('a salt that was forgotten is gone, and its commitment stays as it was', async () => {
  const feedbackId = await shop.run(async (scope) => {
    const id = scope.newId()
    await appendToLog(scope, [{ kind: 'received', feedbackId: id, contentHash: contentHashOf(content) }])
    return id
  })
  await shop.run((scope) => forgetSalts(scope, [feedbackId]))
  expect((await shop.run((scope) => readSalts(scope, [feedbackId]))).size).toBe(0)
  expect((await waiting()).find(({ subjectId }) => subjectId === feedbackId)?.commitment).toHaveLength(32)
})

test('the application can neither change nor delete what was logged', async () => {
  const tryTo = (statement: string) =>
    api.app.platform.database.inShop(shop.shopId, async (db) => {
      await db.executeQuery(CompiledQuery.raw(statement))
    })
  const forbidden = [
    "update log_entry set body = 'x'",
    'delete from log_entry',
    "update log_waiting set body = 'x'",
    'update log_node set position = 1',
    'delete from log_node',
    'update log_head set size = 1',
    'delete from log_head',
    "update log_salt set salt = ''",
  ]
  for (const statement of forbidden) await expect(tryTo(statement)).rejects.toThrow(/permission denied/)
  await expect(tryTo('select from log_entry')).resolves.toBeUndefined()
})

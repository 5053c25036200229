import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpoints } from '@echoloop/contract'
import { fetchLog, hasFailed, readReceipt, verifyLog } from '@echoloop/verifier'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { logStage, sequenceLog } from '../src/modules/transparency/index.ts'
import { runVerifyLog } from './run-verify-log.ts'
import { type Own, type ReviewGround, startReviewGround } from './start-review-ground.ts'

let ground: ReviewGround
let folder: string

beforeAll(async () => {
  ground = await startReviewGround()
  folder = mkdtempSync(join(tmpdir(), 'echoloop-receipt-'))
})
afterAll(async () => {
  await ground.api.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** What the worker does within seconds. */
async function sign(): Promise<void> {
  await ground.shop.run((scope) => sequenceLog(scope, { limit: 10_000, methods: {} }))
}

async function receiptOf(own: Own): Promise<{ path: string; receipt: ReturnType<typeof readReceipt> }> {
  const { body } = await ground.ask('GET', `/receipt/${own.token}/receipt.json`)
  const path = join(folder, `${own.id}.json`)
  writeFileSync(path, JSON.stringify(body))
  return { path, receipt: readReceipt(body) }
}

const address = () => ['--url', ground.api.url, '--shop', ground.shop.publicId]

/** All that was found about a receipt, later than the shop's promise. */
async function findings(own: Own, offsetMs: number): Promise<string[]> {
  ground.api.app.platform.clockOffsetMs = offsetMs
  await sign()
  const { receipt } = await receiptOf(own)
  const source = fetchLog({ url: ground.api.url, shop: ground.shop.publicId })
  const verified = await verifyLog(source, { shop: ground.shop.publicId, isWhole: false, receipt })
  ground.api.app.platform.clockOffsetMs = 0
  return verified.findings.map(({ code }) => code)
}

test('a receipt is proven to be in the log with the very words, and decided', async () => {
  const own = await ground.newReview()
  expect(logStage).toBe('log')
  expect(await findings(own, 10_000)).toEqual(
    expect.arrayContaining(['receipt-signed', 'receipt-logged', 'receipt-decided', 'receipt-answer']),
  )
})

test('the stars of a product are those of its log, after edits and withdrawals too', async () => {
  const [first, second, third] = [
    await ground.newReview(),
    await ground.newReview(),
    await ground.newReview(),
  ]
  await ground.edit(first, { rating: 1 })
  await ground.withdraw(second)
  await ground.withdraw(third)
  await ground.bringBack(third)
  const { product } = await ground.detail(first)
  ground.api.app.platform.clockOffsetMs = 3_700_000
  await sign()
  const checked = await runVerifyLog([...address(), '--product', product?.id ?? ''])
  expect(checked).toMatchObject({
    code: 0,
    text: expect.stringContaining('are those of the log: 1 · 0 · 0 · '),
  })
  ground.api.app.platform.clockOffsetMs = 0
})

test('a review whose row is gone is proven by its receipt and by the log', async () => {
  const own = await ground.newReview()
  ground.api.app.platform.clockOffsetMs = 7_400_000
  await sign()
  const { path } = await receiptOf(own)
  expect(await runVerifyLog([...address(), '--receipt', path])).toMatchObject({ code: 0 })
  await suppress(own)
  const lost = await runVerifyLog([...address(), '--receipt', path])
  expect(lost.code).toBe(1)
  expect(lost.text).toMatch(
    /entry \d+ of .* commits to exactly its words[\s\S]*knows no such review[\s\S]*2 entries/,
  )
  ground.api.app.platform.clockOffsetMs = 0
})

/** Takes a review and everything about it out of the tables, past all policies and references. */
async function suppress(own: Own): Promise<void> {
  const { rows } = await ground.shop.run((scope) =>
    sql<{ name: string }>`select current_database() as name`.execute(scope.db),
  )
  const database = new pg.Client({ ...inject('postgres'), database: rows[0]?.name })
  await database.connect()
  const id = own.id.slice(4)
  await database.query(`set session_replication_role = replica;
    delete from feedback_receipt where feedback_id = '${id}';
    delete from publication where feedback_id = '${id}';
    delete from feedback where id = '${id}'`)
  await database.end()
}

test('nobody needs a key to check, and a made-up shop has nothing to check', async () => {
  const source = fetchLog({ url: ground.api.url, shop: `shp_${'0'.repeat(32)}` })
  const { findings: found } = await verifyLog(source, { shop: `shp_${'0'.repeat(32)}`, isWhole: true })
  expect(found.map(({ code }) => code)).toEqual(['head-absent'])
  expect(hasFailed(found)).toBe(false)
  expect(endpoints.readLogHead.permission).toBe('public')
})

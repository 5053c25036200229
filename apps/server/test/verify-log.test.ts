import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchLog, hasFailed, verifyLog, writeKeptHead } from '@echoloop/verifier'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { appendToLog, sequenceLog } from '../src/modules/transparency/index.ts'
import { runVerifyLog } from './run-verify-log.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'

let api: TestApi
let shop: TestShop
let database: pg.Client
let folder: string

beforeAll(async () => {
  api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  folder = mkdtempSync(join(tmpdir(), 'echoloop-verify-'))
  const first = await api.newShop()
  const { rows } = await first.run((scope) =>
    sql<{ name: string }>`select current_database() as name`.execute(scope.db),
  )
  // As somebody with the whole database in hand, whom no grant and no policy stops.
  database = new pg.Client({ ...inject('postgres'), database: rows[0]?.name })
  await database.connect()
})
afterAll(async () => {
  await database.end()
  await api.stop()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  shop = await api.newShop()
  await grow(30)
})

/** So many reviews come in and are decided; the worker puts them into the log and signs. */
async function grow(reviews: number): Promise<void> {
  await shop.run(async (scope) => {
    for (let index = 0; index < reviews; index += 1) {
      const feedbackId = scope.newId()
      const about = { feedbackId, productId: scope.newId(), stars: (index % 5) + 1 }
      await appendToLog(scope, [
        { kind: 'received', ...about, contentHash: 'a'.repeat(64), edition: 1, evidence: 'order' },
        { kind: 'published', ...about },
      ])
    }
  })
  await sign()
}

async function sign(): Promise<void> {
  api.app.platform.clockOffsetMs = (api.app.platform.clockOffsetMs ?? 0) + 10_000
  await shop.run((scope) => sequenceLog(scope, { limit: 10_000, methods: {} }))
}

const statePath = () => join(folder, `${shop.publicId}.json`)
const look = (...more: string[]) =>
  runVerifyLog(['--url', api.url, '--shop', shop.publicId, '--state', statePath(), ...more])
/** What a first look finds, by the same check within this process. */
const check = () =>
  verifyLog(fetchLog({ url: api.url, shop: shop.publicId }), { shop: shop.publicId, isWhole: true })

/** Looks for the first time, finds nothing wrong, and keeps the head. */
async function keepHead(): Promise<void> {
  const { findings, keep } = await check()
  expect(hasFailed(findings)).toBe(false)
  if (keep) writeFileSync(statePath(), writeKeptHead(keep))
}

const change = (text: string) => database.query(text.replaceAll('$shop', `'${shop.shopId}'`))

describe('the log of a server that nobody touched', () => {
  test('is proven whole, kept, and proven to go on', async () => {
    const first = await look()
    expect(first).toMatchObject({ code: 0 })
    expect(first.text).toMatch(/This is the first look[\s\S]*All 60 entries[\s\S]*The head is kept in/)
    await grow(3)
    const second = await look('--language', 'zh-CN')
    expect(second).toMatchObject({ code: 0 })
    expect(second.text).toMatch(/60 条记录正是今天 66 条的开头[\s\S]*已读取全部 66 条记录/)
    const third = await look('--quick')
    expect(third).toMatchObject({ code: 0 })
    expect(third.text).toMatch(/log is the one of the last look[\s\S]*single entries were not read/)
  })
})

describe('rows changed behind the server’s back', () => {
  const inEntries: Record<string, string> = {
    edited: `update log_entry set body = replace(body, '"stars":3', '"stars":5') where shop_id = $shop and position = 5`,
    'edited with their hash': `update log_entry set body = replace(body, '"stars":3', '"stars":5'),
      leaf_hash = sha256('\\x00'::bytea || convert_to(replace(body, '"stars":3', '"stars":5'), 'UTF8'))
      where shop_id = $shop and position = 5`,
    deleted: 'delete from log_entry where shop_id = $shop and position = 20',
    'deleted at the end': 'delete from log_entry where shop_id = $shop and position >= 55',
    inserted: `update log_entry set position = position + 1000 where shop_id = $shop and position >= 20;
      update log_entry set position = position - 999 where shop_id = $shop and position >= 1000;
      insert into log_entry (shop_id, position, id, body, leaf_hash)
      select shop_id, 20, gen_random_uuid(), body, leaf_hash from log_entry where shop_id = $shop and position = 3`,
    reordered: `update log_entry set position = -1 + 1000 where shop_id = $shop and position = 7;
      update log_entry set position = 7 where shop_id = $shop and position = 8;
      update log_entry set position = 8 where shop_id = $shop and position = 999`,
  }
  for (const [name, statement] of Object.entries(inEntries))
    test(`are caught when entries were ${name}, also at a first look`, async () => {
      await keepHead()
      await change(statement)
      const caught = await look()
      expect({ name, ...caught }).toMatchObject({
        code: 1,
        text: expect.stringMatching(/Failed: .*(entries|Entries)/),
      })
      expect(hasFailed((await check()).findings)).toBe(true)
    })

  test('are caught when the end was cut off and a shorter head was put in front', async () => {
    await grow(5)
    await keepHead()
    await change(`delete from log_entry where shop_id = $shop and position >= 60;
      delete from log_head where shop_id = $shop and size > 60`)
    const caught = await look()
    expect(caught).toMatchObject({ code: 1, text: expect.stringContaining('has only 60 now') })
    expect(readFileSync(statePath(), 'utf8')).toContain('"size": 70')
    expect(
      readdirSync(folder).filter((file) => file.startsWith(`${shop.publicId}.json.contra`)),
    ).toHaveLength(1)
  })

  test('are caught when the whole log was built anew and signed by the shop itself', async () => {
    await keepHead()
    await rebuild(`'"stars":1', '"stars":5'`)
    const caught = await look()
    expect(caught).toMatchObject({ code: 1, text: expect.stringContaining('past was rewritten') })
    expect(await look('--quick')).toMatchObject({ code: 1 })
    // Who has kept nothing cannot see it: that is why heads have to be kept.
    await keepHead()
  })

  test('are caught when it was built anew with as many entries', async () => {
    await keepHead()
    await rebuild(`'"stars":1', '"stars":5'`, false)
    const caught = await look()
    expect(caught).toMatchObject({
      code: 1,
      text: expect.stringContaining('two different logs of 60 entries'),
    })
  })

  test('are caught when the log is gone', async () => {
    await keepHead()
    await change('delete from log_entry where shop_id = $shop; delete from log_head where shop_id = $shop')
    expect(await look()).toMatchObject({ code: 1, text: expect.stringContaining('does not give today') })
  })
})

/** Empties the log, tells the server the same entries with other words, and lets it sign them; more come after. */
async function rebuild(replacement: string, isGrowing = true): Promise<void> {
  await change(`
    insert into log_waiting (shop_id, id, subject_id, commitment, body)
    select shop_id, id, subject_id, commitment, replace(body, ${replacement})
    from log_entry where shop_id = $shop order by position;
    delete from log_entry where shop_id = $shop;
    delete from log_node where shop_id = $shop;
    delete from log_head where shop_id = $shop;
    update log_tree set size = 0, signed_size = 0 where shop_id = $shop`)
  await sign()
  if (isGrowing) await grow(4)
}

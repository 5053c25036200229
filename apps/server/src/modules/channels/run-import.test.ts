import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Import, importSchema, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import type { Platform } from '../../platform/scope.ts'
import { resumeImports, runImport } from './index.ts'

let api: TestApi
let shop: TestShop

// No worker: the tests are the workers, so that they can die where they want.
beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const rowsInFile = 3456
/** Every 100th row is refused, and every 50th repeats the one before it. */
const expected = { rowsRead: rowsInFile, refused: 34, repeated: 69, accepted: rowsInFile - 34 - 69 }

function manyRows(): string {
  const lines = Array.from({ length: rowsInFile }, (_, index) => {
    const number = index + 1
    const id = number % 50 === 1 && number > 1 ? number - 2 : number
    return JSON.stringify({ id, text: `Voice ${id}: the lid fits`, rating: number % 100 === 0 ? 9 : 5 })
  })
  return lines.join('\n')
}

describe('a worker may die at any moment', () => {
  test('killed before each commit in turn, and going on, nothing is lost and nothing is counted twice', async () => {
    const run = await queueFile('killed-before.jsonl', manyRows())
    for (const survives of [0, 1, 2, 3, 2, 3, 3]) {
      await expect(take(run, dyingPlatform({ after: survives, hasCommitted: false }))).rejects.toThrow(
        'killed',
      )
      await expectBalance(run)
    }
    await take(run)
    await expectComplete(run)
  })

  test('killed right after each commit in turn, the same holds', async () => {
    const run = await queueFile('killed-after.jsonl', manyRows())
    for (const survives of [1, 2, 2, 2, 3]) {
      await expect(take(run, dyingPlatform({ after: survives, hasCommitted: true }))).rejects.toThrow(
        'killed',
      )
      await expectBalance(run)
    }
    expect((await read(run.id)).state).toBe('done')
    expect(await fileOf(run)).toBeDefined()
    await take(run)
    await expectComplete(run)
  })

  test('three workers on the same file at once count each row once', async () => {
    const run = await queueFile('side-by-side.jsonl', manyRows())
    await Promise.all([take(run), take(run), take(run)])
    await expectComplete(run)
  })

  test('a lost connection is waited out within the job', async () => {
    const run = await queueFile('away.jsonl', manyRows())
    await take(run, passingTrouble())
    await expectComplete(run)
  })

  test('a long import ends its shift, lets others have theirs, and goes on in a new job', async () => {
    const run = await queueFile('shifts.jsonl', manyRows())
    const before = await jobsOf(run)
    await take(run, hurriedPlatform())
    const seen = await read(run.id)
    expect(seen).toMatchObject({ state: 'running', rowsRead: 2000 })
    expect(await jobsOf(run)).toBe(before + 1)
    await take(run)
    await expectComplete(run)
  })

  test('at the start of a worker, what a killed one left gets a job, and files nobody needs go', async () => {
    const run = await queueFile('left.jsonl', '{"text":"Left behind","rating":4}\n')
    const over = await queueFile('over.jsonl', '{"text":"Over","rating":4}\n')
    await send('POST', `/v1/imports/${over.id}/cancel`, {})
    const before = await jobsOf(run)
    await resumeImports(api.app.platform, api.app.dataFolder)
    expect(await jobsOf(run)).toBe(before + 1)
    const files = await readdir(join(api.app.dataFolder, 'imports'))
    expect(files.some((name) => name.includes(uuidOf(run)))).toBe(true)
    expect(files.some((name) => name.includes(uuidOf(over)))).toBe(false)
    await take(run)
    expect(await read(run.id)).toMatchObject({ state: 'done', accepted: 1 })
  })
})

describe('an import ends early', () => {
  test('cancelled in the middle it stops, keeps what went in, and its file goes', async () => {
    const run = await queueFile('cancelled.jsonl', manyRows())
    const cancelling = interrupted({ after: 3, act: () => send('POST', `/v1/imports/${run.id}/cancel`, {}) })
    await take(run, cancelling)
    const seen = await read(run.id)
    expect(seen).toMatchObject({ state: 'cancelled', rowsRead: 1000, problem: null })
    expect(await countOf('cancelled.jsonl')).toBe(seen.accepted)
    expect(await fileOf(run)).toBeUndefined()
    await take(run)
    expect(await read(run.id)).toEqual(seen)
  })

  test('a file that is on another machine fails the import as unreadable', async () => {
    const run = await queueFile('elsewhere.jsonl', manyRows())
    await rm(join(api.app.dataFolder, 'imports', (await fileOf(run)) ?? ''))
    await take(run)
    expect(await read(run.id)).toMatchObject({ state: 'failed', problem: 'import/unreadable', rowsRead: 0 })
  })

  test('a file that lost rows since they were counted fails as unreadable', async () => {
    const run = await queueFile('shrunk.jsonl', manyRows())
    await expect(take(run, dyingPlatform({ after: 4, hasCommitted: true }))).rejects.toThrow('killed')
    const path = join(api.app.dataFolder, 'imports', (await fileOf(run)) ?? '')
    await writeFile(path, '{"text":"Only one","rating":4}\n')
    await take(run)
    expect(await read(run.id)).toMatchObject({ state: 'failed', problem: 'import/unreadable' })
  })
})

test('a row that the database cannot hold is refused alone', async () => {
  const run = await queueFile('poison.jsonl', manyRows())
  await api.app.platform.database.pool.query(
    `alter table feedback add constraint no_poison check (text <> 'Voice 1777: the lid fits') not valid`,
  )
  await take(run)
  await api.app.platform.database.pool.query('alter table feedback drop constraint no_poison')
  expect(await read(run.id)).toMatchObject({
    state: 'done',
    rowsRead: rowsInFile,
    refused: expected.refused + 1,
  })
  const refused = await fetch(`${api.url}/v1/imports/${run.id}/refusals`, { headers: keyHeader() })
  expect(await refused.text()).toMatch(/\r\n1777,feedback\/invalid-value,/)
})

/** Runs `after` transactions, then dies: the next one is lost, or done and its answer lost. */
function dyingPlatform(death: { after: number; hasCommitted: boolean }): Platform {
  let survived = 0
  const { platform } = api.app
  return withInShop(async (shopId, work) => {
    if (survived > death.after) throw new Error('killed')
    if (survived++ < death.after) return platform.database.inShop(shopId, work)
    if (death.hasCommitted) {
      await platform.database.inShop(shopId, work)
      throw new Error('killed')
    }
    return platform.database.inShop(shopId, async (db, now) => {
      await work(db, now)
      throw new Error('killed')
    })
  })
}

/** The fourth transaction fails, the seventh commits and its answer is lost: both errors pass. */
function passingTrouble(): Platform {
  let count = 0
  return withInShop(async (shopId, work) => {
    count += 1
    if (count === 4) throw new Error('Connection terminated unexpectedly')
    const result = await api.app.platform.database.inShop(shopId, work)
    if (count === 7) throw new Error('Connection terminated unexpectedly')
    return result
  })
}

/** Four minutes pass between any two transactions; a shift has five. */
function hurriedPlatform(): Platform {
  let count = 0
  return withInShop((shopId, work) => {
    count += 1
    const passedMs = count * 4 * 60_000
    return api.app.platform.database.inShop(shopId, (db, now) => work(db, new Date(now.getTime() + passedMs)))
  })
}

function interrupted(at: { after: number; act: () => Promise<unknown> }): Platform {
  let count = 0
  return withInShop(async (shopId, work) => {
    const result = await api.app.platform.database.inShop(shopId, work)
    count += 1
    if (count === at.after) await at.act()
    return result
  })
}

function withInShop(inShop: Platform['database']['inShop']): Platform {
  return { ...api.app.platform, database: { ...api.app.platform.database, inShop } }
}

function take(run: Import, platform: Platform = api.app.platform): Promise<void> {
  return runImport(platform, api.app.dataFolder, { shopId: shop.shopId, importId: uuidOf(run) })
}

/** What the run says it took in is what is there, at any moment. */
async function expectBalance(run: Import): Promise<void> {
  const seen = await read(run.id)
  expect(await countOf(run.fileName)).toBe(seen.accepted)
  expect(seen.rowsRead).toBe(seen.accepted + seen.repeated + seen.refused)
}

async function expectComplete(run: Import): Promise<void> {
  const seen = await read(run.id)
  expect(seen).toMatchObject({ state: 'done', ...expected })
  expect(await countOf(run.fileName)).toBe(expected.accepted)
  const refusals = await api.app.platform.database.pool.query(
    'select count(distinct row_number)::int as count from import_refusal where shop_id = $1 and import_id = $2',
    [shop.shopId, uuidOf(run)],
  )
  expect(refusals.rows[0].count).toBe(expected.refused)
  expect(await fileOf(run)).toBeUndefined()
}

function keyHeader(): Record<string, string> {
  return { authorization: `Bearer ${shop.key}` }
}

function uuidOf(run: Import): string {
  return toUuid('import', run.id) ?? ''
}

async function fileOf(run: Import): Promise<string | undefined> {
  const files = await readdir(join(api.app.dataFolder, 'imports'))
  return files.find((name) => name.includes(uuidOf(run)))
}

async function jobsOf(run: Import): Promise<number> {
  const found = await api.app.platform.database.pool.query(
    `select count(*)::int as count from pgboss.job where name = 'channels.import' and data->>'importId' = $1`,
    [uuidOf(run)],
  )
  return found.rows[0].count
}

async function countOf(source: string): Promise<number> {
  const found = await api.app.platform.database.pool.query(
    'select count(*)::int as count from feedback where shop_id = $1 and source = $2',
    [shop.shopId, source],
  )
  return found.rows[0].count
}

async function queueFile(fileName: string, file: string): Promise<Import> {
  const { body } = await send('POST', '/v1/imports', { fileName })
  const { id } = importSchema.parse(body)
  const answer = await fetch(`${api.url}/v1/imports/${id}/file`, {
    method: 'PUT',
    headers: { ...keyHeader(), 'content-type': 'application/octet-stream' },
    body: file,
  })
  return importSchema.parse(await answer.json())
}

async function read(id: string): Promise<Import> {
  return importSchema.parse((await send('GET', `/v1/imports/${id}`)).body)
}

async function send(method: string, path: string, body?: unknown): Promise<{ body: unknown }> {
  const answer = await fetch(`${api.url}${path}`, {
    method,
    headers: { ...keyHeader(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return { body: await answer.json() }
}

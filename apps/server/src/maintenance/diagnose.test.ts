import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from '../platform/database/database.ts'
import { diagnose } from './diagnose.ts'
import type { Finding } from './finding.ts'
import {
  run,
  type SampleServer,
  sampleShopId,
  sampleShopSql,
  sampleVoicesSql,
  startSampleServer,
} from './maintenance-samples.ts'

let server: SampleServer
let database: Connection
let dataFolder: string

beforeAll(async () => {
  server = await startSampleServer()
  database = await server.migratedDatabase()
  await run(database, sampleShopSql(1))
  await run(database, sampleVoicesSql({ shop: 1, from: 1, count: 100 }))
  dataFolder = await mkdtemp(join(server.folder, 'data-'))
  await writeFile(join(dataFolder, 'secret.key'), Buffer.alloc(32, 1).toString('base64'), { mode: 0o600 })
})
afterAll(() => server.stop())

type Wish = Partial<{ connection: Connection; clock: () => Date; deep: boolean; secretKey: string }>

async function look(wish: Wish = {}): Promise<Finding[]> {
  return diagnose({
    connection: wish.connection ?? database,
    dataFolder,
    settings: { ECHOLOOP_SECRET_KEY: wish.secretKey },
    clock: wish.clock ?? (() => new Date()),
    deep: wish.deep,
  })
}

/** What is not ok, as `id level`, the queue apart: these databases have none. */
async function complaints(wish?: Wish): Promise<string[]> {
  const findings = await look(wish)
  return findings
    .filter(
      (finding) => finding.level !== 'ok' && finding.id !== 'queue-present' && finding.id !== 'disk-space',
    )
    .map((finding) => `${finding.id} ${finding.level}`)
}

async function messageOf(id: string): Promise<string> {
  return (await look()).find((finding) => finding.id === id)?.message.en ?? ''
}

/** Makes something wrong, looks, and mends it. */
async function whileSo<T>(change: { make: string; undo: string }, see: () => Promise<T>): Promise<T> {
  await run(database, change.make)
  return see().finally(() => run(database, change.undo))
}

describe('the doctor', () => {
  test('finds nothing wrong in a sound place, also when it reads every index and recounts every figure', async () => {
    const findings = await look({ deep: true })
    expect(await complaints({ deep: true })).toEqual([])
    const ids = findings.map((finding) => finding.id)
    expect(ids).toEqual(expect.arrayContaining(['indexes', 'records', 'work', 'checksums', 'migrations']))
    for (const { message } of findings) {
      expect(message.en).not.toMatch(/[{}]/)
      expect(message['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    }
    expect(await run(database, "select count(*)::int from pg_extension where extname = 'amcheck'")).toEqual([
      0,
    ])
  })

  test('finds a shop table without policy, one that is not forced, and a policy for everybody', async () => {
    const undo = 'drop table leak'
    const table = 'create table leak (shop_id uuid, id int);'
    const open = `${table} insert into personal_data_table (table_name, holds) values ('leak', 'nothing')`
    const undoOpen = `${undo}; delete from personal_data_table where table_name = 'leak'`
    expect(await whileSo({ make: open, undo: undoOpen }, complaints)).toEqual(['shop-tables-guarded problem'])
    expect(await whileSo({ make: open, undo: undoOpen }, () => messageOf('shop-tables-guarded'))).toContain(
      'leak',
    )
    const everybody = `${open}; alter table leak enable row level security; alter table leak force row level security;
      create policy everybody on leak using (true)`
    expect(await whileSo({ make: everybody, undo: undoOpen }, complaints)).toEqual([
      'shop-tables-guarded problem',
    ])
    const besides = {
      make: 'create policy everybody on reply using (true)',
      undo: 'drop policy everybody on reply',
    }
    expect(await whileSo(besides, complaints)).toEqual(['shop-tables-guarded problem'])
    const unforced = {
      make: 'alter table reply no force row level security',
      undo: 'alter table reply force row level security',
    }
    expect(await whileSo(unforced, complaints)).toEqual(['shop-tables-guarded problem'])
    expect(await complaints()).toEqual([])
  })

  test('finds a table that nobody registered', async () => {
    const change = { make: 'create table diary (id int)', undo: 'drop table diary' }
    expect(await whileSo(change, complaints)).toEqual(['personal-data-registered problem'])
    expect(await whileSo(change, () => messageOf('personal-data-registered'))).toContain('diary')
  })

  test('finds an application role that policies do not bind', async () => {
    const change = { make: 'alter role echoloop_app bypassrls', undo: 'alter role echoloop_app nobypassrls' }
    expect(await whileSo(change, complaints)).toEqual(['application-role problem'])
  })

  test('finds a missing, a changed and an unknown migration', async () => {
    const set = (sha256: string) => `update schema_migration set sha256 = ${sha256} where name like '0009%'`
    const [sha256] = await run(
      database,
      "select encode(sha256, 'hex') from schema_migration where name like '0009%'",
    )
    const changed = { make: set("sha256('x')"), undo: set(`'\\x${sha256}'`) }
    expect(await whileSo(changed, complaints)).toEqual(['migrations problem'])
    const unknown = {
      make: "insert into schema_migration (name, sha256) values ('9999-x.sql', sha256('x'))",
      undo: "delete from schema_migration where name = '9999-x.sql'",
    }
    expect(await whileSo(unknown, () => messageOf('migrations'))).toContain('9999-x.sql')
    expect(await complaints({ connection: await server.emptyDatabase() })).toEqual(['migrations problem'])
  })

  test('finds stuck and waiting work, and figures that differ from a recount', async () => {
    const shop = sampleShopId(1)
    const stuck = {
      make: `insert into feedback_stuck (shop_id, stage, feedback_id, error_name, at)
        values ('${shop}', 'understand', gen_random_uuid(), 'Error', now())`,
      undo: 'delete from feedback_stuck',
    }
    expect(await whileSo(stuck, complaints)).toEqual(['work problem'])
    const late = {
      make: "update feedback set received_at = now() - interval '1 hour'",
      undo: 'update feedback set received_at = now()',
    }
    expect(await whileSo(late, complaints)).toEqual(['work warning'])
    const wrong = {
      make: 'update rollup_day set count = count + 1',
      undo: 'update rollup_day set count = count - 1',
    }
    expect(await whileSo(wrong, () => complaints({ deep: true }))).toEqual(['records problem'])
  })

  test('finds a clock that runs wrong, a key that others can read or that is gone', async () => {
    expect(await complaints({ clock: () => new Date(Date.now() + 60_000) })).toEqual(['clock warning'])
    const key = join(dataFolder, 'secret.key')
    await chmod(key, 0o644)
    expect(await complaints()).toEqual(['secret-key problem'])
    await rm(key)
    expect(await complaints()).toEqual(['secret-key problem'])
    expect(await complaints({ secretKey: Buffer.alloc(32, 1).toString('base64') })).toEqual([])
    await writeFile(key, Buffer.alloc(32, 1).toString('base64'), { mode: 0o600 })
  })

  test('finds a search that may not use its index, and a database that does not answer', async () => {
    const unsafe = (word: string) => `alter function pg_catalog.ts_match_vq(tsvector, tsquery) ${word}`
    const change = { make: unsafe('not leakproof'), undo: unsafe('leakproof') }
    expect(await whileSo(change, complaints)).toEqual(['search-index warning'])
    const gone: Connection = { kind: 'socket', host: dataFolder, port: 5432, user: 'postgres', database: 'x' }
    expect(await complaints({ connection: gone })).toEqual(['database-reachable problem'])
  })
})

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, poolOf } from '../platform/database/database.ts'
import { kyselyOn } from '../platform/database/kysely-on.ts'
import { migrate, migrationNames } from '../platform/database/migrate.ts'
import { startJobs } from '../platform/jobs/jobs.ts'
import { createLog } from '../platform/log/create-log.ts'
import { backup, restore, verifyBackup } from './index.ts'
import {
  run,
  type SampleServer,
  sampleShopSql,
  sampleVoicesSql,
  startSampleServer,
} from './maintenance-samples.ts'

let server: SampleServer

beforeAll(async () => {
  server = await startSampleServer()
})
afterAll(() => server.stop())

async function newFolder(): Promise<string> {
  return mkdtemp(join(server.folder, 'data-'))
}

async function filledDatabase(): Promise<Connection> {
  const connection = await server.migratedDatabase()
  for (const shop of [1, 2]) {
    await run(connection, sampleShopSql(shop))
    await run(connection, sampleVoicesSql({ shop, from: 1, count: 300 }))
  }
  return connection
}

/** Two databases hold the same rows when backups of both have sections with the same hashes. */
async function contentOf(connection: Connection): Promise<unknown[]> {
  return run(
    connection,
    `select md5(string_agg(f::text, '|' order by f.shop_id, f.id)) from feedback f
     union all select md5(string_agg(a::text, '|' order by a.shop_id, a.feedback_id)) from analysis a
     union all select md5(string_agg(k::text, '|' order by k.shop_id, k.customer_id)) from person_key k
     union all select md5(string_agg(w::text, '|' order by w.shop_id, w.feedback_id)) from feedback_work w
     union all select md5(string_agg(p::text, '|' order by p.table_name)) from personal_data_table p`,
  )
}

async function makeBackup(
  connection: Connection,
  withKey = false,
): Promise<{ file: string; folder: string }> {
  const folder = await newFolder()
  await mkdir(join(folder, 'files', 'ab'), { recursive: true })
  await mkdir(join(folder, 'imports'), { recursive: true })
  await writeFile(join(folder, 'files', 'ab', '照片.jpg'), Buffer.alloc(300_000, 7))
  await writeFile(join(folder, 'imports', 'half.csv'), '')
  await writeFile(join(folder, 'secret.key'), Buffer.alloc(32, 1).toString('base64'), { mode: 0o600 })
  const { file } = await backup({ connection, dataFolder: folder, output: folder, withKey })
  return { file, folder }
}

describe('a backup and its restore', () => {
  test('give the same rows, files and key in an empty place, and policies hold there', async () => {
    const source = await filledDatabase()
    const { file, folder } = await makeBackup(source, true)
    const target = await server.emptyDatabase()
    const dataFolder = join(await newFolder(), 'deeper')

    const result = await restore({ connection: target, dataFolder, input: file })

    expect(result).toMatchObject({ files: 2, oddities: [], migrated: [] })
    expect(result.tables).toMatchObject({ shop: 2, feedback: 600, analysis: 300, feedback_work: 300 })
    expect(await contentOf(target)).toEqual(await contentOf(source))
    const indexes = "select indexdef from pg_indexes where schemaname = 'public' order by indexname"
    expect(await run(target, indexes)).toEqual(await run(source, indexes))
    expect(await readFile(join(dataFolder, 'files/ab/照片.jpg'))).toEqual(Buffer.alloc(300_000, 7))
    expect(await readFile(join(dataFolder, 'imports/half.csv'), 'utf8')).toBe('')
    expect(await readFile(join(dataFolder, 'secret.key'), 'utf8')).toContain(
      await readFile(join(folder, 'secret.key'), 'utf8'),
    )
    expect((await stat(join(dataFolder, 'secret.key'))).mode & 0o777).toBe(0o600)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await run(target, 'select count(*)::int from pg_class where relforcerowsecurity')).toEqual(
      await run(source, 'select count(*)::int from pg_class where relforcerowsecurity'),
    )
    await expect(
      run(target, 'begin; set local role echoloop_app; select count(*) from feedback'),
    ).rejects.toThrow('app.shop')
  })

  test('while voices stream in, the copy is one moment: nothing half, figures equal a recount', async () => {
    const source = await server.migratedDatabase()
    await run(source, sampleShopSql(1))
    const writing = { goesOn: true, done: 0 }
    const writers = [0, 1].map(async (writer) => {
      for (let round = 0; writing.goesOn; round += 1) {
        const from = 1 + (round * 2 + writer) * 50
        await run(source, sampleVoicesSql({ shop: 1, from, count: 50 }))
        writing.done += 50
      }
    })
    while (writing.done < 500) await new Promise((resolve) => setTimeout(resolve, 10))
    const before = writing.done
    const files = [await makeBackup(source), await makeBackup(source)]
    const after = writing.done + 100
    writing.goesOn = false
    await Promise.all(writers)

    expect(after - 100).toBeGreaterThan(before)
    for (const { file } of files) {
      const target = await server.emptyDatabase()
      const result = await restore({
        connection: target,
        dataFolder: await newFolder(),
        input: file,
        acceptOtherKey: true,
      })
      expect(result.oddities).toEqual([])
      expect(result.tables.feedback).toBeGreaterThanOrEqual(before)
      expect(result.tables.feedback).toBeLessThanOrEqual(after)
      expect((result.tables.feedback ?? 0) % 50).toBe(0)
      expect(result.tables.analysis).toBe((result.tables.feedback ?? 0) / 2)
    }
  })

  test('jobs that were not done are sent again, and those done are not', async () => {
    const source = await filledDatabase()
    const pool = poolOf(source, 3, () => undefined)
    const jobs = await startJobs(pool, createLog({ level: 'silent' }), { takesWork: false })
    await jobs.createQueues(['cases.feedback.understood'])
    const client = await pool.connect()
    for (const id of ['a', 'b', 'c'])
      await jobs.enqueue(kyselyOn(client), 'cases.feedback.understood', { id })
    await client.query("update pgboss.job set state = 'completed' where data ->> 'id' = 'b'")
    await client.query("update pgboss.job set state = 'active' where data ->> 'id' = 'c'")
    client.release()
    await jobs.stop()
    await pool.end()
    const { file } = await makeBackup(source, true)
    const target = await server.emptyDatabase()

    const result = await restore({ connection: target, dataFolder: await newFolder(), input: file })

    expect(result.jobs).toBe(2)
    expect(
      await run(target, "select name || ' ' || state || ' ' || (data ->> 'id') from pgboss.job order by 1"),
    ).toEqual(['cases.feedback.understood created a', 'cases.feedback.understood created c'])
  })
})

describe('a restore refuses', () => {
  test('a database with data, and takes it when told to replace it', async () => {
    const source = await filledDatabase()
    const { file } = await makeBackup(source, true)
    const target = await server.migratedDatabase()
    await run(target, sampleShopSql(9))
    const order = { connection: target, dataFolder: await newFolder(), input: file }

    await expect(restore(order)).rejects.toMatchObject({ code: 'target-not-empty' })
    expect(await run(target, 'select count(*)::int from shop')).toEqual([1])
    expect(await readdir(order.dataFolder)).toEqual([])

    await restore({ ...order, replace: true })
    expect(await contentOf(target)).toEqual(await contentOf(source))
    expect(
      await run(target, "select nspname::text from pg_namespace where nspname like 'echoloop%'"),
    ).toEqual([])
  })

  test('a damaged file in the middle of replacing nothing: the former data stay as they were', async () => {
    const { file } = await makeBackup(await filledDatabase(), true)
    const target = await server.migratedDatabase()
    await run(target, sampleShopSql(9))
    const bytes = await readFile(file)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    const input = `${file}.flipped`
    await writeFile(input, bytes)

    const dataFolder = await newFolder()
    await expect(restore({ connection: target, dataFolder, input, replace: true })).rejects.toMatchObject({
      code: 'backup-damaged',
    })
    expect(await run(target, 'select count(*)::int from shop')).toEqual([1])
    expect(await readdir(dataFolder)).toEqual([])
  })

  test('rows that do not fit: former data come back, files and key of the backup are gone', async () => {
    const source = await filledDatabase()
    await run(source, "alter table product drop constraint product_sku; update product set sku = 'same'")
    const { file } = await makeBackup(source, true)
    const target = await server.migratedDatabase()
    await run(target, sampleShopSql(9))
    const dataFolder = await newFolder()

    await expect(restore({ connection: target, dataFolder, input: file, replace: true })).rejects.toThrow(
      'product_sku',
    )

    expect(await run(target, 'select name from shop')).toEqual(['回声 sample 9'])
    expect(
      await run(target, "select nspname::text from pg_namespace where nspname like 'echoloop%'"),
    ).toEqual([])
    expect(existsSync(join(dataFolder, 'secret.key'))).toBe(false)
    expect(existsSync(join(dataFolder, 'files/ab/照片.jpg'))).toBe(false)
  })

  test('another program’s tables, a database at work, another key, files in the way', async () => {
    const { file } = await makeBackup(await filledDatabase())
    const foreign = await server.emptyDatabase()
    await run(foreign, 'create table invoice (id int)')
    const folder = await newFolder()
    const key = { secretKey: Buffer.alloc(32, 1).toString('base64') }
    await expect(
      restore({ connection: foreign, dataFolder: folder, input: file, replace: true, ...key }),
    ).rejects.toMatchObject({ code: 'foreign-database' })

    const target = await server.emptyDatabase()
    await expect(restore({ connection: target, dataFolder: folder, input: file })).rejects.toMatchObject({
      code: 'key-missing',
    })
    const otherKey = { secretKey: Buffer.alloc(32, 2).toString('base64') }
    await expect(
      restore({ connection: target, dataFolder: folder, input: file, ...otherKey }),
    ).rejects.toMatchObject({ code: 'key-differs' })

    const busy = new Client(target.kind === 'socket' ? target : target.url)
    await busy.connect()
    await expect(
      restore({ connection: target, dataFolder: folder, input: file, ...key }),
    ).rejects.toMatchObject({ code: 'database-in-use' })
    await busy.end()

    await mkdir(join(folder, 'files'))
    await writeFile(join(folder, 'files', 'mine.jpg'), 'mine')
    await expect(
      restore({ connection: target, dataFolder: folder, input: file, ...key }),
    ).rejects.toMatchObject({ code: 'files-in-the-way' })
    expect(
      await run(target, "select count(*)::int from pg_class where relnamespace = 'public'::regnamespace"),
    ).toEqual([0])
  })

  test('a backup of a newer schema, while one of an older schema is brought up to date', async () => {
    const source = await filledDatabase()
    await run(source, "insert into schema_migration (name, sha256) values ('9999-future.sql', sha256('x'))")
    const newer = await makeBackup(source, true)
    const target = await server.emptyDatabase()
    const order = { connection: target, dataFolder: await newFolder(), input: newer.file }
    await expect(restore(order)).rejects.toMatchObject({ code: 'backup-newer' })
    expect(
      await run(target, "select count(*)::int from pg_class where relnamespace = 'public'::regnamespace"),
    ).toEqual([0])

    const last = '0008-insights.sql'
    const old = await server.emptyDatabase()
    const pool = poolOf(old, 2, () => undefined)
    await migrate(pool, { upTo: last })
    await pool.end()
    await run(old, sampleShopSql(1))
    const older = await makeBackup(old, true)
    const result = await restore({ ...order, input: older.file })
    expect(result.migrated).toEqual((await migrationNames()).filter((name) => name > last))
    expect(await run(target, 'select count(*)::int from customer')).toEqual([20])
    expect(await run(target, 'select count(*)::int from reply')).toEqual([0])
  })
})

describe('a user bound by policies', () => {
  test('who owns the tables backs up and restores all shops; who does not is refused', async () => {
    const base = await server.emptyDatabase()
    if (base.kind !== 'socket') throw new Error('a socket was expected')
    await run(
      base,
      `create role plain_owner login createrole; grant echoloop_app to plain_owner with admin option;
       create role plain_reader login;
       alter database ${base.database} owner to plain_owner`,
    )
    const owner = { ...base, user: 'plain_owner' }
    const pool = poolOf(owner, 2, () => undefined)
    await migrate(pool)
    await pool.end()
    for (const shop of [1, 2]) {
      await run(base, sampleShopSql(shop))
      await run(base, sampleVoicesSql({ shop, from: 1, count: 100 }))
    }

    const { file } = await makeBackup(owner, true)
    expect((await verifyBackup(file)).footer.tables).toMatchObject({ shop: 2, feedback: 200, person_key: 40 })

    const target = await server.emptyDatabase()
    if (target.kind !== 'socket') throw new Error('a socket was expected')
    await run(base, `alter database ${target.database} owner to plain_owner`)
    const dataFolder = await newFolder()
    const result = await restore({ connection: { ...target, user: 'plain_owner' }, dataFolder, input: file })
    expect(result.oddities).toEqual([])
    expect(await contentOf(target)).toEqual(await contentOf(base))
    expect(
      await run(
        target,
        'select count(*)::int from pg_class where relrowsecurity and not relforcerowsecurity',
      ),
    ).toEqual([0])

    await run(base, 'grant select on all tables in schema public to plain_reader')
    await expect(makeBackup({ ...base, user: 'plain_reader' })).rejects.toMatchObject({ code: 'not-owner' })
  })
})

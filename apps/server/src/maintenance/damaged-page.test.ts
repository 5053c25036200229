import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres/index.ts'
import { makeReachableFolder, smallSettings } from '../platform/embedded-postgres/start-in-another-process.ts'
import { backup, diagnose } from './index.ts'
import { databasesOn, run, sampleShopSql, sampleVoicesSql } from './maintenance-samples.ts'

let server: EmbeddedPostgres | undefined
let remove: () => Promise<void>

afterEach(async () => {
  await server?.stop()
  await remove()
})

test('a flipped bit in a page of the database ends the backup without a file, and the doctor tells of it', async () => {
  const base = await makeReachableFolder()
  remove = base.remove
  const start = () =>
    startEmbeddedPostgres({ folder: join(base.path, 'postgres'), database: 'first', settings: smallSettings })
  server = await start()
  const database = await databasesOn({ kind: 'socket', ...server.connection }).migratedDatabase()
  await run(database, sampleShopSql(1))
  await run(database, sampleVoicesSql({ shop: 1, from: 1, count: 200 }))
  const [path] = await run(database, "select pg_relation_filepath('feedback')")
  await run(database, 'checkpoint')
  await server.stop()
  const file = await open(join(server.dataFolder, 'cluster', String(path)), 'r+')
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 4000)
  await file.write(Buffer.from([(buffer[0] ?? 0) ^ 4]), 0, 1, 4000)
  await file.close()
  server = await start()

  const order = { connection: database, dataFolder: base.path, output: base.path, withKey: false }
  await expect(backup(order)).rejects.toThrow('invalid page')
  expect((await readdir(base.path)).filter((name) => name.includes('backup'))).toEqual([])

  const look = {
    connection: database,
    dataFolder: base.path,
    settings: { ECHOLOOP_SECRET_KEY: undefined },
    clock: () => new Date(),
  }
  const findings = await diagnose({ ...look, deep: true })
  const problems = findings.filter((finding) => finding.level === 'problem').map((finding) => finding.id)
  expect(problems).toEqual(expect.arrayContaining(['checksums']))
})

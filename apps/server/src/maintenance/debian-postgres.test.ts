import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backup, diagnose, restore } from './index.ts'
import { databasesOn, run, sampleShopSql, sampleVoicesSql } from './maintenance-samples.ts'

const programs = '/usr/lib/postgresql/15/bin'
const isRoot = process.getuid?.() === 0

let folder: string

/** PostgreSQL refuses root, so that root asks the system user `postgres` to run it. */
function asPostgres(program: string, words: readonly string[]): void {
  const path = join(programs, program)
  if (isRoot) execFileSync('runuser', ['-u', 'postgres', '--', path, ...words], { stdio: 'ignore', cwd: '/' })
  else execFileSync(path, words, { stdio: 'ignore', cwd: '/' })
}

describe.runIf(existsSync(join(programs, 'postgres')))('on PostgreSQL 15 of Debian', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'echoloop-debian-'))
    await chmod(folder, 0o777)
    const cluster = join(folder, 'cluster')
    asPostgres('initdb', ['-D', cluster, '-k', '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C'])
    const settings = `-c listen_addresses='' -c unix_socket_directories=${folder} -c shared_buffers=16MB`
    asPostgres('pg_ctl', ['-w', '-D', cluster, '-l', join(folder, 'log'), '-o', settings, 'start'])
  })
  afterAll(async () => {
    asPostgres('pg_ctl', ['-w', '-m', 'fast', '-D', join(folder, 'cluster'), 'stop'])
    await rm(folder, { recursive: true, force: true })
  })

  test('a backup restores to the same rows, and the doctor finds nothing wrong', async () => {
    const databases = databasesOn({
      kind: 'socket',
      host: folder,
      port: 5432,
      user: 'postgres',
      database: 'postgres',
    })
    const source = await databases.migratedDatabase()
    await run(source, sampleShopSql(1))
    await run(source, sampleVoicesSql({ shop: 1, from: 1, count: 200 }))
    const target = await databases.emptyDatabase()
    await writeFile(join(folder, 'secret.key'), Buffer.alloc(32, 1).toString('base64'), { mode: 0o600 })
    const { file } = await backup({ connection: source, dataFolder: folder, output: folder, withKey: false })

    const result = await restore({ connection: target, dataFolder: folder, input: file })

    expect(result).toMatchObject({ oddities: [], tables: { feedback: 200, analysis: 100 } })
    const rows = "select md5(string_agg(f::text, '|' order by f.id)) from feedback f"
    expect(await run(target, rows)).toEqual(await run(source, rows))
    const findings = await diagnose({
      connection: target,
      dataFolder: folder,
      settings: { ECHOLOOP_SECRET_KEY: undefined },
      clock: () => new Date(),
      deep: true,
    })
    expect(findings.filter((finding) => finding.level === 'problem')).toEqual([])
  })
})

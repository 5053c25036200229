import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './start-server.ts'

const programs = '/usr/lib/postgresql/15/bin'

export type DebianPostgres = {
  version: string
  /** An address for a user and database; local users need no password. */
  urlOf(who: { user: string; database: string }): string
  stop(): Promise<void>
}

/** Debian's PostgreSQL 15 on a port of loopback, in a folder of its own, as the account `postgres` when we are root. */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  if (!existsSync(join(programs, 'postgres')))
    throw new Error(`This check needs PostgreSQL 15 in ${programs} (Debian package postgresql-15).`)
  const folder = mkdtempSync(join(tmpdir(), 'echoloop-debian-'))
  const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  chmodSync(folder, 0o755)
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...account,
      cwd: '/',
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`)
  const port = await freePort()
  const child = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
    ],
    { ...account, cwd: '/', stdio: 'ignore' },
  )
  const urlOf = ({ user, database }: { user: string; database: string }) =>
    `postgres://${user}@127.0.0.1:${port}/${database}`
  const version = await waitForAnswer(urlOf({ user: 'postgres', database: 'postgres' }), child)
  return {
    version,
    urlOf,
    async stop() {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      if (child.exitCode === null) {
        child.kill('SIGINT')
        await Promise.race([ended, sleep(20_000)])
        child.kill('SIGKILL')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
}

async function waitForAnswer(url: string, child: ChildProcess): Promise<string> {
  for (let round = 0; round < 150; round++) {
    if (child.exitCode !== null) throw new Error('PostgreSQL 15 ended at once')
    const version = await askVersion(url)
    if (version !== undefined) return version
    await sleep(200)
  }
  throw new Error('PostgreSQL 15 did not answer within 30 s')
}

async function askVersion(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version
  } catch {
    // Not up yet.
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

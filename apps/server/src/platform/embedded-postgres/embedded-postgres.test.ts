import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  type EmbeddedPostgres,
  findRunningPostgres,
  type StartStep,
  startEmbeddedPostgres,
  type UnexpectedExit,
} from './index.ts'
import { isRunning, serverProcessesOf } from './running-process.ts'
import { ask, makeReachableFolder, smallSettings, startInAnotherProcess } from './start-in-another-process.ts'

let base: { path: string; remove(): Promise<void> }
let folder: string
let server: EmbeddedPostgres | undefined

beforeAll(async () => {
  base = await makeReachableFolder()
  folder = join(base.path, 'postgres')
})
afterEach(async () => {
  await server?.stop()
  server = undefined
})
afterAll(() => base.remove())

async function start(onStep?: (step: StartStep) => void, stopPatienceMs?: number): Promise<EmbeddedPostgres> {
  server = await startEmbeddedPostgres({
    folder,
    database: 'shop',
    settings: smallSettings,
    onStep,
    stopPatienceMs,
  })
  return server
}

async function stepsOfStart(): Promise<string[]> {
  const steps: string[] = []
  await start((step) => steps.push(step.kind))
  return steps
}

/** These tests share one cluster on purpose: whatever one of them does to it, the rows of the first must live on. */
describe('one data folder through good and bad days', () => {
  test('a first start makes the cluster, a second one keeps its rows', async () => {
    expect(await stepsOfStart()).toEqual(['initialising', 'starting', 'ready'])
    const first = await start().catch((error) => error)
    expect(first).toMatchObject({ name: 'DataFolderHeldError', holderPid: process.pid })
    const { connection, pid } = expectServer()
    await ask(connection, 'create table voice (id integer primary key, body text check (length(body) < 40))')
    await ask(connection, "insert into voice (id, body) values (1, 'The kettle leaks')")
    expect(await findRunningPostgres({ folder, database: 'shop' })).toEqual(connection)
    await expectServer().stop()
    expect(isRunning(pid)).toBe(false)
    expect(await findRunningPostgres({ folder, database: 'shop' })).toBeUndefined()
    expect(await readdir(folder)).not.toContain('owner.json')

    expect(await stepsOfStart()).toEqual(['starting', 'ready'])
    expect(await ask(expectServer().connection, 'select body from voice')).toEqual(['The kettle leaks'])
  })

  test('it is durable, closed to the network and to other users, and sorts alike everywhere', async () => {
    const { connection } = await start()
    const settings = await ask(
      connection,
      `select current_setting(name) from unnest(array['fsync', 'synchronous_commit', 'data_checksums',
       'listen_addresses', 'server_encoding', 'timezone', 'jit', 'max_connections']) as name`,
    )
    expect(settings).toEqual(['on', 'on', 'on', '', 'UTF8', 'UTC', 'off', '60'])
    expect(await ask(connection, "select 'B' < 'a', upper('é')")).toEqual([true, 'É'])
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(connection.host, '.s.PGSQL.5432'))).mode & 0o777).toBe(0o700)
    const rules = await readFile(join(folder, 'pg_hba.conf'), 'utf8')
    expect(rules).not.toMatch(/trust|host/)
  })

  test('what customers wrote does not reach the log, even when it is refused', async () => {
    const { connection } = await start()
    const text = 'my neighbour Zebulon told me about this long ago'
    await expect(ask(connection, `insert into voice (id, body) values (2, '${text}')`)).rejects.toThrow(
      'check',
    )
    await expect(ask(connection, `select '${text}'::integer`)).rejects.toThrow('Zebulon')
    await expectServer().stop()
    const log = await readFile(join(folder, 'logs/postgres.log'), 'utf8')
    expect(log).toContain('database system is shut down')
    expect(log).not.toContain('Zebulon')
  })

  test('a second process is told who holds the folder', async () => {
    await start()
    const other = startInAnotherProcess(folder)
    const refusal = await other.next('refused')
    expect(refusal).toMatchObject({ pid: process.pid })
    expect(refusal.text).toContain(
      `DataFolderHeldError: The data folder ${folder} is held by process ${process.pid}`,
    )
    expect(refusal.text).toMatch(/running since \d{4}-\d\d-\d\dT/)
  })

  test('a killed server comes back on the same socket with its rows', async () => {
    const { connection, onExit, pid } = await start()
    const exit = new Promise<UnexpectedExit>((resolve) => onExit(resolve))
    await ask(connection, "insert into voice (id, body) values (3, 'acknowledged, then killed')")
    process.kill(pid, 'SIGKILL')
    expect(await exit).toMatchObject({ signal: 'SIGKILL', gaveUp: false })
    const rows = await eventually(() => ask(connection, 'select id from voice order by id'))
    expect(rows).toEqual([1, 3])
    await eventually(async () => expect(expectServer().pid).not.toBe(pid))
  })

  test('the orphan of a killed owner is ended and its rows are kept', async () => {
    const other = startInAnotherProcess(folder)
    const { pid = 0 } = await other.next('up')
    const connection = await findRunningPostgres({ folder, database: 'shop' })
    if (!connection) throw new Error('The other process has no server.')
    await ask(connection, "insert into voice (id, body) values (4, 'written to the orphan')")
    await other.kill()
    expect(isRunning(pid)).toBe(true)

    expect(await stepsOfStart()).toEqual(['taking-over', 'taking-over', 'starting', 'ready'])
    expect(isRunning(pid)).toBe(false)
    expect(await ask(expectServer().connection, 'select id from voice order by id')).toEqual([1, 3, 4])
  })

  test('owner and server killed together leave nothing in the way', async () => {
    const other = startInAnotherProcess(folder)
    const { pid = 0 } = await other.next('up')
    process.kill(pid, 'SIGKILL')
    await other.kill()
    await start()
    expect(await ask(expectServer().connection, 'select count(*)::integer from voice')).toEqual([3])
  })

  test('of two starts at the same moment one wins and the other is told so', async () => {
    const others = [startInAnotherProcess(folder), startInAnotherProcess(folder)]
    const outcomes = await Promise.all(others.map((other) => other.next('outcome')))
    expect(outcomes.map((outcome) => outcome.text).toSorted()).toEqual(['refused', 'up'])
    await Promise.all(others.map((other) => other.kill()))
  })

  test('a pid file whose number belongs to somebody else by now does not block', async () => {
    const stranger = spawn('sleep', ['30'])
    const lines = [stranger.pid, join(folder, 'cluster'), 1_700_000_000, 5432, folder, '', '  1 1', 'ready']
    await writeFile(join(folder, 'cluster/postmaster.pid'), `${lines.join('\n')}\n`)
    await start()
    expect(stranger.exitCode).toBeNull()
    stranger.kill()
  })

  test('a server that does not react is stopped in bounded time', async () => {
    const { pid, stop } = await start(undefined, 300)
    process.kill(pid, 'SIGSTOP')
    const begun = performance.now()
    await stop()
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(serverProcessesOf(join(folder, 'cluster'))).toEqual([])
  })

  test('a data folder that beats elsewhere is held, whatever its pids', async () => {
    const record = { pid: 1, startTime: '1', host: 'elsewhere', boot: 'b', processSpace: 's' }
    const words = { command: 'echoloop', startedAt: '2025-01-01T00:00:00.000Z' }
    await writeFile(join(folder, 'owner.json'), JSON.stringify({ ...record, ...words }))
    let count = 0
    const beating = setInterval(() => void writeFile(join(folder, 'owner.beat'), `${count++}`), 100)
    try {
      await expect(start()).rejects.toMatchObject({ name: 'DataFolderHeldError', holderCommand: 'echoloop' })
    } finally {
      clearInterval(beating)
      await rm(join(folder, 'owner.json'))
    }
  })

  test('a server that cannot come back is given up after five tries, and nothing is made anew', async () => {
    const { onExit, pid } = await start()
    const control = join(folder, 'cluster/global/pg_control')
    await rename(control, `${control}.hidden`)
    const exits: UnexpectedExit[] = []
    onExit((exit) => exits.push(exit))
    process.kill(pid, 'SIGKILL')
    await eventually(async () => expect(exits.at(-1)?.gaveUp).toBe(true))
    expect(exits).toHaveLength(2)
    await expectServer().stop()

    await expect(start()).rejects.toMatchObject({ name: 'EmbeddedPostgresError', reason: 'damaged' })
    await writeFile(control, Buffer.alloc(8192))
    await expect(start()).rejects.toMatchObject({ name: 'EmbeddedPostgresError', reason: 'damaged' })
    await rename(`${control}.hidden`, control)
    await start()
    expect(await ask(expectServer().connection, 'select id from voice order by id')).toEqual([1, 3, 4])
  })

  test('a cluster that has vanished is a loss, not a first start', async () => {
    await rename(join(folder, 'cluster'), join(folder, 'elsewhere'))
    await expect(start()).rejects.toMatchObject({ reason: 'damaged' })
    expect(existsSync(join(folder, 'cluster'))).toBe(false)
  })
})

test('an owner killed while it makes the cluster leaves no half one', async () => {
  folder = join(base.path, 'half')
  const other = startInAnotherProcess(folder)
  await other.next('initialising')
  await sleep(250)
  await other.kill()
  expect((await readdir(folder)).filter((name) => name.startsWith('initialising-'))).toHaveLength(1)
  expect(await stepsOfStart()).toEqual(['taking-over', 'initialising', 'starting', 'ready'])
  expect((await readdir(folder)).filter((name) => name.startsWith('initialising-'))).toEqual([])
  expect(await ask(expectServer().connection, 'select 1')).toEqual([1])
})

test('a path too long for a socket gets a short private folder for it', async () => {
  folder = join(base.path, 'a-long-name-'.repeat(12), 'postgres')
  await mkdir(join(folder, '..'), { recursive: true })
  const { connection, dataFolder } = await start()
  expect(dataFolder).toBe(folder)
  expect(connection.host.length).toBeLessThan(90)
  expect((await stat(connection.host)).mode & 0o777).toBe(0o700)
  expect(await ask(connection, 'select 1')).toEqual([1])
  await expectServer().stop()
  await rm(connection.host, { recursive: true })
})

function expectServer(): EmbeddedPostgres {
  if (!server) throw new Error('The server was not started.')
  return server
}

/** Tries again for 15 s; the last failure is the one that is told. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 15_000
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(50)
    }
  }
}

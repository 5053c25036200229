import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type App, createApp } from './app.ts'
import { ensureCliAccess, firstOwner } from './cli-access.ts'
import type { Settings } from './config.ts'
import { loadDemoShop } from './demo/load-demo-shop.ts'
import { isEmpty } from './modules/shops/index.ts'
import { readMasterKey } from './platform/crypto/read-master-key.ts'
import { type Connection, poolOf } from './platform/database/database.ts'
import { migrate } from './platform/database/migrate.ts'
import {
  DataFolderHeldError,
  type EmbeddedPostgres,
  findRunningPostgres,
  startEmbeddedPostgres,
} from './platform/embedded-postgres/index.ts'
import { createLog, type Log } from './platform/log/create-log.ts'
import { createSteps, type Steps } from './start-steps.ts'
import { superviseChild } from './supervise-child.ts'
import { startWorker } from './worker.ts'

export type StartOptions = { settings: Settings; role: 'all' | 'api' | 'worker'; isEmpty: boolean }

const databaseName = 'echoloop'

/** Starts the server in a role. Returns when it runs; it ends by SIGINT or SIGTERM. */
export async function startEcholoop(options: StartOptions): Promise<void> {
  const steps = createSteps((text) => process.stdout.write(text))
  const stops: (() => Promise<void>)[] = []
  try {
    if (options.role === 'worker') await startWorkerRole(options, stops)
    else await startApiRole(options, steps, stops)
  } catch (error) {
    tellFailure(error, options.settings, steps)
    for (const stop of stops) await stop().catch(() => {})
    process.exit(1)
  }
}

async function startApiRole(
  options: StartOptions,
  steps: Steps,
  stops: (() => Promise<void>)[],
): Promise<void> {
  const { settings } = options
  const { words } = steps
  const dataFolder = resolve(settings.ECHOLOOP_DATA)
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`
  const log = logOf(settings, dataFolder)
  const embedded = settings.DATABASE_URL
    ? undefined
    : await steps.run(words.database, (note) => startDatabase({ dataFolder, log, words, note }))
  const connection = connectionOf(settings, embedded)
  if (embedded) stops.push(() => embedded.stop())
  onStopSignal(stops, steps, log)
  await steps.run(words.migrating, () => migrateOnce(connection))
  const masterKey = await readMasterKey(dataFolder, settings.ECHOLOOP_SECRET_KEY)
  const app = await createApp({
    settings,
    connection,
    masterKey,
    publicUrl,
    dataFolder,
    log,
    takesWork: false,
  })
  stops.unshift(() => app.close())
  const isNew = await isEmpty(app.platform)
  const server = await app.createApi()
  if (options.role === 'all') {
    if (isNew && !options.isEmpty)
      await steps.run(words.demo, (note) =>
        loadDemoShop({
          ...app,
          ownerName: words.demoOwner,
          note: (voices) => note(words.demoProgress(voices)),
        }),
      )
    const worker = await steps.run(words.worker, async () => {
      const child = superviseChild(() => spawnWorker(), log)
      if (isNew && !options.isEmpty) await waitForWork(app)
      return child
    })
    stops.unshift(() => worker.stop())
  }
  server.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url === '/v1/setup' && reply.statusCode === 201) await ensureCliAccess(app)
  })
  await server.listen({ port: settings.PORT, host: settings.HOST })
  stops.unshift(() => server.close())
  await ensureCliAccess(app)
  await tellReady({ app, server, steps, isLinkShown: options.role === 'all' })
  log.info({ role: options.role, port: settings.PORT }, 'started')
}

async function startWorkerRole({ settings }: StartOptions, stops: (() => Promise<void>)[]): Promise<void> {
  endWithParent(stops)
  const dataFolder = resolve(settings.ECHOLOOP_DATA)
  const log = logOf(settings, dataFolder)
  const running = settings.DATABASE_URL
    ? undefined
    : await findRunningPostgres({ folder: join(dataFolder, 'postgres'), database: databaseName })
  if (!settings.DATABASE_URL && !running)
    throw new Error('No database runs in the data folder. Start the server first, or set DATABASE_URL.')
  const connection: Connection = running ? { kind: 'socket', ...running } : connectionOf(settings, undefined)
  if (settings.DATABASE_URL) await migrateOnce(connection)
  const masterKey = await readMasterKey(dataFolder, settings.ECHOLOOP_SECRET_KEY)
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`
  const app = await createApp({
    settings,
    connection,
    masterKey,
    publicUrl,
    dataFolder,
    log,
    takesWork: true,
  })
  const worker = await startWorker(app.platform, app)
  stops.push(
    () => worker.stop(),
    () => app.close(),
  )
  log.info({ role: 'worker' }, 'started')
}

/** The parent's end is the worker's end, from its first moment on: an orphan would hold the database open. */
function endWithParent(stops: (() => Promise<void>)[]): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), stepMs).unref()
    for (const step of stops) await step().catch(() => {})
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
}

type DatabaseStart = { dataFolder: string; log: Log; words: Steps['words']; note: (detail: string) => void }

async function startDatabase({ dataFolder, log, words, note }: DatabaseStart): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres({
    folder: join(dataFolder, 'postgres'),
    database: databaseName,
    onStep: (step) => {
      if (step.kind !== 'ready' && step.kind !== 'starting')
        note([words.databaseSteps[step.kind], step.detail].filter(Boolean).join(' '))
      log.info({ step: step.kind }, 'database')
    },
  })
  embedded.onExit((exit) => {
    log.error(
      { code: exit.code, signal: exit.signal, gaveUp: exit.gaveUp },
      'the database ended unexpectedly',
    )
    if (exit.gaveUp) process.kill(process.pid, 'SIGTERM')
  })
  return embedded
}

function connectionOf(settings: Settings, embedded: EmbeddedPostgres | undefined): Connection {
  if (embedded) return { kind: 'socket', ...embedded.connection }
  if (settings.DATABASE_URL) return { kind: 'url', url: settings.DATABASE_URL }
  throw new Error('no database')
}

async function migrateOnce(connection: Connection): Promise<string[]> {
  const pool = poolOf(connection, 2, () => {})
  try {
    return await migrate(pool)
  } finally {
    await pool.end()
  }
}

function logOf(settings: Settings, dataFolder: string): Log {
  const file = settings.LOG_FILE ?? join(dataFolder, 'logs', 'server.log')
  return createLog({ level: settings.LOG_LEVEL, file: file === '-' ? undefined : file })
}

function spawnWorker(): ChildProcess {
  return spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, 'main.ts'), '--role', 'worker'],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
}

/** The first screens should be filled: waits until the demo is analysed, at most half a minute. */
async function waitForWork(app: App): Promise<void> {
  for (let round = 0; round < 150; round++) {
    const owner = await firstOwner(app.platform)
    const left = owner
      ? await app.platform.database.inShop(owner.shopId, (db) =>
          db.selectFrom('feedbackWork').select('stage').where('shopId', '=', owner.shopId).limit(1).execute(),
        )
      : []
    if (left.length === 0) return
    await new Promise((done) => setTimeout(done, 200))
  }
}

type Ready = { app: App; server: FastifyInstance; steps: Steps; isLinkShown: boolean }

async function tellReady({ app, steps, isLinkShown }: Ready): Promise<void> {
  const { words, say } = steps
  const owner = await firstOwner(app.platform)
  say(`\n${words.ready(app.publicUrl)}`)
  if (!owner) say(`${words.setUp}\n  ${app.publicUrl}/set-up`)
  else if (isLinkShown) say(`${words.signIn}\n  ${await app.signIn.createLink(owner.email)}`)
  say(words.stopHint)
}

/** Ends in the order given: requests drain first, the database last; each step is bounded. */
function onStopSignal(stops: (() => Promise<void>)[], steps: Steps, log: Log): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    steps.say(steps.words.stopping)
    for (const step of stops) await bounded(step(), log)
    steps.say(steps.words.stopped)
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const stepMs = 30_000

async function bounded(work: Promise<void>, log: Log): Promise<void> {
  const late = new Promise<void>((done) => setTimeout(done, stepMs).unref())
  await Promise.race([work, late]).catch((error: unknown) =>
    log.error({ err: error }, 'a part did not stop cleanly'),
  )
}

function tellFailure(error: unknown, settings: Settings, steps: Steps): void {
  steps.say(`\n${failureText(error, settings, steps.words)}`)
}

function failureText(error: unknown, settings: Settings, words: Steps['words']): string {
  if (error instanceof DataFolderHeldError) return words.held(error.holderPid, error.since)
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return words.portTaken(settings.PORT)
  const cause = error instanceof Error && error.cause instanceof Error ? `\n  ${error.cause.message}` : ''
  return `${words.failed}\n  ${error instanceof Error ? error.message : String(error)}${cause}`
}

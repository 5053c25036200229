import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@echoloop/client'
import { type Role, toPublicId } from '@echoloop/contract'
import type { FastifyInstance } from 'fastify'
import { type App, createApp } from '../src/app.ts'
import { readSettings } from '../src/config.ts'
import { createKey, createShop } from '../src/modules/shops/index.ts'
import { createLog, type Log } from '../src/platform/log/create-log.ts'
import { runInShop, type Scope } from '../src/platform/scope.ts'
import { startWorker, type Worker } from '../src/worker.ts'
import { cloneDatabase } from './clone-database.ts'

export type TestShop = {
  shopId: string
  /** `shp_…` */
  publicId: string
  key: string
  client: Client
  /** A client with another role in the same shop. */
  as(role: Role): Promise<Client>
  /** Runs a use case of the server in this shop. */
  run<T>(work: (scope: Scope) => Promise<T>): Promise<T>
}

export type TestApi = {
  app: App
  server: FastifyInstance
  url: string
  newShop(options?: { name?: string; timeZone?: string }): Promise<TestShop>
  /** Starts the worker in this process; without it nothing is screened or analysed. */
  startWorker(): Promise<Worker>
  /** Waits until a shop has no work left. */
  settled(shop: TestShop): Promise<void>
  stop(): Promise<void>
}

/** The whole server on a database of its own and a free port of loopback. */
export async function startApi(
  options: { clockOffsetMs?: number; environment?: Record<string, string>; log?: Log } = {},
): Promise<TestApi> {
  const { connection, drop } = await cloneDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'echoloop-data-'))
  const settings = readSettings({ PORT: '0', DATABASE_POOL: '6', ...options.environment })
  const app = await createApp({
    settings,
    connection,
    masterKey: randomBytes(32),
    publicUrl: 'http://localhost:3000',
    dataFolder,
    log: options.log ?? createLog({ level: process.env.TEST_LOG ?? 'silent' }),
    takesWork: true,
    clockOffsetMs: options.clockOffsetMs,
  })
  const server = await app.createApi()
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  const workers: Worker[] = []
  return {
    app,
    server,
    url,
    newShop: (facts = {}) => newShop(app, url, facts),
    async startWorker() {
      const worker = await startWorker(app.platform, app)
      workers.push(worker)
      return worker
    },
    settled: (shop) => settled(shop),
    async stop() {
      for (const worker of workers) await worker.stop()
      await server.close()
      await app.close()
      await drop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function newShop(
  app: App,
  url: string,
  facts: { name?: string; timeZone?: string },
): Promise<TestShop> {
  const shopId = await createShop(app.platform, {
    name: facts.name ?? 'Test shop',
    language: 'en',
    timeZone: facts.timeZone ?? 'Asia/Shanghai',
    isDemo: false,
    owner: { personId: randomBytes(12).toString('hex'), name: 'Owner', email: 'owner@example.com' },
  })
  const run = <T>(work: (scope: Scope) => Promise<T>) =>
    runInShop(app.platform, { shopId, actor: { kind: 'key', id: 'test', name: 'Test' } }, work)
  const keyOf = async (role: Role) => (await run((scope) => createKey(scope, { name: role, role }))).secret
  const key = await keyOf('owner')
  return {
    shopId,
    publicId: toPublicId('shop', shopId),
    key,
    client: createClient({ baseUrl: url, key }),
    as: async (role) => createClient({ baseUrl: url, key: await keyOf(role) }),
    run,
  }
}

async function settled(shop: TestShop): Promise<void> {
  for (let round = 0; round < 600; round++) {
    const left = await shop.run((scope) =>
      scope.db
        .selectFrom('feedbackWork')
        .select('stage')
        .where('shopId', '=', scope.shopId)
        .limit(1)
        .execute(),
    )
    if (left.length === 0) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('work is still waiting')
}

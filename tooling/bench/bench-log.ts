import { randomBytes, randomInt } from 'node:crypto'
import { endpoints } from '@echoloop/contract'
import { type App, createApp } from '../../apps/server/src/app.ts'
import { readSettings } from '../../apps/server/src/config.ts'
import { acceptFeedback } from '../../apps/server/src/modules/feedback/index.ts'
import {
  appendToLog,
  contentHashOf,
  proveInclusion,
  sequenceLog,
} from '../../apps/server/src/modules/transparency/index.ts'
import { createLog } from '../../apps/server/src/platform/log/create-log.ts'
import { runInShop, type Scope } from '../../apps/server/src/platform/scope.ts'
import { addressOf, numberOf } from '../checks/open-database.ts'
import { putProducts } from '../checks/set-up-shop.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { medianOf } from './statistics.ts'

const methods = { score: 'bench' }
/** Transactions of each kind in a round, in turn, and proofs and reads. */
const turns = 200
const batch = 5000

/** What the log adds to taking a review in, how fast it grows, and what a proof costs against reading one row. */
export async function benchLog(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'api', nodeArguments: order.nodeArguments }, async (bench) => {
    const app = await openApp(bench)
    try {
      await benchAppending(order, bench, app)
      await fill(order, bench, app)
      await bench.client.query('vacuum analyze log_entry, log_node')
      await benchProofs(order, bench, app)
    } finally {
      await app.close()
    }
  })
}

async function openApp(bench: BenchShop): Promise<App> {
  return createApp({
    settings: readSettings({ PORT: '0', DATABASE_POOL: '2' }),
    connection: { kind: 'socket', ...(await addressOf(bench.dataFolder)) },
    masterKey: randomBytes(32),
    publicUrl: 'http://localhost:3000',
    dataFolder: bench.dataFolder,
    log: createLog({ level: 'silent' }),
    takesWork: false,
  })
}

type InShop = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

function inShopOf({ platform }: App, { shop }: BenchShop): InShop {
  return (work) => runInShop(platform, { shopId: shop.shopId, actor: { kind: 'author' } }, work)
}

/** The same single submission as it is, and with the two entries of a published review once more. */
async function benchAppending(order: BenchOrder, bench: BenchShop, app: App): Promise<void> {
  const inShop = inShopOf(app, bench)
  await putProducts(bench.shop, ['kettle'])
  const rounds: { plain: number; more: number }[] = []
  const waiting = () => numberOf(bench.client, 'select count(*) from log_waiting')
  let ownEntries = 0
  for (let round = 0; round <= order.rounds; round++) {
    await putOrders(bench, round)
    const times: { plain: number[]; more: number[] } = { plain: [], more: [] }
    const before = await waiting()
    for (let turn = 0; turn < turns; turn++)
      for (const kind of ['plain', 'more'] as const) {
        const number = `${round}-${kind}-${turn}`
        times[kind].push(
          await timed(() => inShop((scope) => submit(scope, { number, isMore: kind === 'more' }))),
        )
      }
    ownEntries = ((await waiting()) - before) / (2 * turns) - 1
    if (round > 0) rounds.push({ plain: medianOf(times.plain), more: medianOf(times.more) })
  }
  const isLogging = ownEntries > 0.5
  const note = `single submission of a review with an order, ${turns} with and ${turns} without in turn; the submission itself ${isLogging ? 'holds the log already, so it was taken off' : 'does not log yet'}`
  const cost = rounds.map(({ plain, more }) => more - plain)
  const base = rounds.map(({ plain }, round) => plain - (isLogging ? (cost[round] ?? 0) : 0))
  const figure = (name: string, unit: string, runs: number[]) =>
    order.report(figureOf({ bench: 'log', figure: name, unit, runs, note }))
  figure('submission without the log', 'ms', base)
  figure('two entries', 'ms', cost)
  figure(
    'entries ÷ submission (at most 0.2)',
    'ratio',
    cost.map((ms, round) => ms / (base[round] ?? 1)),
  )
}

async function putOrders({ shop }: BenchShop, round: number): Promise<void> {
  const lines = [{ sku: 'kettle', quantity: 1, priceCents: 100 }]
  const orders = ['plain', 'more'].flatMap((kind) =>
    Array.from({ length: turns }, (_, turn) => ({
      number: `${round}-${kind}-${turn}`,
      placedAt: '2026-01-01T00:00:00Z',
      deliveredAt: '2026-01-05T00:00:00Z',
      lines,
    })),
  )
  for (let from = 0; from < orders.length; from += 100)
    await shop.client.call(endpoints.putOrders, { body: { orders: orders.slice(from, from + 100) } })
}

const text = '烧水很快，壶身不烫手，用了两周没有异味，说明书写得也清楚。'

async function submit(scope: Scope, { number, isMore }: { number: string; isMore: boolean }): Promise<void> {
  const occurredAt = scope.now.toISOString()
  const record = {
    kind: 'review',
    source: 'bench',
    externalId: number,
    occurredAt,
    text,
    rating: 5,
    sku: 'kettle',
  }
  await acceptFeedback(scope, [{ ...record, orderId: number }], { channel: 'link', isSingle: true })
  if (isMore) await appendToLog(scope, entriesOf(scope))
}

function entriesOf(scope: Scope) {
  const contentHash = contentHashOf({ rating: 5, dimensions: {}, title: null, text })
  const about = { feedbackId: scope.newId(), productId: scope.newId(), stars: 5, edition: 1 }
  const review = { ...about, orderId: scope.newId(), evidence: 'order' as const, contentHash }
  return [
    { kind: 'received' as const, ...review },
    { kind: 'published' as const, ...review },
  ]
}

/** Entries per second from the append to the committed tree, through all that the product does. */
async function fill(order: BenchOrder, bench: BenchShop, app: App): Promise<void> {
  const inShop = inShopOf(app, bench)
  const sequence = () => inShop((scope) => sequenceLog(scope, { limit: batch, methods }))
  while ((await sequence()) > 0);
  const speeds: number[] = []
  for (let size = await sizeOf(bench); size < order.rows; size = await sizeOf(bench)) {
    await inShop((scope) =>
      appendToLog(
        scope,
        Array.from({ length: Math.ceil(Math.min(batch, order.rows - size) / 2) }, () =>
          entriesOf(scope),
        ).flat(),
      ),
    )
    let taken = 0
    const ms = await timed(async () => {
      taken = await sequence()
    })
    if (taken === batch) speeds.push((taken / ms) * 1000)
  }
  const parts = [speeds.slice(0, 10), speeds.slice(-10)].map(medianOf)
  const note = `${order.rows} entries in batches of ${batch}; the first ten batches, then the last ten`
  order.report(figureOf({ bench: 'log', figure: 'sequencing', unit: 'entries/s', runs: parts, note }))
}

function sizeOf({ client, shop }: BenchShop): Promise<number> {
  return numberOf(client, 'select coalesce(max(position) + 1, 0) from log_entry where shop_id = $1', [
    shop.shopId,
  ])
}

/** Each in a transaction of its own, as a request runs it; and the statements alone, many in one transaction. */
async function benchProofs(order: BenchOrder, bench: BenchShop, app: App): Promise<void> {
  const inShop = inShopOf(app, bench)
  app.platform.clockOffsetMs += 3_700_000
  await inShop((scope) => sequenceLog(scope, { limit: batch, methods }))
  const size = await sizeOf(bench)
  const prove = (scope: Scope) =>
    proveInclusion(scope, { name: { kind: 'index', index: randomInt(size) }, size })
  const read = (scope: Scope) => readOne(scope, randomInt(size))
  const rounds: { proof: number; read: number; proofAlone: number; readAlone: number }[] = []
  for (let round = 0; round <= order.rounds; round++) {
    const whole: { proof: number[]; read: number[] } = { proof: [], read: [] }
    const alone: { proof: number[]; read: number[] } = { proof: [], read: [] }
    for (let turn = 0; turn < turns; turn++) {
      whole.proof.push(await timed(() => inShop(prove)))
      whole.read.push(await timed(() => inShop(read)))
    }
    await inShop(async (scope) => {
      for (let turn = 0; turn < turns; turn++) {
        alone.proof.push(await timed(() => prove(scope)))
        alone.read.push(await timed(() => read(scope)))
      }
    })
    if (round > 0)
      rounds.push({
        proof: medianOf(whole.proof),
        read: medianOf(whole.read),
        proofAlone: medianOf(alone.proof),
        readAlone: medianOf(alone.read),
      })
  }
  const note = `random entries of ${size}, ${turns} proofs and reads in turn`
  const figure = (name: string, unit: string, runs: number[]) =>
    order.report(figureOf({ bench: 'log', figure: name, unit, runs, note }))
  figure(
    'inclusion proof',
    'ms',
    rounds.map(({ proof }) => proof),
  )
  figure(
    'read by primary key',
    'ms',
    rounds.map((round) => round.read),
  )
  figure(
    'proof ÷ read (at most 3)',
    'ratio',
    rounds.map((round) => round.proof / round.read),
  )
  figure(
    'proof ÷ read, statements alone',
    'ratio',
    rounds.map((round) => round.proofAlone / round.readAlone),
  )
}

async function readOne(scope: Scope, position: number): Promise<unknown> {
  return scope.db
    .selectFrom('logEntry')
    .select(['position', 'body', 'leafHash'])
    .where('shopId', '=', scope.shopId)
    .where('position', '=', position)
    .executeTakeFirst()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

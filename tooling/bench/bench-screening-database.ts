import { randomBytes } from 'node:crypto'
import { keysOf } from '@echoloop/analysis'
import { endpoints, toUuid } from '@echoloop/contract'
import { type App, createApp } from '../../apps/server/src/app.ts'
import { readSettings } from '../../apps/server/src/config.ts'
import { screenWaiting } from '../../apps/server/src/modules/screening/index.ts'
import { createLog } from '../../apps/server/src/platform/log/create-log.ts'
import { runInShop } from '../../apps/server/src/platform/scope.ts'
import { addressOf } from '../checks/open-database.ts'
import { putProducts } from '../checks/set-up-shop.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { fillTraces } from './fill-traces.ts'
import { type ReviewRecord, reviewRecords } from './review-records.ts'

const perRound = 2000
const batch = 1000
/** As many as the worker takes at once. */
const atOnce = 250
const storedAtFirst = 10

/**
 * First decisions by the worker through the database, log entries and all, with a tenth of `order.rows` stored and with
 * all of them.
 */
export async function benchScreeningDatabase(order: BenchOrder): Promise<void> {
  const few = Math.floor(order.rows / storedAtFirst)
  const { records, note } = await reviewRecords(perRound * (2 * order.rounds + 1))
  await withBenchShop({ role: 'api', nodeArguments: [] }, async (bench) => {
    const skus = [...new Set(records.map(({ sku }) => sku))]
    const products = [...(await putProducts(bench.shop, skus)).values()].map(
      (id) => toUuid('product', id) ?? '',
    )
    const filled = { shopId: bench.shop.shopId, ...keysFor(products, records) }
    const app = await openApp(bench)
    const measure = measurerOf(app, bench, records)
    try {
      await fillTraces(bench.client, { ...filled, from: 1, to: few })
      // The first turn warms up and is not counted.
      await measure()
      const withFew: number[] = []
      for (let round = 0; round < order.rounds; round++) withFew.push(await measure())
      await fillTraces(bench.client, {
        ...filled,
        from: few + 1 + perRound * (order.rounds + 1),
        to: order.rows,
      })
      const withAll: number[] = []
      for (let round = 0; round < order.rounds; round++) withAll.push(await measure())
      tell(order, { few, withFew, withAll, note })
    } finally {
      await app.close()
    }
  })
}

function keysFor(products: readonly string[], records: readonly ReviewRecord[]) {
  const review = { id: '', authorId: '', createdAt: 0 }
  const productKeyOf = (productId: string) =>
    keysOf({ ...review, productId, text: '' }).find(({ kind }) => kind === 'product')?.key ?? 0n
  return {
    products: products.map((id) => ({ id, key: productKeyOf(id) })),
    textKeys: records
      .slice(0, 2000)
      .flatMap(({ text }) => keysOf({ ...review, productId: '', text }))
      .filter(({ kind }) => kind === 'band' || kind === 'window'),
  }
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

/** Takes the next reviews in, unmeasured, and decides about them. Gives reviews a second. */
function measurerOf(
  { platform }: App,
  { shop }: BenchShop,
  records: readonly ReviewRecord[],
): () => Promise<number> {
  let next = 0
  const inShop = { shopId: shop.shopId, actor: { kind: 'system' as const } }
  return async () => {
    const some = records.slice(next, next + perRound)
    for (let at = 0; at < some.length; at += batch) {
      const authored = some
        .slice(at, at + batch)
        .map((record, index) => ({ ...record, author: { externalId: `author ${next + at + index}` } }))
      await shop.client.call(endpoints.acceptFeedback, { body: { records: authored } })
    }
    next += perRound
    const started = performance.now()
    let decided = 0
    for (;;) {
      const taken = await runInShop(platform, inShop, (scope) => screenWaiting(scope, atOnce))
      if (taken === 0) break
      decided += taken
    }
    return decided / ((performance.now() - started) / 1000)
  }
}

type Measured = { few: number; withFew: number[]; withAll: number[]; note: string }

function tell(order: BenchOrder, { few, withFew, withAll, note }: Measured): void {
  const report = (figure: string, unit: string, runs: number[]) =>
    order.report(
      figureOf({ bench: 'screening-database', figure, unit, runs, note: `${note}; ${perRound} a round` }),
    )
  report(`decided with ${few} stored`, 'reviews/s', withFew)
  report(`decided with ${order.rows} stored (at least 500)`, 'reviews/s', withAll)
  report(
    'time of a review, all ÷ a tenth (at most 1.3)',
    'ratio',
    withFew.map((speed, round) => speed / (withAll[round] ?? Number.NaN)),
  )
}

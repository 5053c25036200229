import { randomBytes } from 'node:crypto'
import { type App, createApp } from '../../apps/server/src/app.ts'
import { readSettings } from '../../apps/server/src/config.ts'
import { readCursor } from '../../apps/server/src/modules/storefront/read-cursor.ts'
import { rebuildShown } from '../../apps/server/src/modules/storefront/shown/rebuild-shown.ts'
import type { ReviewPage } from '../../apps/server/src/modules/storefront/shown/review-page.ts'
import { setVotes } from '../../apps/server/src/modules/storefront/shown/set-votes.ts'
import { readReviews } from '../../apps/server/src/modules/storefront/storefront-queries.ts'
import { createLog } from '../../apps/server/src/platform/log/create-log.ts'
import { runInShop } from '../../apps/server/src/platform/scope.ts'
import { addressOf } from '../checks/open-database.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { type FilledProducts, fillShown, rareTag, usualTag } from './fill-shown.ts'
import { percentileOf } from './statistics.ts'

const limit = 10
const askedPerRound = 500
const warmUp = 50

type Page = Omit<ReviewPage, 'cursor' | 'limit'>
type View = { name: string; page: Page; isOfAny?: boolean }

/** Of the largest product, unless it says otherwise. */
const views: View[] = [
  { name: 'newest', page: {} },
  { name: 'newest of any product', page: {}, isOfAny: true },
  { name: 'most helpful', page: { order: 'helpful' } },
  { name: 'one star', page: { facets: ['stars:1'] } },
  { name: 'with picture', page: { facets: ['picture'] } },
  { name: 'with follow-up', page: { facets: ['followUp'] } },
  { name: 'usual tag', page: { facets: [`tag:${usualTag}`] } },
  { name: 'rare tag', page: { facets: [`tag:${rareTag}`] } },
  { name: 'rare tag, most helpful', page: { facets: [`tag:${rareTag}`], order: 'helpful' } },
  { name: 'dimension', page: { facets: ['dimension:quality'] } },
  { name: 'people like me', page: { facets: ['like:skin:干性'] } },
  { name: 'picture, one star, people like me', page: { facets: ['picture', 'stars:1', 'like:skin:干性'] } },
]

/** One shop with a tenth of `order.rows`, another with all of them, each in a database of its own. */
export async function benchShopWindowList(order: BenchOrder): Promise<void> {
  const few = Math.floor(order.rows / 10)
  await withFilled(order, few, (small) =>
    withFilled(order, order.rows, async (large) => {
      for (const view of views) await compareSizes(order, { small, large, few }, view)
      for (const view of views.slice(0, 1).concat(views[2] ?? [])) await compareDepths(order, large, view)
    }),
  )
}

type Filled = { app: App; shop: string; products: FilledProducts }

async function withFilled(
  order: BenchOrder,
  reviews: number,
  work: (filled: Filled) => Promise<void>,
): Promise<void> {
  await withBenchShop({ role: 'api', nodeArguments: order.nodeArguments }, async (bench) => {
    const shop = bench.shop.shopId
    const products = await fillShown(bench.client, { shopId: shop, reviews })
    await bench.client.query('vacuum analyze')
    const app = await openApp(bench)
    try {
      await makeReady(order, { app, bench, reviews })
      await work({ app, shop, products })
    } finally {
      await app.close()
    }
  })
}

function openApp(bench: BenchShop): Promise<App> {
  return addressOf(bench.dataFolder).then((address) =>
    createApp({
      settings: readSettings({ PORT: '0', DATABASE_POOL: '2' }),
      connection: { kind: 'socket', ...address },
      masterKey: randomBytes(32),
      publicUrl: 'http://localhost:3000',
      dataFolder: bench.dataFolder,
      log: createLog({ level: 'silent' }),
      takesWork: false,
    }),
  )
}

type Ready = { app: App; bench: BenchShop; reviews: number }

/** As the server does it; a tenth of all reviews has votes. */
async function makeReady(order: BenchOrder, { app, bench, reviews }: Ready): Promise<void> {
  const who = { shopId: bench.shop.shopId, actor: { kind: 'system' as const } }
  const begun = performance.now()
  await runInShop(app.platform, who, rebuildShown)
  const speed = reviews / ((performance.now() - begun) / 1000)
  const { rows } = await bench.client.query<{ id: string }>(
    `select id from feedback where shop_id = $1 and fingerprint % 10 = 0 order by fingerprint`,
    [who.shopId],
  )
  for (let from = 0; from < rows.length; from += 1000) {
    const votes = rows.slice(from, from + 1000).map(({ id }, index) => {
      const helpful = (from + index) % 30
      return { feedbackId: id, helpful, of: 30, helpfulness: helpful / 30 }
    })
    await runInShop(app.platform, who, (scope) => setVotes(scope, votes))
  }
  await bench.client.query('vacuum analyze')
  tell(order, { figure: `rebuilt with ${reviews} published`, unit: 'reviews/s', runs: [speed] })
}

/** Milliseconds of `askedPerRound` questions; `turn` chooses the product where any will do. */
type Ask = (turn: number) => Promise<unknown>

function askOf({ app, shop, products }: Filled, { page, isOfAny }: View, cursor?: ReviewPage['cursor']): Ask {
  const { largest, others } = products
  return async (turn) => {
    const product = isOfAny ? (others[(turn * 7919) % 200] ?? largest) : largest
    return readReviews(app.platform, { shop, product }, { ...page, cursor, limit })
  }
}

type Sizes = { small: Filled; large: Filled; few: number }

async function compareSizes(order: BenchOrder, { small, large, few }: Sizes, view: View): Promise<void> {
  await expectFull(askOf(large, view), view)
  const runs = await takeTurns(order, askOf(small, view), askOf(large, view))
  tell(order, { figure: `${view.name}: p99 with ${few}`, unit: 'ms', runs: runs.map(([first]) => first) })
  tell(order, {
    figure: `${view.name}: p99 with ${order.rows}`,
    unit: 'ms',
    runs: runs.map(([, second]) => second),
  })
  const figure = `${view.name}: p99 with all ÷ with a tenth (at most 1.5)`
  tell(order, { figure, unit: 'ratio', runs: runs.map(([first, second]) => second / first) })
}

async function compareDepths(order: BenchOrder, filled: Filled, view: View): Promise<void> {
  const deep = askOf(filled, view, await cursorOfPage(filled, view, 100))
  const runs = await takeTurns(order, askOf(filled, view), deep)
  tell(order, { figure: `${view.name}: page 100 p99`, unit: 'ms', runs: runs.map(([, second]) => second) })
  const figure = `${view.name}: p99 of page 100 ÷ of page 1 (at most 1.3)`
  tell(order, { figure, unit: 'ratio', runs: runs.map(([first, second]) => second / first) })
}

async function cursorOfPage(filled: Filled, view: View, page: number): Promise<ReviewPage['cursor']> {
  let cursor: ReviewPage['cursor']
  for (let turned = 1; turned < page; turned++) {
    const answer = JSON.parse(String(await askOf(filled, view, cursor)(0)))
    cursor = readCursor(answer.nextCursor, view.page.order)
  }
  return cursor
}

async function expectFull(ask: Ask, view: View): Promise<void> {
  const { items } = JSON.parse(String(await ask(1)))
  if (items.length < limit) throw new Error(`${view.name}: ${items.length} reviews are too few to measure`)
}

/** One after the other, so that a busy machine slows both alike; p99 of each, round by round. */
async function takeTurns(order: BenchOrder, first: Ask, second: Ask): Promise<[number, number][]> {
  const runs: [number, number][] = []
  for (let round = 0; round < order.rounds; round++) {
    const times = [new Float64Array(askedPerRound), new Float64Array(askedPerRound)] as const
    for (let turn = -warmUp; turn < askedPerRound; turn++) {
      for (const [index, ask] of [first, second].entries()) {
        const begun = performance.now()
        await ask(Math.abs(turn))
        const taken = times[index]
        if (taken && turn >= 0) taken[turn] = performance.now() - begun
      }
    }
    runs.push([percentileOf(times[0], 0.99), percentileOf(times[1], 0.99)])
  }
  return runs
}

function tell(order: BenchOrder, facts: { figure: string; unit: string; runs: number[] }): void {
  const note = `${order.rows} published, a fifth of one product; ${askedPerRound} questions in turn, ${limit} reviews a page`
  order.report(figureOf({ bench: 'list', ...facts, note }))
}

import { endpoints, toUuid } from '@echoloop/contract'
import { addressOf, numberOf } from '../checks/open-database.ts'
import { putProducts } from '../checks/set-up-shop.ts'
import { waitUntilSettled } from '../checks/wait-until-settled.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { type Load, loadOverSockets } from './load-over-sockets.ts'
import { type ReviewRecord, reviewRecords } from './review-records.ts'
import { batchesOf, sendBatches } from './send-batches.ts'
import { startBareServer } from './start-bare-server.ts'
import { storefrontStatements } from './storefront-statements.ts'

const inFlight = 32
const poolSize = 10
const voicesPerOrder = 10
const reviewsMax = 20_000

type Run = { server: Load; bare: Load; alone: Load }

/** The public summary and list against a bare `node:http` server that asks the database the same. */
export async function benchStorefront(order: BenchOrder): Promise<void> {
  const { records, note } = await reviewRecords(Math.min(order.rows, reviewsMax))
  await withBenchShop({ role: 'all', nodeArguments: order.nodeArguments }, async (bench) => {
    const products = await publish(bench, records)
    const { publicId } = bench.shop
    const connection = await addressOf(bench.dataFolder)
    const statements = await statementsOf(bench, products)
    const bare = await startBareServer({ connection, poolSize, statements })
    try {
      for (const name of ['summary', 'reviews']) {
        const paths = {
          server: products.map((id) => `/v1/storefront/products/${id}/${name}?shop=${publicId}`),
          bare: products.map((id) => `/same/${name}/${id}`),
          alone: products.map((id) => `/alone/${name}/${id}`),
        }
        await compareBodies(bench.url, bare.port, paths)
        const port = Number(new URL(bench.url).port)
        const runs = await interleave(order, { port, barePort: bare.port, paths })
        tell(order, { name, runs, note: `${note}; ${records.length} published, ${products.length} products` })
      }
    } finally {
      bare.child.kill()
    }
  })
}

/** Brings reviews in as bought and delivered, so that the server publishes them itself. */
async function publish(bench: BenchShop, records: ReviewRecord[]): Promise<string[]> {
  const skus = [...new Set(records.map(({ sku }) => sku))]
  const products = await putProducts(bench.shop, skus)
  const numberOfVoice = (index: number) => `order-${Math.floor(index / voicesPerOrder)}`
  const orders = Array.from({ length: Math.ceil(records.length / voicesPerOrder) }, (_, order) => ({
    number: `order-${order}`,
    customer: { externalId: `customer-${order % 3000}`, name: `买家${order % 3000}` },
    placedAt: '2024-12-01T00:00:00Z',
    deliveredAt: '2024-12-05T00:00:00Z',
    lines: skus.slice(0, 20).map((sku) => ({ sku, quantity: 1, priceCents: 9900 })),
  }))
  for (let start = 0; start < orders.length; start += 100)
    await bench.shop.client.call(endpoints.putOrders, { body: { orders: orders.slice(start, start + 100) } })
  const bought = records.map((record, index) => ({ ...record, orderId: numberOfVoice(index) }))
  await sendBatches({
    url: bench.url,
    key: bench.shop.key,
    batches: batchesOf(bought),
    inFlight: 3,
    records: bought.length,
  })
  await waitUntilSettled(bench.client, 20 * 60_000)
  const published = await numberOf(bench.client, `select count(*) from publication where state = 'published'`)
  if (published !== records.length) throw new Error(`${published} of ${records.length} were published`)
  await bench.client.query('vacuum analyze')
  return skus.map((sku) => products.get(sku) ?? '')
}

async function statementsOf(bench: BenchShop, products: string[]): Promise<Record<string, string>> {
  const keys = products.map((id) => ({ shop: bench.shop.shopId, product: toUuid('product', id) ?? '' }))
  const found = await storefrontStatements(await addressOf(bench.dataFolder), keys)
  const statements: Record<string, string> = {}
  for (const [index, texts] of found.entries()) {
    for (const [name, { whole, alone }] of Object.entries(texts)) {
      statements[`/same/${name}/${products[index]}`] = whole
      statements[`/alone/${name}/${products[index]}`] = alone
    }
  }
  return statements
}

type Paths = Record<keyof Run, string[]>

/** Both must say the same, or the comparison means nothing. */
async function compareBodies(url: string, barePort: number, paths: Paths): Promise<void> {
  const read = async (address: string) => (await fetch(address)).text()
  const own = await read(`${url}${paths.server[0]}`)
  for (const path of [paths.bare[0], paths.alone[0]]) {
    const other = await read(`http://127.0.0.1:${barePort}${path}`)
    if (own !== other) throw new Error(`the servers disagree:\n${own.slice(0, 500)}\n${other.slice(0, 500)}`)
  }
}

async function interleave(
  order: BenchOrder,
  aims: { port: number; barePort: number; paths: Paths },
): Promise<Run[]> {
  const { port, barePort, paths } = aims
  const load = (one: keyof Run, seconds: number) =>
    loadOverSockets({ port: one === 'server' ? port : barePort, paths: paths[one], inFlight, seconds })
  for (const one of ['server', 'bare', 'alone'] as const) await load(one, Math.min(3, order.seconds))
  const runs: Run[] = []
  for (let round = 0; round < order.rounds; round++) {
    const server = await load('server', order.seconds)
    const bare = await load('bare', order.seconds)
    runs.push({ server, bare, alone: await load('alone', order.seconds) })
  }
  return runs
}

function tell(order: BenchOrder, told: { name: string; runs: Run[]; note: string }): void {
  const { name, runs, note } = told
  const report = (figure: string, unit: string, values: number[]) =>
    order.report(
      figureOf({
        bench: 'storefront',
        figure: `${name}: ${figure}`,
        unit,
        runs: values,
        note: `${note}; ${inFlight} in flight`,
      }),
    )
  report(
    'server',
    'answers/s',
    runs.map(({ server }) => server.perSecond),
  )
  report(
    'bare node:http',
    'answers/s',
    runs.map(({ bare }) => bare.perSecond),
  )
  report(
    'throughput ÷ bare (floor 0.60, aim 0.90)',
    'ratio',
    runs.map(({ server, bare }) => server.perSecond / bare.perSecond),
  )
  report(
    'server p99',
    'ms',
    runs.map(({ server }) => server.p99Ms),
  )
  report(
    'bare p99',
    'ms',
    runs.map(({ bare }) => bare.p99Ms),
  )
  report(
    'p99 ÷ bare (at most 2.5)',
    'ratio',
    runs.map(({ server, bare }) => server.p99Ms / bare.p99Ms),
  )
  report(
    'throughput ÷ bare without transaction, role and policies',
    'ratio',
    runs.map(({ server, alone }) => server.perSecond / alone.perSecond),
  )
}

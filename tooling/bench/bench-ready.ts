import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { endpoints, toPublicId } from '@echoloop/contract'
import { statementOf } from '../../apps/server/src/modules/storefront/ready/ready-page-store.ts'
import { addressOf } from '../checks/open-database.ts'
import { putProducts } from '../checks/set-up-shop.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { type Load, loadOverSockets } from './load-over-sockets.ts'
import { startBareServer } from './start-bare-server.ts'
import { percentileOf } from './statistics.ts'

const inFlight = 32
const poolSize = 10
const pagesMax = 20_000
const decisions = 100
const variant = '/v1/storefront/products/:productId/summary?'

type Aims = Record<'server' | 'bare', Parameters<typeof loadOverSockets>[0]>

/**
 * Ready pages against bare `node:http` servers: many pages, each read from its row; one hot page; who has the bytes.
 * And how long after a decision shoppers see it.
 */
export async function benchReady(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'api', nodeArguments: order.nodeArguments }, async (bench) => {
    const subjects = await fillPages(bench, Math.min(order.rows, pagesMax))
    const bare = await startBare(bench)
    try {
      const port = Number(new URL(bench.url).port)
      const paths = subjects.map((subject) => pathOf(bench, subject))
      const rows = subjects.map((subject) => `/row/${subject}`)
      const usual = { inFlight, seconds: order.seconds }
      await compare(order, 'many pages (at least 0.90)', {
        server: { ...usual, port, paths, isSpread: true },
        bare: { ...usual, port: bare.port, paths: rows, isSpread: true },
      })
      await compare(order, 'one hot page', {
        server: { ...usual, port, paths: paths.slice(0, 1) },
        bare: { ...usual, port: bare.port, paths: rows.slice(0, 1) },
      })
      await compare(order, 'ETag hit against a buffer (at least 0.70)', {
        server: { ...usual, port, paths: paths.slice(0, 1), knownTag: '"tag"' },
        bare: { ...usual, port: bare.port, paths: ['/buffer'], knownTag: '"tag"' },
      })
      await measureDecisions(order, bench)
    } finally {
      bare.child.kill()
    }
  })
}

function pathOf(bench: BenchShop, subject: string): string {
  return `/v1/storefront/products/${toPublicId('product', subject)}/summary?shop=${bench.shop.publicId}`
}

/** Pages of 3 KB, dated ahead, so that no page is made anew while they are read. */
async function fillPages({ client, shop }: BenchShop, count: number): Promise<string[]> {
  const subjects = Array.from({ length: count }, () => randomUUID())
  await client.query(
    'insert into page_version (shop_id, subject, version) select $1, unnest($2::uuid[]), 1',
    [shop.shopId, subjects],
  )
  await client.query(
    `insert into ready_page (shop_id, subject, variant, version, made_at, etag, body)
     select
       $1, subject, $3, 1, now() + interval '1 day', '"tag"',
       (select string_agg(md5(subject::text || part), '') from generate_series(1, 96) as part)
     from unnest($2::uuid[]) as subject`,
    [shop.shopId, subjects, variant],
  )
  await client.query('vacuum analyze')
  return subjects
}

async function startBare(bench: BenchShop): ReturnType<typeof startBareServer> {
  const subject = '00000000-0000-0000-0000-000000000001'
  const select = statementOf(bench.shop.shopId, { keys: [{ subject, variant }], offsetMs: 0 })
  return startBareServer({
    connection: await addressOf(bench.dataFolder),
    poolSize,
    row: {
      subject,
      statement: `begin; set local role echoloop_app; set local app.shop = '${bench.shop.shopId}'; ${select}; commit`,
    },
    buffer: { etag: '"tag"', body: 'x'.repeat(3072) },
  })
}

async function compare(order: BenchOrder, name: string, aims: Aims): Promise<void> {
  const warm = Math.min(2, order.seconds)
  for (const aim of [aims.server, aims.bare]) await loadOverSockets({ ...aim, seconds: warm })
  const runs: { server: Load; bare: Load }[] = []
  for (let round = 0; round < order.rounds; round++)
    runs.push({ server: await loadOverSockets(aims.server), bare: await loadOverSockets(aims.bare) })
  const tell = (figure: string, unit: string, values: number[]) =>
    report(order, `${name}: ${figure}`, unit, values)
  tell(
    'server',
    'answers/s',
    runs.map(({ server }) => server.perSecond),
  )
  tell(
    'bare node:http',
    'answers/s',
    runs.map(({ bare }) => bare.perSecond),
  )
  tell(
    'throughput ÷ bare',
    'ratio',
    runs.map(({ server, bare }) => server.perSecond / bare.perSecond),
  )
  tell(
    'server p99',
    'ms',
    runs.map(({ server }) => server.p99Ms),
  )
}

function report(order: BenchOrder, figure: string, unit: string, runs: number[]): void {
  const load = loadavg()[0]?.toFixed(1)
  order.report(
    figureOf({ bench: 'ready', figure, unit, runs, note: `${inFlight} in flight; load average ${load}` }),
  )
}

/** From sending the decision until the public list shows it, or shows it no more. */
async function measureDecisions(order: BenchOrder, { shop, url }: BenchShop): Promise<void> {
  const products = await putProducts(shop, ['seen'])
  const product = products.get('seen') ?? ''
  const said = { occurredAt: '2026-01-05T00:00:00Z', text: '好用，水开得快。', rating: 5, sku: 'seen' }
  const { results } = await shop.client.call(endpoints.acceptFeedback, {
    body: { records: [{ kind: 'review', source: 'bench', externalId: 'seen', ...said }] },
  })
  const [result] = results
  const id = result && 'id' in result ? result.id : ''
  const address = `${url}/v1/storefront/products/${product}/reviews?shop=${shop.publicId}`
  const times: number[] = []
  for (let round = 0; round < decisions; round++) {
    const isPublished = round % 2 === 0
    const body = isPublished
      ? { decision: 'publish' as const }
      : { decision: 'refuse' as const, code: 'spam' as const }
    await (await fetch(address)).text()
    const sentAt = performance.now()
    const seen = untilShown({ address, id, isPublished })
    await shop.client.call(endpoints.decideFeedback, { params: { id }, body })
    times.push((await seen) - sentAt)
  }
  const all = Float64Array.from(times)
  report(order, 'decision → visible p50', 'ms', [percentileOf(all, 0.5)])
  report(order, 'decision → visible p99 (at most 500)', 'ms', [percentileOf(all, 0.99)])
}

async function untilShown(wanted: { address: string; id: string; isPublished: boolean }): Promise<number> {
  for (;;) {
    const isShown = (await (await fetch(wanted.address)).text()).includes(wanted.id)
    if (isShown === wanted.isPublished) return performance.now()
    await new Promise((done) => setTimeout(done, 5))
  }
}

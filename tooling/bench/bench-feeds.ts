import { get } from 'node:http'
import { endpoints } from '@echoloop/contract'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { partsOf, watchMemory } from './watch-memory.ts'

const parts = 8
const perStatement = 20_000
const text = 'The kettle boils fast and stays quiet; the lid closes well, and the handle does not get hot. '

/**
 * A whole feed of many published reviews, read as fast as it comes: reviews a second, and the memory of the server as
 * the feed goes on, against what it was before.
 */
export async function benchFeeds(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'api', nodeArguments: order.nodeArguments }, async (bench) => {
    await fill(bench, order.rows)
    for (const [feed, path] of [
      ['google-reviews', 'google-reviews.xml'],
      ['meta-reviews', 'meta-reviews.csv'],
    ] as const) {
      await bench.shop.client.call(endpoints.switchFeed, { body: { feed, isOn: true } })
      const rates: number[] = []
      const growth: number[] = []
      let memory: number[] = []
      for (let round = 0; round <= order.rounds; round++) {
        const watch = watchMemory(bench.pid)
        const started = performance.now()
        await fetchAll(`${bench.url}/feeds/${path}?shop=${bench.shop.publicId}`)
        const seconds = (performance.now() - started) / 1000
        memory = partsOf(watch.stop(), parts)
        if (round === 0) continue
        rates.push(order.rows / seconds)
        growth.push((memory.at(-1) ?? 0) - (memory[1] ?? 0))
      }
      const note = `${order.rows} reviews of 180 characters, plain; memory by eighths of the last round: ${memory.join(', ')} MiB`
      order.report(
        figureOf({ bench: 'feeds', figure: `${feed} goes out`, unit: 'reviews/s', runs: rates, note }),
      )
      order.report(
        figureOf({ bench: 'feeds', figure: `${feed}, memory grown`, unit: 'MiB', runs: growth, note }),
      )
    }
  })
}

async function fill({ client, shop }: BenchShop, rows: number): Promise<void> {
  const { shopId } = shop
  await client.query(
    `insert into product (shop_id, id, sku, name, gtins, brand, created_at)
    select $1, gen_random_uuid(), 'sku-' || number, 'Product ' || number, '{4006381333931}', 'Garden', now()
    from generate_series(1, 300) as number`,
    [shopId],
  )
  for (let from = 1; from <= rows; from += perStatement)
    await client.query(insertReviews, [shopId, from, Math.min(rows, from + perStatement - 1), text])
  await client.query('vacuum analyze')
}

const insertReviews = `
  with known as (
    select array_agg(id order by id) as products from product where shop_id = $1
  ), filled as (
    insert into feedback (
      shop_id, id, kind, source, external_id, channel, occurred_at, received_at, day, rating, product_id, title, text,
      language, fingerprint, search
    )
    select
      $1, gen_random_uuid(), 'review', 'bench', number::text, 'api', now() - make_interval(secs => number), now(),
      current_date, 1 + number % 5, products[1 + number % 300], 'Number ' || number, $4 || $4, 'en', number, ''
    from known, generate_series($2::int, $3::int) as number
    returning shop_id, id, product_id, occurred_at
  )
  insert into publication (shop_id, feedback_id, state, product_id, occurred_at, changed_at)
  select shop_id, id, 'published', product_id, occurred_at, occurred_at
  from filled`

/** Reads to the end and keeps nothing. */
function fetchAll(url: string): Promise<void> {
  return new Promise((done, fail) => {
    get(url, { agent: false }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${url} said ${response.statusCode}`))
      response.on('data', () => undefined)
      response.on('end', done)
      response.on('error', fail)
    }).on('error', fail)
  })
}

import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, type Journey } from '@echoloop/contract'
import { numberOf } from '../checks/open-database.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { rawFunnel, rawTouchpoints, someBehaviour } from './journey-statements.ts'

/** Touchpoints and funnel of 30 days: the endpoint's rollups against the same figures from the events themselves. */
export async function benchJourney(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'all', nodeArguments: order.nodeArguments }, async (bench) => {
    await bench.client.query(someBehaviour, [bench.shop.shopId, order.rows])
    await bench.client.query('analyze')
    const from = performance.now()
    await bench.client.query(
      `insert into shop_with_work (stage, shop_id) values ('journey', $1) on conflict do nothing`,
      [bench.shop.shopId],
    )
    await waitUntilCounted(bench)
    const counted = order.rows / ((performance.now() - from) / 1000)
    await bench.client.query('vacuum analyze')
    const runs: { own: number; raw: number }[] = []
    for (let round = 0; round <= order.rounds; round++) {
      const own = await timed(() => bench.shop.client.call(endpoints.readJourney, { query: {} }))
      const raw = await timed(() => readRaw(bench, own.value.period))
      compare(own.value, raw.value)
      if (round > 0) runs.push({ own: own.ms, raw: raw.ms })
    }
    const note = `${order.rows} events of 90 days; visits, asked, answered of each touchpoint and each step equal`
    const report = (figure: string, unit: string, values: number[]) =>
      order.report(figureOf({ bench: 'journey', figure, unit, runs: values, note }))
    report('counting by the worker', 'events/s', [counted])
    report(
      'endpoint',
      'ms',
      runs.map(({ own }) => own),
    )
    report(
      'raw events',
      'ms',
      runs.map(({ raw }) => raw),
    )
    report(
      'raw events ÷ endpoint (at least 10)',
      'ratio',
      runs.map(({ own, raw }) => raw / own),
    )
  })
}

async function waitUntilCounted({ client }: BenchShop): Promise<void> {
  const waiting = 'select count(*) from (select 1 from behaviour_event where not is_counted limit 1) as one'
  while ((await numberOf(client, waiting)) > 0) await sleep(500)
}

type Raw = {
  touchpoints: { touchpoint: string; visits: string; asked: string; answered: string }[]
  funnel: { place: number; visits: string }[]
}

async function readRaw({ client, shop }: BenchShop, { from, to }: Journey['period']): Promise<Raw> {
  const values = [shop.shopId, from, to]
  const touchpoints = await client.query<Raw['touchpoints'][number]>(rawTouchpoints, values)
  const funnel = await client.query<Raw['funnel'][number]>(rawFunnel, values)
  return { touchpoints: touchpoints.rows, funnel: funnel.rows }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const from = performance.now()
  const value = await work()
  return { value, ms: performance.now() - from }
}

function compare(journey: Journey, raw: Raw): void {
  for (const point of raw.touchpoints) {
    const own = journey.touchpoints.find(({ touchpoint }) => touchpoint === point.touchpoint)
    const told = [own?.visits, own?.asked, own?.answered].join(' ')
    const counted = [point.visits, point.asked, point.answered].join(' ')
    if (told !== counted) throw new Error(`${point.touchpoint}: ${told} told, ${counted} counted`)
  }
  for (const [place, { step, stopped }] of journey.funnel.entries()) {
    const counted = Number(raw.funnel.find((row) => row.place === place)?.visits ?? 0)
    if (stopped !== counted) throw new Error(`${step}: ${stopped} told, ${counted} counted`)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { numberOf } from '../checks/open-database.ts'
import { putProducts } from '../checks/set-up-shop.ts'
import { waitUntilSettled } from '../checks/wait-until-settled.ts'
import { withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { copyOut, emptyRecord, measureCopy } from './measure-copy.ts'
import { reviewRecords } from './review-records.ts'
import { batchesOf, sendBatches } from './send-batches.ts'

const inFlight = 3
const settleMs = 30 * 60_000

/**
 * Time until all rows are taken in, decided on, analysed and in the rollups, with the worker that `npm start` runs,
 * against the time of a bare `COPY` of the same rows into the same table.
 */
export async function benchPipeline(order: BenchOrder): Promise<void> {
  const { records, note } = await reviewRecords(order.rows)
  const batches = batchesOf(records)
  const runs: { intake: number; all: number; copy: number }[] = []
  await withBenchShop({ role: 'all', nodeArguments: order.nodeArguments }, async ({ shop, url, client }) => {
    await putProducts(shop, [...new Set(records.map(({ sku }) => sku))])
    const send = (some: Buffer[], count: number) =>
      sendBatches({ url, key: shop.key, batches: some, inFlight, records: count })
    await send(batches.slice(0, 5), Math.min(records.length, 5000))
    for (let round = 0; round < order.rounds; round++) {
      await waitUntilSettled(client, settleMs)
      await emptyRecord(client)
      const started = performance.now()
      const intake = await send(batches, records.length)
      await untilUnderstood(client, records.length)
      const all = (performance.now() - started) / 1000
      await waitUntilSettled(client, settleMs)
      const rows = await copyOut(client)
      await emptyRecord(client)
      runs.push({ intake, all, copy: await measureCopy(client, rows) })
    }
  })
  const report = (figure: string, unit: string, values: number[]) =>
    order.report(
      figureOf({ bench: 'pipeline', figure, unit, runs: values, note: `${note}; ${records.length} rows` }),
    )
  report(
    'taken in',
    's',
    runs.map(({ intake }) => intake),
  )
  report(
    'taken in, decided, analysed, in the rollups',
    's',
    runs.map(({ all }) => all),
  )
  report(
    'bare COPY',
    's',
    runs.map(({ copy }) => copy),
  )
  report(
    'pipeline ÷ COPY (at most 10, aim 5)',
    'ratio',
    runs.map(({ all, copy }) => all / copy),
  )
}

/** Work is gone from the list in the transaction that stores its result. */
async function untilUnderstood(client: pg.Client, rows: number): Promise<void> {
  const deadline = performance.now() + settleMs
  while ((await numberOf(client, 'select exists(select from feedback_work)::int')) > 0) {
    if (performance.now() > deadline) throw new Error('the worker did not come to an end')
    await sleep(50)
  }
  const understood = await numberOf(client, 'select count(*) from analysis')
  const counted = await numberOf(client, 'select sum(count) from rollup_day')
  if (understood !== rows || counted !== rows)
    throw new Error(`${understood} of ${rows} were analysed, ${counted} are in the rollups`)
}

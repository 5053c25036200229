import { putProducts } from '../checks/set-up-shop.ts'
import { withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { copyOut, emptyRecord, measureCopy } from './measure-copy.ts'
import { reviewRecords } from './review-records.ts'
import { batchesOf, sendBatches } from './send-batches.ts'

const inFlight = 3

/** Rows per second of the intake door over HTTP against a bare `COPY` of the same rows into the same table. */
export async function benchIntake(order: BenchOrder): Promise<void> {
  const { records, note } = await reviewRecords(order.rows)
  const batches = batchesOf(records)
  const door: number[] = []
  const copy: number[] = []
  await withBenchShop({ role: 'api', nodeArguments: order.nodeArguments }, async ({ shop, url, client }) => {
    await putProducts(shop, [...new Set(records.map(({ sku }) => sku))])
    const send = (some: Buffer[], count: number) =>
      sendBatches({ url, key: shop.key, batches: some, inFlight, records: count })
    await send(batches.slice(0, 5), Math.min(records.length, 5000))
    for (let round = 0; round < order.rounds; round++) {
      await emptyRecord(client)
      door.push(records.length / (await send(batches, records.length)))
      const rows = await copyOut(client)
      await emptyRecord(client)
      copy.push(records.length / (await measureCopy(client, rows)))
    }
  })
  const told = `${note}; ${records.length} rows in batches of 1,000, ${inFlight} in flight`
  const report = (figure: string, unit: string, runs: number[]) =>
    order.report(figureOf({ bench: 'intake', figure, unit, runs, note: told }))
  report('over HTTP', 'rows/s', door)
  report('bare COPY', 'rows/s', copy)
  const ratios = door.map((value, round) => value / copy[round])
  report('intake ÷ COPY (floor 0.30, aim 0.50)', 'ratio', ratios)
}

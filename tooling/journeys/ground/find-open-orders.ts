import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const folder = join(import.meta.dirname, '..', '..', '..', 'database', 'demo')
const orderSchema = z.object({
  number: z.string(),
  deliveredDaysAgo: z.number().nullish(),
  refundedDaysAgo: z.number().nullish(),
  lines: z.array(z.object({ sku: z.string() })),
})
const reviewSchema = z.object({ order: z.string().nullish(), sku: z.string() })

export type OrderLine = { orderNumber: string; sku: string }

/** The newest delivered order lines of the demo shop that nobody reviewed, newest first. */
export async function findOpenOrders(): Promise<OrderLine[]> {
  const reviewed = new Set(
    (await readLines('reviews.jsonl', reviewSchema)).map(({ order, sku }) => `${order} ${sku}`),
  )
  const orders = await readLines('orders.jsonl', orderSchema)
  return orders
    .filter((order) => typeof order.deliveredDaysAgo === 'number' && order.refundedDaysAgo == null)
    .toReversed()
    .flatMap((order) => order.lines.map(({ sku }) => ({ orderNumber: order.number, sku })))
    .filter(({ orderNumber, sku }) => !reviewed.has(`${orderNumber} ${sku}`))
}

async function readLines<Line extends z.ZodType>(name: string, schema: Line): Promise<z.output<Line>[]> {
  const text = await readFile(join(folder, name), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}

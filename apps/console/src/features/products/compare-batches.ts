import { wilsonInterval } from '../../parts/wilson-interval.ts'

type Batch = { code: string; total: number; negative: number }

export type ComparedBatch = Batch & { low: number; high: number; isApart: boolean }

/**
 * Share of negative feedback per batch, worst first. A batch stands apart when its interval lies wholly above
 * the interval of all the other batches together.
 */
export function compareBatches(batches: Batch[]): ComparedBatch[] {
  const all = sumOf(batches)
  const compared = batches.map((batch) => {
    const { low, high } = wilsonInterval({ count: batch.negative, of: batch.total })
    const others = { count: all.negative - batch.negative, of: all.total - batch.total }
    const isApart = others.of > 0 && low > wilsonInterval(others).high
    return { ...batch, low, high, isApart }
  })
  return compared.sort((a, b) => shareOf(b) - shareOf(a))
}

function sumOf(batches: Batch[]): { total: number; negative: number } {
  return batches.reduce(
    (sum, batch) => ({ total: sum.total + batch.total, negative: sum.negative + batch.negative }),
    { total: 0, negative: 0 },
  )
}

function shareOf(batch: Batch): number {
  return batch.total === 0 ? 0 : batch.negative / batch.total
}

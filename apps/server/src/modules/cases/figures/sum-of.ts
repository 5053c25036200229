import { mergeSteps } from './add-figures.ts'
import type { FigureRow } from './figure-queries.ts'

export type FigureTotal = Pick<FigureRow, 'count' | 'minutes' | 'amount' | 'steps'>

/** All rows of one measure together. */
export function sumOf(rows: readonly FigureRow[], measure: string): FigureTotal {
  const total: FigureTotal = { count: 0, minutes: 0, amount: 0, steps: [] }
  for (const row of rows) {
    if (row.measure !== measure) continue
    total.count += row.count
    total.minutes += row.minutes
    total.amount += row.amount
    mergeSteps(total.steps, row.steps)
  }
  return total
}

import { studentQuantile } from '@echoloop/analysis'
import type { TouchpointFigures } from '@echoloop/contract'
import type { ScaleCount } from './survey-queries.ts'

const scales: Readonly<Record<string, { low: number; high: number }>> = {
  nps: { low: 0, high: 10 },
  csat: { low: 1, high: 5 },
  ces: { low: 1, high: 7 },
  stars: { low: 1, high: 5 },
}

/**
 * Mean of answers on scales, each put on 0–100 (its lowest step is 0, its highest 100), with the interval of Student's
 * t at 95 %, kept within the scale. Below two answers nothing can be said.
 */
export function scoreOf(counts: readonly ScaleCount[]): TouchpointFigures['score'] {
  const values = counts.flatMap(({ kind, number, count }) => {
    const scale = scales[kind]
    return scale ? [{ value: (100 * (number - scale.low)) / (scale.high - scale.low), count }] : []
  })
  const n = values.reduce((sum, { count }) => sum + count, 0)
  if (n < 2) return null
  const mean = values.reduce((sum, { value, count }) => sum + value * count, 0) / n
  const squares = values.reduce((sum, { value, count }) => sum + count * (value - mean) ** 2, 0)
  const reach = studentQuantile({ p: 0.975, degrees: n - 1 }) * Math.sqrt(squares / (n - 1) / n)
  return { mean, low: Math.max(0, mean - reach), high: Math.min(100, mean + reach), n }
}

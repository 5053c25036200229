import { wilsonInterval } from '../../parts/wilson-interval.ts'

type Month = { month: string; total: number; negative: number }

/** The month whose negative share lies beyond chance above all the others together; undefined when none does. */
export function worstMonth(months: Month[]): Month | undefined {
  const total = months.reduce((sum, month) => sum + month.total, 0)
  const negative = months.reduce((sum, month) => sum + month.negative, 0)
  const apart = months.filter((month) => {
    const others = { count: negative - month.negative, of: total - month.total }
    if (others.of <= 0) return false
    return wilsonInterval({ count: month.negative, of: month.total }).low > wilsonInterval(others).high
  })
  return apart.sort((a, b) => b.negative / b.total - a.negative / a.total)[0]
}

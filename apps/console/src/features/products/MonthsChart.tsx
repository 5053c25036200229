import type { ProductDetail } from '@echoloop/contract'
import { type ReactNode, useMemo } from 'react'
import { Chart } from '../../parts/Chart.tsx'
import { CoverageNote } from '../../parts/CoverageNote.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { monthsOption } from './months-option.ts'
import { worstMonth } from './worst-month.ts'

/** Feedback per month with its negative part; titled by the worst month where one stands out. */
export function MonthsChart({ product }: { product: ProductDetail }): ReactNode {
  const words = useWords().products.months
  const format = useFormat()
  const option = useMemo(
    () => monthsOption({ months: product.months, words, format }),
    [product.months, words, format],
  )
  const worst = useMemo(() => worstMonth(product.months), [product.months])
  if (product.months.length === 0) return null
  const title = worst
    ? words.title({ month: format.month(worst.month), share: format.percent(worst.negative / worst.total) })
    : words.calm
  return (
    <section aria-labelledby="months-title">
      <h2 id="months-title">{title}</h2>
      <Chart option={option} description={title} />
      <CoverageNote notAnalysed={product.notAnalysed} filter={{ productId: product.id }} />
    </section>
  )
}

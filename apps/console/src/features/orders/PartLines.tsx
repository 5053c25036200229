import type { OrderDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type PartLinesProps = { lines: { sku: string; quantity: number }[] | null; order: OrderDetail }

/** Which of the order's goods a shipment holds or a refund is for. */
export function PartLines({ lines, order }: PartLinesProps): ReactNode {
  const words = useWords().orders
  const format = useFormat()
  if (lines === null) return <p>{words.everything}</p>
  const nameOf = (sku: string) => {
    const line = order.lines.find((one) => one.sku === sku)
    return line ? [line.productName, line.variantName].filter(Boolean).join(' · ') : sku
  }
  return (
    <p>{lines.map(({ sku, quantity }) => `${nameOf(sku)} × ${format.number(quantity)}`).join(words.comma)}</p>
  )
}

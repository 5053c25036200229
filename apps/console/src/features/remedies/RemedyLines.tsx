import type { CaseRemedies } from '@echoloop/contract'
import { InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type RemedyLinesProps = {
  lines: NonNullable<CaseRemedies['order']>['lines']
  quantities: Record<string, number>
  onChange: (quantities: Record<string, number>) => void
}

/** How many of which items of the order. */
export function RemedyLines({ lines, quantities, onChange }: RemedyLinesProps): ReactNode {
  const words = useWords().remedies.panel
  const format = useFormat()
  const items = [...Map.groupBy(lines, ({ sku }) => sku)].map(([sku, same]) => ({
    sku,
    name: same[0]?.name ?? sku,
    quantity: same.reduce((sum, line) => sum + line.quantity, 0),
  }))
  return (
    <fieldset className="remedy-lines">
      <legend className="sr-only">{words.lines}</legend>
      {items.map(({ sku, name, quantity }) => (
        <div key={sku} className="remedy-line">
          <label htmlFor={`remedy-line-${sku}`}>
            <bdi>{name}</bdi> <span className="figure-note">{words.ofQuantity(format.number(quantity))}</span>
          </label>
          <InputNumber
            id={`remedy-line-${sku}`}
            aria-label={words.quantityOf(name)}
            min={0}
            max={quantity}
            precision={0}
            value={quantities[sku] ?? 0}
            onChange={(value) => onChange({ ...quantities, [sku]: value ?? 0 })}
          />
        </div>
      ))}
    </fieldset>
  )
}

import type { ProductDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** The forms in which the product is sold, such as colours; nothing is shown where there is only one. */
export function ProductVariants({ variants }: { variants: ProductDetail['variants'] }): ReactNode {
  const words = useWords().products.variants
  const format = useFormat()
  if (variants.length === 0) return null
  return (
    <section aria-labelledby="variants-title">
      <h2 id="variants-title">{words.title}</h2>
      <table className="rows is-dense">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">SKU</th>
            <th scope="col">{words.barcode}</th>
            <th scope="col" className="is-number">
              {words.price}
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <tr key={variant.id}>
              <th scope="row">
                {variant.name}{' '}
                {variant.isArchived ? <span className="tag is-neutral">{words.archived}</span> : null}
              </th>
              <td data-label="SKU">
                <code className="breaks">{variant.sku}</code>
              </td>
              <td data-label={words.barcode}>{variant.barcode ?? '–'}</td>
              <td data-label={words.price} className="is-number">
                {variant.priceCents === null ? '–' : format.number(variant.priceCents / 100)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

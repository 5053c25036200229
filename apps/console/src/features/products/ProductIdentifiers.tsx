import type { ProductDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

/** Brand and numbers on one line; nothing where none are known. */
export function ProductIdentifiers({ product }: { product: ProductDetail }): ReactNode {
  const words = useWords().products.form.identifiers
  const rows = [
    { name: words.brand, values: product.brand === null ? [] : [product.brand] },
    { name: words.gtins, values: product.gtins },
    { name: words.mpns, values: product.mpns },
  ].filter(({ values }) => values.length > 0)
  if (rows.length === 0) return null
  return (
    <dl className="product-numbers quiet">
      {rows.map(({ name, values }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{values.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  )
}

import type { ProductItem } from '@echoloop/contract'
import { aspectCodeSchema } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { AspectTag } from '../../parts/AspectTag.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { MoodBar } from '../../parts/MoodBar.tsx'
import { Stars } from '../../parts/Stars.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Rows of products; on phones each row becomes a card. */
export function ProductList({ products, isStale }: { products: ProductItem[]; isStale: boolean }): ReactNode {
  const words = useWords().products.columns
  return (
    <table className={isStale ? 'rows product-rows is-stale' : 'rows product-rows'} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.rating}</th>
          <th scope="col" className="is-number">
            {words.feedback}
          </th>
          <th scope="col">{words.mood}</th>
          <th scope="col">{words.best}</th>
          <th scope="col">{words.worst}</th>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          <ProductRow key={product.id} product={product} />
        ))}
      </tbody>
    </table>
  )
}

function ProductRow({ product }: { product: ProductItem }): ReactNode {
  const words = useWords().products
  const format = useFormat()
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/products/${product.id}`}>{product.name}</AppLink>
        <span className="figure-note">{[product.category, product.sku].filter(Boolean).join(' · ')}</span>
      </th>
      <td data-label={words.columns.rating}>
        {product.ratingMean === null ? (
          <span className="quiet">{words.unrated}</span>
        ) : (
          <>
            <Stars value={product.ratingMean} isMean />
            <span className="figure-note">{words.rated(format.number(product.rated))}</span>
          </>
        )}
      </td>
      <td data-label={words.columns.feedback} className="is-number">
        <AppLink href={feedbackHref({ productId: product.id, analysed: 'yes' })}>
          {format.number(product.feedbackCount)}
        </AppLink>
      </td>
      <td data-label={words.columns.mood}>
        <MoodBar counts={product.sentiment} />
      </td>
      <td data-label={words.columns.best}>
        <NamedAspect code={product.bestAspect} polarity="positive" />
      </td>
      <td data-label={words.columns.worst}>
        <NamedAspect code={product.worstAspect} polarity="negative" />
      </td>
    </tr>
  )
}

function NamedAspect({
  code,
  polarity,
}: {
  code: string | null
  polarity: 'positive' | 'negative'
}): ReactNode {
  const known = aspectCodeSchema.safeParse(code)
  return known.success ? (
    <AspectTag code={known.data} polarity={polarity} />
  ) : (
    <span className="quiet">–</span>
  )
}

import type { ProductDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { Stars } from '../../parts/Stars.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Means of the category's own dimensions, such as taste or packaging. */
export function ProductDimensions({ dimensions }: { dimensions: ProductDetail['dimensions'] }): ReactNode {
  const words = useWords().products.dimensions
  const format = useFormat()
  if (dimensions.length === 0) return null
  return (
    <section aria-labelledby="dimensions-title">
      <h2 id="dimensions-title">{words.title}</h2>
      <dl className="pairs">
        {dimensions.map((dimension) => (
          <div key={dimension.code}>
            <dt>{dimension.name}</dt>
            <dd>
              <Stars value={dimension.mean} isMean />{' '}
              <span className="quiet">{words.of(format.number(dimension.count))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

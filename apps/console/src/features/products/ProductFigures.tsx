import type { ProductDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { Figure } from '../../parts/Figure.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { Stars } from '../../parts/Stars.tsx'
import { wilsonInterval } from '../../parts/wilson-interval.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** The product in three numbers, each with what it rests on. */
export function ProductFigures({ product }: { product: ProductDetail }): ReactNode {
  const words = useWords().products.figures
  const format = useFormat()
  const { sentiment, id: productId } = product
  const analysed = sentiment.positive + sentiment.negative + sentiment.mixed + sentiment.neutral
  const [first] = product.months
  const share = { count: sentiment.negative, of: analysed }
  return (
    <div className="figures">
      <Figure
        label={words.mean}
        value={product.ratingMean === null ? words.none : <Stars value={product.ratingMean} isMean />}
        n={product.rated}
        note={words.rated(format.number(product.rated))}
      />
      <Figure
        label={words.feedback}
        value={format.number(product.feedbackCount)}
        note={first ? words.since(format.month(first.month)) : undefined}
        href={feedbackHref({ productId, analysed: 'yes' })}
      />
      <Figure
        label={words.negative}
        value={analysed === 0 ? words.none : format.percent(share.count / share.of)}
        n={analysed}
        interval={wilsonInterval(share)}
        note={words.outOf({ count: format.number(share.count), of: format.number(share.of) })}
        href={feedbackHref({ productId, sentiment: 'negative' })}
      />
    </div>
  )
}

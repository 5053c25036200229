import type { Overview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { Figure } from '../../parts/Figure.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { wilsonInterval } from '../../parts/wilson-interval.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** The period in four numbers, each with what it rests on. */
export function OverviewFigures({ overview }: { overview: Overview }): ReactNode {
  const words = useWords().overview.figures
  const format = useFormat()
  const { from, to, negativeShare, sentiment } = overview
  const analysed = negativeShare.of
  const share = (count: number) => (analysed > 0 ? format.percent(count / analysed) : words.none)
  const before = overview.negativeShareBefore
  const ofAll = (count: number) => words.outOf({ count: format.number(count), of: format.number(analysed) })
  return (
    <div className="figures">
      <Figure
        label={words.total}
        value={format.number(overview.total)}
        note={words.analysed({
          count: format.number(overview.coverage.analysed),
          of: format.number(overview.total),
        })}
        before={words.before(format.number(overview.totalBefore))}
        href={feedbackHref({ from, to })}
      />
      <Figure
        label={words.negative}
        value={share(negativeShare.count)}
        n={analysed}
        interval={negativeShare}
        note={ofAll(negativeShare.count)}
        before={before.of > 0 ? words.before(format.percent(before.count / before.of)) : undefined}
        href={feedbackHref({ sentiment: 'negative', from, to })}
      />
      <Figure
        label={words.positive}
        value={share(sentiment.positive)}
        n={analysed}
        interval={wilsonInterval({ count: sentiment.positive, of: analysed })}
        note={ofAll(sentiment.positive)}
        href={feedbackHref({ sentiment: 'positive', from, to })}
      />
      <Figure
        label={words.mean}
        value={overview.ratingMean === null ? words.none : format.mean(overview.ratingMean)}
        n={overview.rated}
        note={words.meanNote(format.number(overview.rated))}
        before={
          overview.ratingMeanBefore === null
            ? undefined
            : words.before(format.mean(overview.ratingMeanBefore))
        }
      />
    </div>
  )
}

import type { AspectFigure, FeedbackFilter } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../words/use-format.ts'
import { useWords } from '../words/use-words.ts'
import { AppLink } from './AppLink.tsx'
import { feedbackHref } from './feedback-href.ts'

const shownAtFirst = 8

type AspectBarsProps = {
  aspects: AspectFigure[]
  /** Period and product of the figures: the links name them too. */
  filter: FeedbackFilter
}

/** Criticism to the left, praise to the right of one line; both on the same scale, most mentioned first. */
export function AspectBars({ aspects, filter }: AspectBarsProps): ReactNode {
  const words = useWords().shell.aspectBars
  const [showsAll, setShowsAll] = useState(false)
  const sorted = [...aspects].sort((a, b) => b.positive + b.negative - (a.positive + a.negative))
  const shown = showsAll ? sorted : sorted.slice(0, shownAtFirst)
  const most = Math.max(1, ...aspects.map((aspect) => Math.max(aspect.positive, aspect.negative)))
  if (aspects.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <>
      <div className="aspect-head" aria-hidden="true">
        <span>− {words.criticised}</span>
        <span>+ {words.praised}</span>
      </div>
      <ul className="aspect-bars">
        {shown.map((aspect) => (
          <AspectRow key={aspect.code} aspect={aspect} most={most} filter={filter} />
        ))}
      </ul>
      {sorted.length > shownAtFirst ? (
        <Button
          type="link"
          size="small"
          className="flush"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? words.fewer : words.all(sorted.length)}
        </Button>
      ) : null}
    </>
  )
}

type AspectRowProps = { aspect: AspectFigure; most: number; filter: FeedbackFilter }

function AspectRow({ aspect, most, filter }: AspectRowProps): ReactNode {
  const words = useWords()
  const format = useFormat()
  const { code, positive, negative, negativeShare } = aspect
  const name = words.codes.aspects[code]
  const text = words.shell.aspectBars
  return (
    <li
      title={
        negativeShare.of > 0
          ? text.share({
              share: format.percent(negativeShare.count / negativeShare.of),
              range: format.percentRange(negativeShare),
              of: format.number(negativeShare.of),
            })
          : undefined
      }
    >
      <span className="aspect-name">{name}</span>
      <span className="aspect-side is-left">
        <SideCount
          count={negative}
          label={text.criticisedCount({ aspect: name, count: format.number(negative) })}
          href={feedbackHref({ ...filter, aspect: code, polarity: 'negative' })}
        />
        <span className="bar is-negative" aria-hidden="true" style={{ width: barWidth(negative / most) }} />
      </span>
      <span className="aspect-side">
        <span className="bar is-positive" aria-hidden="true" style={{ width: barWidth(positive / most) }} />
        <SideCount
          count={positive}
          label={text.praisedCount({ aspect: name, count: format.number(positive) })}
          href={feedbackHref({ ...filter, aspect: code, polarity: 'positive' })}
        />
      </span>
    </li>
  )
}

function SideCount({ count, label, href }: { count: number; label: string; href: string }): ReactNode {
  const format = useFormat()
  if (count === 0) return <span className="quiet">0</span>
  return (
    <AppLink href={href} aria-label={label}>
      {format.number(count)}
    </AppLink>
  )
}

/** Leaves room for the count beside the longest bar, so that all bars keep one scale. */
function barWidth(share: number): string {
  return `calc((100% - 48px) * ${share})`
}

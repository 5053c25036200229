import type { ModerationReview, SimilarReview } from '@echoloop/contract'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { MarkedWords } from './MarkedWords.tsx'

type SimilarPanelProps = { review: ModerationReview; compared: number; onCompare: (index: number) => void }

/** This review beside one that resembles it, the shared passages marked in both. */
export function SimilarPanel({ review, compared, onCompare }: SimilarPanelProps): ReactNode {
  const words = useWords().moderation.review.similar
  const format = useFormat()
  const other = review.similar[compared]
  return (
    <section className="panel" aria-label={words.title}>
      <div className="panel-head">
        <h2>{words.title}</h2>
        {review.similar.length > 1 ? (
          <Select
            className="similar-choice"
            aria-label={words.choose}
            value={compared}
            options={review.similar.map((one, index) => ({
              value: index,
              label: `${index + 1}. ${labelOf(one, words.unknownAuthor)} · ${one.share > 0 ? words.share(format.percent(one.share)) : words.noShare}`,
            }))}
            onChange={onCompare}
          />
        ) : null}
      </div>
      {other ? (
        <div className="side-by-side">
          <article aria-label={words.here}>
            <h3>{words.here}</h3>
            <p dir="auto">
              <MarkedWords text={review.words} kinds={{ shared: other.here }} />
            </p>
          </article>
          <OtherReview other={other} />
        </div>
      ) : (
        <p className="quiet">{words.none}</p>
      )}
    </section>
  )
}

function OtherReview({ other }: { other: SimilarReview }): ReactNode {
  const words = useWords()
  const text = words.moderation.review.similar
  const format = useFormat()
  const states: Record<string, string> = words.codes.publications
  const name = labelOf(other, text.unknownAuthor)
  return (
    <article aria-label={text.there(name)}>
      <h3>{text.there(name)}</h3>
      <p dir="auto">
        <MarkedWords text={other.text ?? ''} kinds={{ shared: other.there }} />
      </p>
      <p className="quiet review-byline">
        <b>{other.share > 0 ? text.share(format.percent(other.share)) : text.noShare}</b>
        {other.isSameAuthor ? <span>{text.sameAuthor}</span> : null}
        <TimeAgo instant={other.at} />
        <AppLink href={`/feedback/${other.id}`}>{states[other.state] ?? other.state}</AppLink>
      </p>
    </article>
  )
}

function labelOf({ authorName, product }: SimilarReview, unknown: string): string {
  return [authorName ?? unknown, product].filter((part) => part).join(' · ')
}

import { type AuditItem, findingOutcomes } from '@echoloop/contract'
import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { Labelled } from '../../parts/Labelled.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useKeptWords } from '../../parts/use-kept-words.ts'
import { useWords } from '../../words/use-words.ts'
import type { Judged } from './judged.ts'
import { remarkName } from './remark-name.ts'
import { SampleEvidence } from './SampleEvidence.tsx'

type SampleCardProps = { item: AuditItem; judge: ((judged: Judged) => void) | undefined }

/** One drawn review with its evidence and the auditor's finding. */
export function SampleCard({ item, judge }: SampleCardProps): ReactNode {
  const words = useWords()
  const text = words.trust.audit
  const { review, finding } = item
  const states: Record<string, string> = words.codes.publications
  return (
    <article className="sample-card" aria-label={`${item.place}`}>
      <p className="sample-head">
        <b>{item.place}</b>
        {review ? <span>{states[review.state]}</span> : null}
        {review?.rating ? <span>{text.stars(review.rating)}</span> : null}
        {review?.product ? <span dir="auto">{review.product}</span> : null}
        {review?.author ? <span className="quiet">{text.author(review.author)}</span> : null}
        {review ? <TimeAgo instant={review.receivedAt} /> : null}
      </p>
      {review === null ? <p className="quiet">{text.erased}</p> : null}
      {review?.title ? (
        <p className="sample-title" dir="auto">
          {review.title}
        </p>
      ) : null}
      {review ? (
        <p className="sample-words" dir="auto">
          {review.text ?? <span className="quiet">{text.noText}</span>}
        </p>
      ) : null}
      <SampleEvidence item={item} />
      {judge ? <JudgeForm item={item} judge={judge} /> : null}
      {!judge && finding ? (
        <p>
          <b>{text.findings[finding]}</b> {item.words}
        </p>
      ) : null}
    </article>
  )
}

function JudgeForm({ item, judge }: { item: AuditItem; judge: (judged: Judged) => void }): ReactNode {
  const text = useWords().trust.audit
  const { reviewId, finding } = item
  const { words, write } = useKeptWords(remarkName(reviewId), item.words ?? '')
  const said = words.trim() === '' ? undefined : words.trim()
  return (
    <fieldset className="judge">
      <legend>{text.question}</legend>
      <div className="panel-actions">
        {findingOutcomes.map((outcome) => (
          <Button
            key={outcome}
            type={finding === outcome ? 'primary' : 'default'}
            aria-pressed={finding === outcome}
            onClick={() => judge({ reviewId, finding: outcome, words: said })}
          >
            {text.findings[outcome]}
          </Button>
        ))}
      </div>
      <Labelled label={text.remark}>
        {(id) => (
          <Input
            id={id}
            value={words}
            maxLength={1000}
            onChange={(event) => write(event.target.value)}
            onBlur={() => {
              if (finding && (item.words ?? '') !== words.trim()) judge({ reviewId, finding, words: said })
            }}
          />
        )}
      </Labelled>
    </fieldset>
  )
}

import { endpoints, type ModerationReview } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { codeName } from './code-name.ts'

type OpinionNoticeProps = {
  review: ModerationReview
  opinion: NonNullable<ModerationReview['secondOpinion']>
}

/** Where a second opinion stands; the other's word shows only once both have spoken. */
export function OpinionNotice({ review, opinion }: OpinionNoticeProps): ReactNode {
  const words = useWords()
  const text = words.moderation.review
  const tell = useProblemMessage()
  const takeBack = useAction(endpoints.withdrawSecondOpinion, {
    refreshes: [endpoints.readModerationReview, endpoints.listQueue, endpoints.countQueue],
  })
  const status = opinion.isMyTurn
    ? text.opinion.yours
    : opinion.state === 'disagreed'
      ? review.maySettle
        ? text.opinion.settle
        : text.decide.waitsForLead
      : opinion.isAskedByMe
        ? text.opinion.waits
        : text.decide.waitsForTwo
  return (
    <div className="opinion-notice">
      <p>
        <b>{opinion.isMyTurn ? text.opinion.asked(opinion.askedBy) : text.opinion.title}</b>
      </p>
      {opinion.question ? <blockquote dir="auto">{opinion.question}</blockquote> : null}
      {opinion.judgements.map((one) => (
        <p key={one.name}>
          {text.opinion.judged(one.name, text.opinion.choices[one.choice])}
          {one.code ? ` · ${codeName(words.codes.policies, one.code)}` : ''}
          {one.reason ? <span className="quiet"> {one.reason}</span> : null}
        </p>
      ))}
      <p className="quiet">{status}</p>
      {opinion.isAskedByMe && opinion.state === 'open' ? (
        <Button
          size="small"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate({ params: { id: opinion.id } }, { onError: tell })}
        >
          {text.opinion.takeBack}
        </Button>
      ) : null}
    </div>
  )
}

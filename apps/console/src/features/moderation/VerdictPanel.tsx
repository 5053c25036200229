import type { ModerationReview, ScreeningReasonShown } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { codeName } from './code-name.ts'

/** Why a review is here: what the screening noticed, in words, with the figures and what each weighs. */
export function VerdictPanel({ review }: { review: ModerationReview }): ReactNode {
  const words = useWords()
  const text = words.moderation.review
  const format = useFormat()
  const { verdict, stateCode } = review
  const rules: Record<string, string> = text.rules
  const rule = stateCode === null ? undefined : rules[stateCode]
  return (
    <section className="panel" aria-label={text.verdict.title}>
      <div className="panel-head">
        <h2>{text.verdict.title}</h2>
        {verdict ? (
          <span className="quiet">{text.verdict.decisions[decisionOf(verdict.decision)]}</span>
        ) : null}
      </div>
      {rule ? <p>{text.verdict.rule(rule)}</p> : null}
      {verdict && verdict.reasons.length > 0 ? (
        <>
          <p>
            <b>{text.verdict.likely(surely(verdict.score, format.percent))}</b>
          </p>
          <ul className="reasons">
            {verdict.reasons.map((reason) => (
              <ReasonLine key={`${reason.code} ${reason.weight}`} reason={reason} />
            ))}
          </ul>
          <p className="quiet">
            {words.moderation.risk.how({
              score: surely(verdict.score, format.percent),
              evidence: format.percent(verdict.evidence),
              reach: format.mean(verdict.reach),
              risk: format.mean(review.risk),
            })}
          </p>
          <p className="quiet">{text.verdict.weightNote}</p>
        </>
      ) : (
        <p className="quiet">{text.verdict.none}</p>
      )}
    </section>
  )
}

/** Nothing is ever quite certain. */
function surely(score: number, percent: (share: number) => string): string {
  return score > 0.99 ? `> ${percent(0.99)}` : percent(score)
}

function decisionOf(decision: string): 'accept' | 'hold' | 'refuse' {
  if (decision === 'hold' || decision === 'refuse') return decision
  return 'accept'
}

function ReasonLine({ reason }: { reason: ScreeningReasonShown }): ReactNode {
  const words = useWords()
  const text = words.moderation
  const format = useFormat()
  return (
    <li>
      <div className="reason-head">
        <span className="reason-tag">{codeName(text.codes, reason.code)}</span>
        <span>{reason.text}</span>
      </div>
      <div className="quiet reason-facts">
        <span className="reason-weight">
          {text.review.verdict.weight(format.mean(reason.weight))}
          <span
            className="weight-bar"
            aria-hidden="true"
            style={{ inlineSize: `${Math.min(100, reason.weight * 12)}px` }}
          />
        </span>
        {reason.spans.length > 0 ? <span>{text.review.verdict.mark}</span> : null}
      </div>
    </li>
  )
}

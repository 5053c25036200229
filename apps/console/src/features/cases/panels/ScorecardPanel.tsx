import '../../remedies/remedies.css'
import { type CaseDetail, endpoints, type Scorecard, scorecardCriteria } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { usePermission } from '../../../session/session-context.ts'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { ScorecardForm } from '../../remedies/ScorecardForm.tsx'

type ScorecardPanelProps = { caseDetail: Pick<CaseDetail, 'id' | 'assignee'>; onChanged?: () => void }

/** How a lead rates the handling of a case. Others see it only when it is about them. */
export function ScorecardPanel({ caseDetail, onChanged }: ScorecardPanelProps): ReactNode {
  const words = useWords().remedies.scorecard
  const mayRate = usePermission('scorecard.write')
  const [isRating, setIsRating] = useState(false)
  const answer = useCall(endpoints.listCaseScorecards, { params: { id: caseDetail.id } })
  const cards = answer.data?.items ?? []
  if (!mayRate && cards.length === 0) return null
  return (
    <section className="case-extra" aria-labelledby="scorecard-title">
      <div className="case-extra-head">
        <h2 id="scorecard-title">{words.title}</h2>
        {mayRate && !isRating ? (
          <Button size="small" onClick={() => setIsRating(true)}>
            {words.rate}
          </Button>
        ) : null}
      </div>
      <p className="figure-note">{words.note}</p>
      {answer.error && !answer.data ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : null}
      {isRating ? (
        <ScorecardForm
          caseId={caseDetail.id}
          assigneeId={caseDetail.assignee?.id}
          onDone={() => {
            setIsRating(false)
            onChanged?.()
          }}
          onClose={() => setIsRating(false)}
        />
      ) : null}
      {answer.data && cards.length === 0 && !isRating ? <p className="quiet">{words.none}</p> : null}
      {cards.length > 0 ? (
        <ul className="case-extra-list">
          {cards.map((card) => (
            <CardLine key={card.id} card={card} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function CardLine({ card }: { card: Scorecard }): ReactNode {
  const words = useWords().remedies.scorecard
  const format = useFormat()
  return (
    <li>
      <strong>
        <bdi>{card.member.name}</bdi> · {words.mean(format.mean(card.mean))}
      </strong>
      <dl className="pairs">
        {scorecardCriteria.map((criterion) => (
          <div key={criterion}>
            <dt>{words.criteria[criterion]}</dt>
            <dd>
              {format.number(card.scores[criterion])} · {words.scores[card.scores[criterion] - 1]}
            </dd>
          </div>
        ))}
      </dl>
      {card.words ? <p>{card.words}</p> : null}
      <span className="figure-note">{words.by({ name: card.by, when: format.ago(card.changedAt) })}</span>
    </li>
  )
}

import '../../remedies/remedies.css'
import { type CaseDetail, endpoints, type Remedy } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../../parts/PageSkeleton.tsx'
import { usePermission } from '../../../session/session-context.ts'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { describeRemedy } from '../../remedies/describe-remedy.ts'
import { RemedyActions } from '../../remedies/RemedyActions.tsx'
import { RemedyForm } from '../../remedies/RemedyForm.tsx'
import { RemedyMakers } from '../../remedies/RemedyMakers.tsx'
import { RemedyState } from '../../remedies/RemedyState.tsx'

type RemediesPanelProps = { caseDetail: Pick<CaseDetail, 'id'>; onChanged?: () => void }

/** What was given to the customer of a case, how far it is, and giving more. */
export function RemediesPanel({ caseDetail, onChanged }: RemediesPanelProps): ReactNode {
  const words = useWords().remedies.panel
  const mayWrite = usePermission('remedy.write')
  const [isAdding, setIsAdding] = useState(false)
  const answer = useCall(endpoints.readCaseRemedies, { params: { id: caseDetail.id } })
  return (
    <section className="case-extra" aria-labelledby="remedies-title">
      <div className="case-extra-head">
        <h2 id="remedies-title">{words.title}</h2>
        {mayWrite && answer.data && !isAdding ? (
          <Button size="small" onClick={() => setIsAdding(true)}>
            {words.add}
          </Button>
        ) : null}
      </div>
      {answer.error && !answer.data ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : null}
      {answer.isPending ? <ListSkeleton rows={2} /> : null}
      {isAdding && answer.data ? (
        <RemedyForm
          caseId={caseDetail.id}
          given={answer.data}
          onDone={() => {
            setIsAdding(false)
            onChanged?.()
          }}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
      {answer.data && answer.data.items.length === 0 && !isAdding ? (
        <p className="quiet">{words.none}</p>
      ) : null}
      {answer.data && answer.data.items.length > 0 ? (
        <RemedyList remedies={answer.data.items} onChanged={onChanged} />
      ) : null}
    </section>
  )
}

function RemedyList({ remedies, onChanged }: { remedies: Remedy[]; onChanged?: () => void }): ReactNode {
  const words = useWords().remedies
  const { language } = useWordsChoice()
  return (
    <ul className="case-extra-list">
      {remedies.toReversed().map((remedy) => (
        <li key={remedy.id}>
          <strong>{describeRemedy(words, remedy, language)}</strong>
          <RemedyState remedy={remedy} />
          {remedy.note ? <span className="figure-note remedy-note">{remedy.note}</span> : null}
          <RemedyMakers remedy={remedy} />
          <RemedyActions remedy={remedy} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  )
}

import { endpoints, type Incident, incidentLimits } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'
import { ReviewWords, reviewParts } from './ReviewWords.tsx'

/** What happened, why, what changed, what was learnt: closes the incident and stays in the library. */
export function ReviewPart({ incident }: { incident: Incident }): ReactNode {
  const text = useWords().incidents.review
  const mayWrite = usePermission('incident.write')
  const isClosed = incident.state === 'closed'
  return (
    <section aria-labelledby="incident-review">
      <h2 id="incident-review">{text.heading}</h2>
      {isClosed && incident.review ? <ReviewWords review={incident.review} /> : null}
      {mayWrite && isClosed ? <Reopen incident={incident} /> : null}
      {mayWrite && !isClosed ? <CloseForm incident={incident} /> : null}
    </section>
  )
}

function CloseForm({ incident }: { incident: Incident }): ReactNode {
  const text = useWords().incidents.review
  const [review, setReview] = useState(
    incident.review ?? { happened: '', cause: '', changed: '', lessons: '' },
  )
  const close = useAction(endpoints.closeIncident, {
    refreshes: [...incidentsRefreshed, endpoints.listLessons],
  })
  const stepsLeft = incident.steps.all - incident.steps.done
  return (
    <div className="incident-form is-wide">
      <p className="quiet">{text.hint}</p>
      {reviewParts.map((part) => (
        <Labelled key={part} label={text[part]}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={incidentLimits.text}
              value={review[part]}
              onChange={({ target }) => setReview({ ...review, [part]: target.value })}
            />
          )}
        </Labelled>
      ))}
      {stepsLeft > 0 ? <p>{text.stepsLeft(stepsLeft)}</p> : null}
      {close.error ? <ErrorState error={close.error} /> : null}
      <div className="panel-actions">
        <Button
          type="primary"
          disabled={reviewParts.some((part) => review[part].trim() === '')}
          loading={close.isPending}
          onClick={() =>
            close.mutate({ params: { id: incident.id }, body: { version: incident.version, review } })
          }
        >
          {text.close}
        </Button>
      </div>
    </div>
  )
}

function Reopen({ incident }: { incident: Incident }): ReactNode {
  const words = useWords().incidents
  const text = words.review
  const tell = useProblemMessage()
  const [reason, setReason] = useState<string>()
  const reopen = useAction(endpoints.reopenIncident, {
    refreshes: [...incidentsRefreshed, endpoints.listLessons],
  })
  if (reason === undefined) return <Button onClick={() => setReason('')}>{text.reopen}</Button>
  return (
    <div className="incident-form">
      <Labelled label={text.reopenWhy}>
        {(id) => (
          <Input id={id} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        )}
      </Labelled>
      <div className="panel-actions">
        <Button
          type="primary"
          disabled={reason.trim() === ''}
          loading={reopen.isPending}
          onClick={() => reopen.mutate({ params: { id: incident.id }, body: { reason } }, { onError: tell })}
        >
          {text.reopen}
        </Button>
        <Button onClick={() => setReason(undefined)}>{words.page.cancel}</Button>
      </div>
    </div>
  )
}

import { type AnswerPreview, endpoints, type Incident, incidentLimits } from '@echoloop/contract'
import { App, Button, Checkbox, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'
import { AnswerProgress } from './AnswerProgress.tsx'
import { incidentsRefreshed } from './incidents-refreshed.ts'
import { drawKey } from './own-key.ts'
import { useTakeBack } from './use-take-back.ts'

/** One text for everybody: looked at first, sent as a reply of each case, taken back as long as it has not left. */
export function AnswerPart({ incident }: { incident: Incident }): ReactNode {
  const text = useWords().incidents.answer
  const [words, setWords] = useState('')
  const preview = useAction(endpoints.previewIncidentAnswer)
  const ask = () => preview.mutate({ params: { id: incident.id }, body: { text: words } })
  return (
    <section aria-labelledby="incident-answer">
      <h2 id="incident-answer">{text.heading}</h2>
      <p className="quiet">{text.hint}</p>
      {incident.answering ? <AnswerProgress incidentId={incident.id} answering={incident.answering} /> : null}
      <Labelled label={text.text}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={4}
            value={words}
            maxLength={incidentLimits.text}
            onChange={({ target }) => {
              setWords(target.value)
              preview.reset()
            }}
          />
        )}
      </Labelled>
      <div className="panel-actions">
        <Button disabled={words.trim() === ''} loading={preview.isPending} onClick={ask}>
          {text.preview}
        </Button>
      </div>
      {preview.error ? <ErrorState error={preview.error} /> : null}
      {preview.data ? (
        <SendForm
          incident={incident}
          words={words}
          items={preview.data.items}
          others={preview.data.others}
          withoutCase={preview.data.withoutCase}
          onSent={() => {
            setWords('')
            preview.reset()
          }}
        />
      ) : null}
    </section>
  )
}

type SendFormProps = {
  incident: Incident
  words: string
  items: AnswerPreview[]
  others: string[]
  withoutCase: number
  onSent: () => void
}

function SendForm({ incident, words, items, others, withoutCase, onSent }: SendFormProps): ReactNode {
  const all = useWords()
  const text = all.incidents.answer
  const tellSent = useSentMessage(incident.id)
  const [opensCases, setOpens] = useState(withoutCase > 0)
  const [key] = useState(drawKey)
  const open = items.filter(({ stop }) => stop === null)
  const send = useAction(endpoints.sendIncidentAnswer, {
    refreshes: incidentsRefreshed,
    onDone: ({ sent, left, waiting }) => {
      tellSent({ sent, left: left.length, waiting, key })
      onSent()
    },
  })
  const count = open.length + others.length + (opensCases ? withoutCase : 0)
  const body = { text: words, caseIds: [...open.map(({ caseId }) => caseId), ...others], opensCases, key }
  return (
    <div>
      <p>
        <b>{text.who}</b>
      </p>
      <ul className="incident-findings">
        {items.map(({ caseId, number, title, channel, to, stop, findings }) => (
          <li key={caseId} dir="auto">
            {all.incidents.voices.case(number)} · {title} ·{' '}
            {stop ? <b>{text.stops[stop]}</b> : channel ? text.channel[channel] : ''} {stop ? '' : (to ?? '')}
            {findings
              .filter(({ severity }) => severity !== 'hint')
              .map(({ code, start }) => (
                <span key={`${code} ${start}`} className="quiet">
                  {' '}
                  {all.library.check.findings[code]}
                </span>
              ))}
          </li>
        ))}
      </ul>
      {others.length > 0 ? <p>{text.others(others.length)}</p> : null}
      {withoutCase > 0 ? (
        <Checkbox checked={opensCases} onChange={({ target }) => setOpens(target.checked)}>
          {text.opensCases(withoutCase)}
        </Checkbox>
      ) : null}
      {send.error ? <ErrorState error={send.error} /> : null}
      {count === 0 ? <p>{text.none}</p> : null}
      <div className="panel-actions">
        <Button
          type="primary"
          disabled={count === 0}
          loading={send.isPending}
          onClick={() => send.mutate({ params: { id: incident.id }, body })}
        >
          {text.send(count)}
        </Button>
      </div>
    </div>
  )
}

type Sent = { sent: number; left: number; waiting: number; key: string }

/** Says what leaves, with a way to take it all back as long as it has not. */
function useSentMessage(incidentId: string): (sent: Sent) => void {
  const text = useWords().incidents.answer
  const { notification } = App.useApp()
  const takeBack = useTakeBack(incidentId)
  return ({ sent, left, waiting, key }) =>
    notification.success({
      key: 'answered',
      title: waiting > 0 ? text.queued({ sent, waiting }) : text.sent(sent, left),
      duration: 25,
      actions: (
        <Button
          onClick={() => {
            notification.destroy('answered')
            void takeBack(key)
          }}
        >
          {text.undo}
        </Button>
      ),
    })
}

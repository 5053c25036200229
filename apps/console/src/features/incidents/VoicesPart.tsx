import { endpoints, type Incident, type IncidentVoice } from '@echoloop/contract'
import { App, Button, Checkbox, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'

type Part = { incident: Incident; mayWrite: boolean }

/** Who speaks of it, in which cases; found by the surge's conditions, put right by hand. */
export function VoicesPart({ incident, mayWrite }: Part): ReactNode {
  const text = useWords().incidents.voices
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const [isRemoved, setRemoved] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const voices = useCall(
    endpoints.listIncidentVoices,
    { params: { id: incident.id }, query: { removed: isRemoved ? 'yes' : 'no' } },
    { keepsLast: true },
  )
  const change = useAction(endpoints.changeIncidentVoices, { refreshes: incidentsRefreshed })
  const send = (
    body: { add?: string[]; remove?: string[]; find?: boolean },
    said: (added: number) => string,
  ) =>
    change.mutate(
      { params: { id: incident.id }, body },
      {
        onError: tell,
        onSuccess: ({ added }) => {
          setChosen(new Set())
          message.success(said(added))
        },
      },
    )
  const { cases } = incident
  const items = voices.data?.items ?? []
  const total = voices.data?.total ?? 0
  return (
    <section aria-labelledby="incident-voices">
      <h2 id="incident-voices">{text.heading}</h2>
      <p>
        {text.summary({
          voices: incident.voices,
          cases: cases.all,
          without: cases.withoutCase,
          answered: cases.answered,
        })}
      </p>
      {mayWrite ? (
        <div className="panel-actions">
          {incident.surge ? (
            <Button loading={change.isPending} onClick={() => send({ find: true }, text.found)}>
              {text.find}
            </Button>
          ) : null}
          <Button
            disabled={chosen.size === 0}
            onClick={() =>
              isRemoved
                ? send({ add: [...chosen] }, text.found)
                : send({ remove: [...chosen] }, () => text.removed(chosen.size))
            }
          >
            {isRemoved ? text.undo : text.remove}
          </Button>
          <Button type="text" onClick={() => setRemoved(!isRemoved)}>
            {isRemoved ? text.showOn : text.showRemoved}
          </Button>
        </div>
      ) : null}
      {voices.error ? <ErrorState error={voices.error} onRetry={() => void voices.refetch()} /> : null}
      {!voices.data && !voices.error ? <ListSkeleton rows={3} /> : null}
      {voices.data && items.length === 0 ? <p className="quiet">{text.empty}</p> : null}
      <ul className="incident-voices" aria-label={text.heading}>
        {items.map((voice) => (
          <VoiceRow
            key={voice.feedbackId}
            voice={voice}
            isChosen={chosen.has(voice.feedbackId)}
            onChoose={
              mayWrite
                ? (isOn) => {
                    const next = new Set(chosen)
                    if (isOn) next.add(voice.feedbackId)
                    else next.delete(voice.feedbackId)
                    setChosen(next)
                  }
                : undefined
            }
          />
        ))}
      </ul>
      {total > items.length ? <p className="quiet">{text.shownOf(items.length, total)}</p> : null}
      {mayWrite ? <AddVoices onAdd={(add) => send({ add }, text.found)} /> : null}
    </section>
  )
}

type VoiceRowProps = { voice: IncidentVoice; isChosen: boolean; onChoose?: (isOn: boolean) => void }

function VoiceRow({ voice, isChosen, onChoose }: VoiceRowProps): ReactNode {
  const text = useWords().incidents.voices
  return (
    <li className="incident-voice">
      {onChoose ? (
        <Checkbox
          checked={isChosen}
          aria-label={text.select(voice.text.slice(0, 60))}
          onChange={({ target }) => onChoose(target.checked)}
        />
      ) : null}
      <div>
        <p dir="auto">
          <AppLink href={`/feedback/${voice.feedbackId}`}>{voice.text}</AppLink>
        </p>
        <p className="quiet incident-facts">
          <TimeAgo instant={voice.at} />
          <span dir="auto">{voice.source}</span>
          {voice.urgency === 2 ? <b>{text.urgent}</b> : null}
          {voice.case ? (
            <AppLink href={`/cases/${voice.case.id}`}>{text.case(voice.case.number)}</AppLink>
          ) : (
            <span>{text.noCase}</span>
          )}
          {voice.isAnswered ? <span>{text.answered}</span> : null}
        </p>
      </div>
    </li>
  )
}

function AddVoices({ onAdd }: { onAdd: (ids: string[]) => void }): ReactNode {
  const text = useWords().incidents.voices
  const [ids, setIds] = useState('')
  const found = ids.match(/fbk_[0-9a-f]{32}/g) ?? []
  return (
    <details>
      <summary>{text.add}</summary>
      <div className="incident-form">
        <Labelled label={text.addHint}>
          {(id) => (
            <Input.TextArea id={id} rows={2} value={ids} onChange={({ target }) => setIds(target.value)} />
          )}
        </Labelled>
        <Button
          disabled={found.length === 0}
          onClick={() => {
            onAdd([...found])
            setIds('')
          }}
        >
          {text.add}
        </Button>
      </div>
    </details>
  )
}

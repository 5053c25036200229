import { endpoints, type Incident, type IncidentEntry } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'
import { useEntryDetail } from './use-entry-detail.ts'

type Part = { incident: Incident; mayWrite: boolean }

/** Everything that happened, the newest first; lines are only added. */
export function TimelinePart({ incident, mayWrite }: Part): ReactNode {
  const text = useWords().incidents.timeline
  return (
    <section aria-labelledby="incident-timeline">
      <h2 id="incident-timeline">{text.heading}</h2>
      {mayWrite ? <NoteForm incident={incident} /> : null}
      <ol className="incident-timeline">
        {incident.entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

function EntryRow({ entry }: { entry: IncidentEntry }): ReactNode {
  const text = useWords().incidents.timeline
  const detail = useEntryDetail()(entry)
  return (
    <li>
      <p>
        <b>{entry.by ?? text.system}</b> {text.kinds[entry.kind]}
        {detail ? <span dir="auto">{` · ${detail}`}</span> : null}
      </p>
      {entry.text ? (
        <p className="incident-note" dir="auto">
          {entry.text}
        </p>
      ) : null}
      <p className="quiet">
        <TimeAgo instant={entry.at} />
      </p>
    </li>
  )
}

function NoteForm({ incident }: { incident: Incident }): ReactNode {
  const text = useWords().incidents.timeline
  const tell = useProblemMessage()
  const [note, setNote] = useState('')
  const add = useAction(endpoints.noteIncident, { refreshes: incidentsRefreshed, onDone: () => setNote('') })
  return (
    <div className="incident-form">
      <Labelled label={text.note}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            value={note}
            maxLength={2000}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Labelled>
      <Button
        disabled={note.trim() === ''}
        loading={add.isPending}
        onClick={() => add.mutate({ params: { id: incident.id }, body: { text: note } }, { onError: tell })}
      >
        {text.add}
      </Button>
    </div>
  )
}

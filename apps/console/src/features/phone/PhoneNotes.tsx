import { endpoints, type PhoneNote, type SentimentLabel, sentimentLabels } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Segmented } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { MoodTag } from '../../parts/MoodTag.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type PhoneNotesProps = { onBack: (text: string) => void }

/** Calls written down, newest first; for half a minute each can be taken back. */
export function PhoneNotes({ onBack }: PhoneNotesProps): ReactNode {
  const text = useWords().phone.list
  const { all } = useSearch({ from: '/shell/phone' })
  const navigate = useNavigate({ from: '/phone' })
  const pages = useCallPages(endpoints.listPhoneNotes, { query: { mine: all ? 'false' : 'true' } })
  const isEmpty = !pages.isLoading && !pages.error && pages.rows.length === 0
  return (
    <section className="phone-notes" aria-labelledby="phone-notes">
      <div className="phone-head">
        <h2 id="phone-notes">{text.title}</h2>
        <Segmented
          value={all ? 'all' : 'mine'}
          options={(['mine', 'all'] as const).map((value) => ({ value, label: text[value] }))}
          onChange={(next) => void navigate({ search: next === 'all' ? { all: true } : {}, replace: true })}
        />
      </div>
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.askAgain} /> : null}
      {pages.isLoading ? <ListSkeleton rows={3} /> : null}
      {isEmpty ? <EmptyState title={text.emptyTitle} explanation={text.emptyText} /> : null}
      <ul aria-busy={pages.isStale}>
        {pages.rows.map((note) => (
          <NoteRow key={note.id} note={note} onBack={onBack} />
        ))}
      </ul>
      <LoadMore pages={pages} />
    </section>
  )
}

function NoteRow({ note, onBack }: { note: PhoneNote } & PhoneNotesProps): ReactNode {
  const words = useWords().phone
  const text = words.list
  const format = useFormat()
  const mood = moodOf(note.sentiment)
  const minutes = note.durationSeconds === null ? null : Math.max(1, Math.round(note.durationSeconds / 60))
  return (
    <li className={`phone-note is-${note.state}`}>
      <p className="phone-line">
        <b>
          <bdi>{note.customerName ?? words.caller.unnamed}</bdi>
        </b>
        <span>{words.directions[note.direction]}</span>
        <span>{words.kinds[note.kind]}</span>
        {minutes === null ? null : <span>{text.minutes(minutes)}</span>}
        <TimeAgo instant={note.startedAt} />
        {mood ? <MoodTag sentiment={mood} /> : null}
        {note.state === 'taken' && !mood ? <span className="quiet">{text.notRead}</span> : null}
      </p>
      {note.text === null ? null : (
        <p className="phone-words" dir="auto">
          {note.text}
        </p>
      )}
      <p className="quiet phone-line">
        <span>{note.byName}</span>
        {note.state === 'taken' ? null : <span>{text.states[note.state]}</span>}
        {note.feedbackId ? <AppLink href={`/feedback/${note.feedbackId}`}>{text.voice}</AppLink> : null}
        {note.case ? <AppLink href={`/cases/${note.case.id}`}>{text.case(note.case.number)}</AppLink> : null}
        {note.callBackAt ? <span>{text.callBack(format.dateTime(note.callBackAt))}</span> : null}
        {note.state === 'kept' ? <UndoButton note={note} onBack={onBack} /> : null}
      </p>
    </li>
  )
}

function moodOf(sentiment: string | null): SentimentLabel | undefined {
  return sentimentLabels.find((known) => known === sentiment)
}

function UndoButton({ note, onBack }: { note: PhoneNote } & PhoneNotesProps): ReactNode {
  const text = useWords().phone
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const secondsLeft = () => Math.max(0, Math.ceil((Date.parse(note.takesAt) - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(secondsLeft)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsLeft()), 1000)
    return () => clearInterval(timer)
  })
  const undo = useAction(endpoints.undoPhoneNote, {
    refreshes: [endpoints.listPhoneNotes],
    onDone: ({ text: words }) => {
      onBack(words)
      void message.info(text.undone)
    },
  })
  if (seconds === 0) return null
  return (
    <Button
      size="small"
      loading={undo.isPending}
      onClick={() => void undo.mutateAsync({ params: { id: note.id } }).catch(tell)}
    >
      {text.undo(seconds)}
    </Button>
  )
}

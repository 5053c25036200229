import { type ConversationMessage, endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { WindowNote } from './WindowNote.tsx'

/** One conversation as it went; answers are written in its case. */
export function ConversationView({ id }: { id: string }): ReactNode {
  const words = useWords().messengers
  const read = useCall(endpoints.readMessengerConversation, { params: { id } }, { keepsLast: true })
  const talk = read.data?.conversation
  return (
    <div className="room-page">
      <AppLink href="/messengers">← {words.list.back}</AppLink>
      {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.isPending ? <ListSkeleton rows={5} /> : null}
      {talk ? (
        <>
          <PageHeader
            title={talk.customerName ?? words.list.unknown}
            note={`${talk.kind === 'webhook' ? talk.source : words.kinds[talk.kind]} · ${talk.doorName}`}
          >
            {talk.case ? (
              <AppLink href={`/cases/${talk.case.id}`}>
                {words.talk.answer} · {words.list.caseLink(talk.case.number)}
              </AppLink>
            ) : (
              <span className="quiet">{words.talk.noCaseYet}</span>
            )}
          </PageHeader>
          <p className="talk-window" role="status">
            <WindowNote talk={talk} />
          </p>
        </>
      ) : null}
      <ol className="talk-lines">
        {read.data?.messages.map((message) => (
          <TalkLine key={message.id} message={message} />
        ))}
      </ol>
    </div>
  )
}

/** Kinds that are no words: named beside the sign that stands for them. */
const kindsMarked = ['image', 'voice', 'video', 'file', 'location', 'sticker', 'link', 'other'] as const

function TalkLine({ message }: { message: ConversationMessage }): ReactNode {
  const words = useWords().messengers.talk
  const format = useFormat()
  const { notes: marks } = useWords().messengers
  const { direction, text, kind, at, state, reason, isLate, isByTemplate, byName } = message
  const mark = kindsMarked.find((one) => one === kind)
  const notes = [
    mark ? marks[mark] : undefined,
    state ? words.states[state] : undefined,
    isByTemplate ? words.template : undefined,
    isLate ? words.late : undefined,
    direction === 'in' && reason ? (reason === 'taken-back' ? words.takenBack : words.notKept) : undefined,
    direction === 'out' && reason ? reason : undefined,
  ].filter((note) => note !== undefined)
  return (
    <li className={`talk-line is-${direction}`}>
      <p className="talk-said" dir="auto">
        {text ?? <span className="quiet">{words.gone}</span>}
      </p>
      <p className="quiet talk-facts">
        {direction === 'out' ? <bdi>{byName ?? words.shop}</bdi> : null}
        <time dateTime={at}>{format.dateTime(at)}</time>
        {notes.length > 0 ? (
          <span className={state ? `talk-state is-${state}` : undefined}>{notes.join(' · ')}</span>
        ) : null}
      </p>
    </li>
  )
}

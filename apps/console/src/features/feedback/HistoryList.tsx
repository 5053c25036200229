import type { FeedbackDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from './name-of.ts'
import { whoDid } from './who-did.ts'

type Entry = FeedbackDetail['history'][number]

/** Who did what, when; the newest first. */
export function HistoryList({ history }: { history: Entry[] }): ReactNode {
  const words = useWords()
  const text = words.feedback.history
  const format = useFormat()
  const newestFirst = history.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  if (newestFirst.length === 0) return null
  return (
    <section className="panel" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ol className="history-list">
        {newestFirst.map((entry, place) => (
          <li key={`${entry.at}${entry.kind}${String(place)}`}>
            <span>{nameOf(text.kinds, entry.kind)}</span>
            <HistoryDetail detail={entry.detail} />
            <span className="quiet">
              <bdi>{whoDid(entry, text)}</bdi> · <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The parts of an entry that a person can read; ids and versions stay out. */
function HistoryDetail({ detail }: { detail: Entry['detail'] }): ReactNode {
  const words = useWords()
  const { codes } = words
  const parts = [
    typeof detail.code === 'string'
      ? nameOf({ ...codes.policies, ...words.feedback.history.codes }, detail.code)
      : undefined,
    typeof detail.sentiment === 'string' ? nameOf(codes.sentiments, detail.sentiment) : undefined,
    typeof detail.urgency === 'number' ? nameOf(codes.urgencies, String(detail.urgency)) : undefined,
    typeof detail.reason === 'string' ? words.feedback.history.reason(detail.reason) : undefined,
    typeof detail.text === 'string' ? detail.text : undefined,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? null : <span dir="auto">{parts.join(' · ')}</span>
}

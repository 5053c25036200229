import type { TimelineItem, VoiceOfCase } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { MoodTag } from '../../parts/MoodTag.tsx'
import { Stars } from '../../parts/Stars.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { Marked } from '../feedback/Marked.tsx'
import { nameOf } from '../feedback/name-of.ts'
import { splitByMarks } from '../feedback/split-by-marks.ts'
import { VoiceMedia } from '../feedback/VoiceMedia.tsx'

type TimelineVoiceProps = {
  item: TimelineItem
  /** The voice in full, where it is at hand: its decisive words are underlined. */
  voice: VoiceOfCase | undefined
  /** What its channel adds, such as the attachments of a mail. */
  children?: ReactNode
}

/** What the customer said. */
export function TimelineVoice({ item, voice, children }: TimelineVoiceProps): ReactNode {
  const words = useWords()
  const text = words.casePage.timeline
  const format = useFormat()
  const name = item.by?.name ?? voice?.author?.name ?? words.cases.noPerson
  const rating = voice?.rating ?? (typeof item.detail.rating === 'number' ? item.detail.rating : null)
  const { feedbackId } = item.detail
  return (
    <article className="said is-customer" aria-label={text.from(name)}>
      <header className="said-head">
        <bdi className="said-by">{name}</bdi>
        {rating === null ? null : <Stars value={rating} />}
        {voice?.analysis ? <MoodTag sentiment={voice.analysis.sentiment.label} /> : null}
        <KindOfVoice item={item} voice={voice} />
        <time className="line-at quiet" dateTime={item.at} title={format.dateTime(item.at)}>
          {format.time(item.at)}
        </time>
      </header>
      <SaidWords item={item} voice={voice} />
      {voice ? <VoiceMedia media={voice.attachments} /> : null}
      {children}
      <footer className="said-foot quiet">
        {voice?.product ? <bdi>{voice.product.name}</bdi> : null}
        {voice?.publication === 'private' ? <span>{text.private}</span> : null}
        {typeof feedbackId === 'string' ? (
          <AppLink href={`/feedback/${feedbackId}`}>{text.openVoice}</AppLink>
        ) : null}
      </footer>
    </article>
  )
}

function KindOfVoice({ item, voice }: TimelineVoiceProps): ReactNode {
  const words = useWords()
  if (item.kind === 'follow-up') return <span className="quiet">{words.feedback.detail.followUps}</span>
  if (!voice) return null
  const source = nameOf(words.feedback.sources, voice.source)
  return (
    <span className="quiet">
      {words.codes.kinds[voice.kind]} · {source}
    </span>
  )
}

function SaidWords({ item, voice }: TimelineVoiceProps): ReactNode {
  const words = useWords().casePage.timeline
  const title = voice?.text ? voice.title : null
  const text = voice ? (voice.text ?? voice.title) : item.text
  if (!text) return <p className="quiet">{words.noWords}</p>
  const mentions = voice?.analysis?.aspects ?? []
  return (
    <div className="said-text" dir="auto">
      {title ? <p className="said-title">{title}</p> : null}
      <p>
        <Marked pieces={splitByMarks(text, { mentions, hits: [] })} />
      </p>
      {typeof item.detail.count === 'number' && item.detail.count > 1 ? (
        <p className="quiet">{words.wroteAgain(item.detail.count)}</p>
      ) : null}
    </div>
  )
}

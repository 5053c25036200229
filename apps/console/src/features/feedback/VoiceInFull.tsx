import type { FeedbackDetail } from '@echoloop/contract'
import { type ReactNode, useRef } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { CorrectionPanel } from './CorrectionPanel.tsx'
import { FactList } from './FactList.tsx'
import { HighlightedText } from './HighlightedText.tsx'
import { HistoryList } from './HistoryList.tsx'
import { nameOf } from './name-of.ts'
import { PublicationPanel } from './PublicationPanel.tsx'
import { ReplyPanel } from './ReplyPanel.tsx'
import { findHits } from './split-by-marks.ts'
import { useSelectedSpan } from './use-selected-span.ts'
import { VoiceHead } from './VoiceHead.tsx'
import { WhyLine } from './WhyLine.tsx'
import { WhyPanel } from './WhyPanel.tsx'
import { wordsOf } from './words-of.ts'

/** What was said, why it was read so, and what is to be done, in the order in which one works. */
export function VoiceInFull({
  detail,
  query,
}: {
  detail: FeedbackDetail
  query: string | undefined
}): ReactNode {
  const words = useWords().feedback
  const format = useFormat()
  const place = useRef<HTMLDivElement>(null)
  const { title, text } = wordsOf(detail)
  const [selected, setSelected] = useSelectedSpan(place, text)

  return (
    <article className="voice">
      <VoiceHead detail={detail} />
      <div className="voice-words" ref={place} dir="auto">
        {title === '' ? null : <h2>{title}</h2>}
        {text === '' ? (
          <p className="quiet">{detail.rating === null ? words.nothingSaid : words.noText}</p>
        ) : (
          <HighlightedText
            text={text}
            mentions={detail.analysis?.aspects ?? []}
            hits={findHits(text, query)}
          />
        )}
      </div>
      <WhyLine detail={detail} />
      {detail.masked.length > 0 ? (
        <p className="quiet voice-note">
          {words.detail.masked(
            detail.masked.map((kind) => nameOf(words.detail.maskedKinds, kind)).join(', '),
          )}
        </p>
      ) : null}
      <PictureLinks media={detail.media} />
      {detail.followUps.length > 0 ? (
        <section className="voice-follow-ups">
          <h2>{words.detail.followUps}</h2>
          {detail.followUps.map((followUp) => (
            <div key={followUp.createdAt} className="voice-follow-up">
              <span className="quiet" title={format.dateTime(followUp.createdAt)}>
                {words.detail.followUp(followUp.daysAfter)}
              </span>
              <p dir="auto">{followUp.text}</p>
            </div>
          ))}
        </section>
      ) : null}
      <ReplyPanel detail={detail} />
      <PublicationPanel detail={detail} />
      <CorrectionPanel detail={detail} selected={selected} onSelected={setSelected} />
      <WhyPanel detail={detail} />
      <FactList detail={detail} />
      <HistoryList history={detail.history} />
    </article>
  )
}

/** Pictures stay where they are: the page's policy loads nothing from elsewhere, so they are links. */
function PictureLinks({ media }: { media: string[] }): ReactNode {
  const words = useWords().feedback.detail
  const pictures = media.filter((url) => /^https?:\/\//i.test(url))
  if (pictures.length === 0) return null
  return (
    <p className="voice-note">
      <span className="quiet">{words.media(pictures.length)} </span>
      {pictures.map((url, index) => (
        <a key={url} href={url} target="_blank" rel="noreferrer nofollow">
          {words.mediaLink(index + 1)}{' '}
        </a>
      ))}
    </p>
  )
}

import type { FeedbackDetail } from '@echoloop/contract'
import { type ReactNode, useRef } from 'react'
import { useWords } from '../../words/use-words.ts'
import { LinkedCases } from '../cases/LinkedCases.tsx'
import { CorrectionPanel } from './CorrectionPanel.tsx'
import { EarlierVersions } from './EarlierVersions.tsx'
import { FactList } from './FactList.tsx'
import { FollowUps } from './FollowUps.tsx'
import { HighlightedText } from './HighlightedText.tsx'
import { HistoryList } from './HistoryList.tsx'
import { nameOf } from './name-of.ts'
import { PublicationPanel } from './PublicationPanel.tsx'
import { ReplyPanel } from './ReplyPanel.tsx'
import { findHits } from './split-by-marks.ts'
import { useSelectedSpan } from './use-selected-span.ts'
import { useStarsHidden } from './use-stars-hidden.ts'
import { VoiceHead } from './VoiceHead.tsx'
import { VoiceMedia } from './VoiceMedia.tsx'
import { WhyLine } from './WhyLine.tsx'
import { WhyPanel } from './WhyPanel.tsx'
import { wordsOf } from './words-of.ts'

/** As much of a text as makes a title of a case. */
const titleLengthMax = 60

/** What was said, why it was read so, and what is to be done, in the order in which one works. */
export function VoiceInFull({
  detail,
  query,
}: {
  detail: FeedbackDetail
  query: string | undefined
}): ReactNode {
  const words = useWords().feedback
  const place = useRef<HTMLDivElement>(null)
  const { title, text } = wordsOf(detail)
  const isHidden = useStarsHidden(detail)
  const [selected, setSelected] = useSelectedSpan(place, text)

  return (
    <article className="voice">
      <VoiceHead detail={detail} isHidden={isHidden} />
      <div className="voice-words" ref={place} dir="auto">
        {title === '' ? null : <h2>{title}</h2>}
        {text === '' ? (
          <p className="quiet">{detail.rating === null && !isHidden ? words.nothingSaid : words.noText}</p>
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
      <VoiceMedia media={detail.attachments} />
      <PictureLinks media={detail.media} />
      <EarlierVersions versions={detail.versions} isHidden={isHidden} />
      <FollowUps followUps={detail.followUps} />
      <ReplyPanel detail={detail} />
      <LinkedCases
        of={{ feedbackId: detail.id }}
        opensFor={{ id: detail.id, title: title || text.slice(0, titleLengthMax) }}
      />
      <PublicationPanel detail={detail} />
      <CorrectionPanel detail={detail} selected={selected} onSelected={setSelected} />
      <WhyPanel detail={detail} />
      <FactList detail={detail} isHidden={isHidden} />
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

import { SafetyCertificateOutlined } from '@ant-design/icons'
import type { FeedbackDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { MoodTag } from '../../parts/MoodTag.tsx'
import { Stars } from '../../parts/Stars.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { StarsOnDemand } from '../moderation/StarsOnDemand.tsx'
import { FeedbackFlags } from './FeedbackFlags.tsx'
import { itemOfDetail } from './item-of-detail.ts'
import { nameOf } from './name-of.ts'

type VoiceHeadProps = {
  detail: FeedbackDetail
  /** The stars are kept back. */
  isHidden: boolean
}

/** Who said it, about what, when, and how it stands. */
export function VoiceHead({ detail, isHidden }: VoiceHeadProps): ReactNode {
  const words = useWords()
  const format = useFormat()
  const text = words.feedback
  const author = detail.author?.name ?? text.anonymous
  return (
    <header className="voice-header">
      <div className="voice-marks">
        {isHidden ? (
          <StarsOnDemand review={detail} />
        ) : detail.rating === null ? null : (
          <Stars value={detail.rating} />
        )}
        {detail.analysis ? <MoodTag sentiment={detail.analysis.sentiment.label} /> : null}
        {detail.kind === 'review' ? null : (
          <span className="tag is-neutral">{words.codes.kinds[detail.kind]}</span>
        )}
        <FeedbackFlags row={itemOfDetail(detail)} isHidden={isHidden} />
        {detail.verified ? (
          <span className="flag is-verified">
            <SafetyCertificateOutlined aria-hidden="true" />
            {text.flag.verified}
          </span>
        ) : null}
      </div>
      <p className="voice-byline">
        {detail.author ? (
          <AppLink href={feedbackHref({ customerId: detail.author.id })} title={text.detail.sameCustomer}>
            <bdi>{author}</bdi>
          </AppLink>
        ) : (
          <span>{author}</span>
        )}
        <span aria-hidden="true"> · </span>
        {detail.product ? (
          <AppLink
            href={`/products/${detail.product.id}`}
            aria-label={text.detail.openProduct(detail.product.name)}
          >
            <bdi>{detail.product.name}</bdi>
          </AppLink>
        ) : (
          <span>{text.noProduct}</span>
        )}
        <span aria-hidden="true"> · </span>
        <bdi>{nameOf(text.sources, detail.source)}</bdi>
        <span aria-hidden="true"> · </span>
        <time dateTime={detail.occurredAt}>{format.dateTime(detail.occurredAt)}</time>
      </p>
    </header>
  )
}

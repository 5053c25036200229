import { endpoints } from '@echoloop/contract'
import { type ReactNode, useEffect, useRef } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { DetailSkeleton } from './DetailSkeleton.tsx'
import { DetailTools } from './DetailTools.tsx'
import { VoiceInFull } from './VoiceInFull.tsx'

type FeedbackDetailProps = {
  id: string
  /** What was searched for; its words are marked in the text. */
  query: string | undefined
  isWide: boolean
  onClose: () => void
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
}

/** One voice with all that is known of it and all that can be done with it. */
export function FeedbackDetail(props: FeedbackDetailProps): ReactNode {
  const { id, isWide } = props
  const words = useWords().feedback
  const detail = useCall(endpoints.readFeedback, { params: { id } })
  const region = useRef<HTMLElement>(null)

  // Full screen on phones: those who listen must be told that the page is another one now.
  useEffect(() => {
    if (!isWide) region.current?.focus({ preventScroll: true })
  }, [isWide])

  return (
    <section className="voice-detail" aria-label={words.detail.label} ref={region} tabIndex={-1}>
      {isWide ? (
        <h2 className="sr-only">{words.detail.label}</h2>
      ) : (
        <h1 className="sr-only">{words.detail.label}</h1>
      )}
      <DetailTools onClose={props.onClose} onNext={props.onNext} onPrevious={props.onPrevious} />
      {detail.data ? (
        <VoiceInFull detail={detail.data} query={props.query} />
      ) : detail.error ? (
        <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />
      ) : (
        <DetailSkeleton />
      )}
    </section>
  )
}

import { endpoints, type ModerationReview, type OffListReview } from '@echoloop/contract'
import { type ReactNode, useRef, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { AppealPanel } from './AppealPanel.tsx'
import { AuthorPanel } from './AuthorPanel.tsx'
import { ClusterPanel } from './ClusterPanel.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { EarlierDecisions } from './EarlierDecisions.tsx'
import { FlagsPanel } from './FlagsPanel.tsx'
import { NoLongerWaits } from './NoLongerWaits.tsx'
import { OrderPanel } from './OrderPanel.tsx'
import { ReviewHead } from './ReviewHead.tsx'
import { ReviewWords } from './ReviewWords.tsx'
import { RhythmPanel } from './RhythmPanel.tsx'
import { SimilarPanel } from './SimilarPanel.tsx'
import { useClaim } from './use-claim.ts'
import { type ModerationPlace, useModerationPlace } from './use-moderation-place.ts'
import { useWalk, type Walk } from './use-walk.ts'
import { VerdictPanel } from './VerdictPanel.tsx'

/** One waiting review with its whole context; decided, the next one opens by itself. */
export function ReviewPage(): ReactNode {
  const place = useModerationPlace()
  const id = place.id ?? ''
  const walk = useWalk(place)
  const asked = useCall(endpoints.readModerationReview, { params: { id } })
  const review = useStillShown(asked.data)
  if (asked.error && !review) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!review) return <PageSkeleton figures={0} rows={6} />
  if (!review.waits) return <NoLongerWaits review={review} place={place} walk={walk} />
  return <ReviewShown key={id} review={review} place={place} walk={walk} />
}

/** One's own decision opens the next review; until it does, the decided one stays as it was. */
function useStillShown(
  answer: ModerationReview | OffListReview | undefined,
): ModerationReview | OffListReview | undefined {
  const last = useRef<ModerationReview>(undefined)
  if (answer?.waits) last.current = answer
  const isLeaving = answer?.waits === false && answer.decidedBy?.isMe === true
  return isLeaving && last.current?.id === answer.id ? last.current : answer
}

type ShownProps = { review: ModerationReview; place: ModerationPlace; walk: Walk }

function ReviewShown({ review, place, walk }: ShownProps): ReactNode {
  const words = useWords().moderation.keys
  const mayDecide = usePermission('moderation.write')
  const claim = useClaim(review.id, mayDecide)
  const [compared, setCompared] = useState(0)
  useShortcut('j', words.down, () => walk.next?.())
  useShortcut('k', words.up, () => walk.previous?.())
  useShortcut('Escape', words.back, place.close)
  return (
    <div className="review-page">
      <ReviewHead review={review} place={place} walk={walk} />
      <div className="review-main">
        <AppealPanel review={review} />
        <ReviewWords review={review} compared={review.similar[compared]} />
        <VerdictPanel review={review} />
        <SimilarPanel review={review} compared={compared} onCompare={setCompared} />
        <ClusterPanel cluster={review.cluster} />
      </div>
      <div className="review-aside">
        <DecisionPanel review={review} claim={claim} walk={walk} />
        <AuthorPanel review={review} />
        <OrderPanel review={review} />
        <FlagsPanel review={review} />
        <RhythmPanel review={review} />
        <EarlierDecisions decisions={review.decisions} />
      </div>
    </div>
  )
}

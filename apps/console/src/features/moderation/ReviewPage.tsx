import { ProblemError } from '@echoloop/client'
import { endpoints, type ModerationReview } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
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
  const review = useCall(endpoints.readModerationReview, { params: { id } })
  if (review.error && !review.data) {
    const { error } = review
    const isGone = error instanceof ProblemError && error.problem.code === 'moderation/not-waiting'
    if (isGone) return <NoLongerWaits who={error.problem.facts?.who} walk={walk} place={place} />
    return <ErrorState error={error} onRetry={() => void review.refetch()} />
  }
  if (!review.data) return <PageSkeleton figures={0} rows={6} />
  return <ReviewShown key={id} review={review.data} place={place} walk={walk} />
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
        <EarlierDecisions review={review} />
      </div>
    </div>
  )
}

type GoneProps = { who: unknown; walk: Walk; place: ModerationPlace }

/** Somebody was faster, or the author took it back. */
function NoLongerWaits({ who, walk, place }: GoneProps): ReactNode {
  const words = useWords().moderation
  const text = words.review.gone
  return (
    <EmptyState
      isPage
      title={text.title}
      explanation={typeof who === 'string' && who !== '' ? text.by(who) : text.note}
    >
      {walk.first ? (
        <Button type="primary" onClick={walk.first}>
          {text.next}
        </Button>
      ) : null}
      <AppLink href={place.hrefWith({})}>{words.toQueue}</AppLink>
    </EmptyState>
  )
}

import { endpoints, type ModerationReview } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { Stars } from '../../parts/Stars.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { KeySign } from '../feedback/KeySign.tsx'

type StarsOnDemandProps = { review: Pick<ModerationReview, 'id' | 'starsSeen' | 'rating'> }

/** Whoever decides does not see the stars; one key shows them, and that is noted. */
export function StarsOnDemand({ review }: StarsOnDemandProps): ReactNode {
  const words = useWords().moderation
  const text = words.review.stars
  const mayDecide = usePermission('moderation.write')
  const show = useAction(endpoints.showStars, {
    refreshes: [endpoints.readModerationReview, endpoints.readFeedback],
  })
  const act = () => {
    if (mayDecide && !review.starsSeen && !show.isPending) show.mutate({ params: { id: review.id } })
  }
  useShortcut('s', words.keys.stars, act)
  if (review.starsSeen) {
    return (
      <span className="stars-seen" role="status" title={text.seen}>
        {review.rating === null ? text.none : <Stars value={review.rating} />}
        <span className="sr-only">{text.seen}</span>
      </span>
    )
  }
  return (
    <span className="stars-hidden quiet">
      <span>{text.hidden}</span>
      {mayDecide ? (
        <Button size="small" type="text" loading={show.isPending} onClick={act}>
          {text.show} <KeySign>s</KeySign>
        </Button>
      ) : null}
    </span>
  )
}

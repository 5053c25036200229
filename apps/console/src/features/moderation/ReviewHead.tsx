import { endpoints, type ModerationReview } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { ClockSign } from '../cases/ClockSign.tsx'
import { KeySign } from '../feedback/KeySign.tsx'
import type { ModerationPlace } from './use-moderation-place.ts'
import type { Walk } from './use-walk.ts'

type ReviewHeadProps = { review: ModerationReview; place: ModerationPlace; walk: Walk }

/** Where one is in the list, how long there is, and the way on. */
export function ReviewHead({ review, place, walk }: ReviewHeadProps): ReactNode {
  const words = useWords().moderation
  const text = words.review
  const counts = useCall(endpoints.countQueue, { query: place.search.filter }, { keepsLast: true }).data
  return (
    <PageHeader
      title={text.title}
      back={<AppLink href={place.hrefWith({})}>{words.toQueue}</AppLink>}
      note={
        <span className="review-note">
          <span>{walk.at > 0 && counts ? text.position(walk.at, counts.count) : null}</span>
          <ClockSign clock={{ dueAt: review.dueAt, startedAt: review.since }} />
        </span>
      }
    >
      <Button disabled={!walk.previous} onClick={walk.previous}>
        {text.previous} <KeySign>k</KeySign>
      </Button>
      <Button disabled={!walk.next} onClick={walk.next}>
        {text.next} <KeySign>j</KeySign>
      </Button>
    </PageHeader>
  )
}

import { type ReviewClaim, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type ClaimRow, dropClaim, findClaim, saveClaim } from './claim-store.ts'
import { type Moderator, moderatorOf } from './moderator-of.ts'
import { isWaiting } from './queue-item-store.ts'

/** Consoles say every 20 seconds that somebody still has a review open; one lost word is forgiven. */
const openForMs = 50_000
/** What somebody takes for later is free again after a working day. */
const takenForMs = 8 * 3_600_000

export type Doing = 'open' | 'take' | 'take-over' | 'leave'

/**
 * Says that somebody works on a review, so that no second person decides about it. Refuses `moderation/claimed` when
 * another has it; leaving never fails. Opening what one has taken keeps it taken.
 */
export async function claimReview(
  scope: Scope,
  feedbackId: string,
  doing: Doing,
): Promise<ReviewClaim | null> {
  const me = moderatorOf(scope)
  if (!me) throw new AppError('moderation/person-needed')
  const before = await findClaim(scope, feedbackId)
  if (doing === 'leave') await dropClaim(scope, feedbackId, { memberId: me.id })
  else await take(scope, me, { feedbackId, doing, before })
  const after = await findClaim(scope, feedbackId)
  if (before?.memberId !== after?.memberId || before?.isTaken !== after?.isTaken) {
    await scope.tellLive({ kind: 'moderation.changed', id: toPublicId('feedback', feedbackId) })
  }
  return after ? presentClaim(after, me.id) : null
}

type Taking = { feedbackId: string; doing: Doing; before: ClaimRow | undefined }

async function take(scope: Scope, me: Moderator, { feedbackId, doing, before }: Taking): Promise<void> {
  if (!(await isWaiting(scope, feedbackId))) throw new AppError('moderation/not-waiting')
  const keepsTaken = doing === 'open' && before?.memberId === me.id && before.isTaken
  const isTaken = doing !== 'open' || keepsTaken
  const until = keepsTaken
    ? before.until
    : new Date(scope.now.getTime() + (doing === 'open' ? openForMs : takenForMs))
  const mayTakeOver = doing === 'take-over'
  if (!(await saveClaim(scope, me, { feedbackId, isTaken, until, mayTakeOver }))) {
    throw await refusalOf(scope, feedbackId)
  }
}

/** Why somebody cannot have a review now. */
export async function refusalOf(scope: Scope, feedbackId: string): Promise<AppError> {
  const claim = await findClaim(scope, feedbackId)
  return new AppError('moderation/claimed', {
    who: claim?.name ?? '',
    until: claim?.until.toISOString() ?? null,
  })
}

function presentClaim({ memberId, name, isTaken, until }: ClaimRow, me: string): ReviewClaim {
  return {
    memberId: toPublicId('member', memberId),
    name,
    isMine: memberId === me,
    isTaken,
    until: until.toISOString(),
  }
}

import { moderationUndoMs, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { attempt } from '../../../platform/database/attempt.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockScreening } from '../lock-screening.ts'
import { refusalOf } from './claim-review.ts'
import { findClaim } from './claim-store.ts'
import { maySettle } from './may-settle.ts'
import type { Decision } from './moderation-decision.ts'
import { moderatorOf } from './moderator-of.ts'
import { findOpenOpinion } from './opinion-store.ts'
import { findQueueRow, type QueueRow } from './queue-queries.ts'
import type { UndoneDecision } from './queue-tables.ts'
import { findLastDecider } from './record-store.ts'
import { settleReview } from './settle-review.ts'
import { insertUndo } from './undo-store.ts'

type Seen = { id: string; changedAt?: string }
type Skipped = { id: string; code: string; who: string | null }
export type DecisionOutcome = {
  decided: string[]
  skipped: Skipped[]
  undoToken: string | null
  undoUntil: string | null
}

/**
 * Decides about many reviews alike. One that another person has, that changed since the caller saw it or that no longer
 * waits is skipped and named; the others go on. Each decision is one of screening, and can be taken back for 30 seconds.
 */
export async function decideReviews(
  scope: Scope,
  seen: readonly Seen[],
  decision: Decision,
): Promise<DecisionOutcome> {
  await lockScreening(scope)
  const changes: UndoneDecision[] = []
  const skipped: Skipped[] = []
  for (const one of seen) {
    try {
      const change = await attempt(scope.db, () => decideOne(scope, one, decision))
      if (change) changes.push(change)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      skipped.push({ id: toPublicId('feedback', one.id), code: error.code, who: whoOf(error) })
    }
  }
  const undone = changes.filter(({ isFinal }) => !isFinal)
  const undoToken = undone.length === 0 ? null : await insertUndo(scope, undone)
  return {
    decided: changes.map(({ feedbackId }) => toPublicId('feedback', feedbackId)),
    skipped,
    undoToken,
    undoUntil: undoToken && new Date(scope.now.getTime() + moderationUndoMs).toISOString(),
  }
}

async function decideOne(scope: Scope, seen: Seen, decision: Decision): Promise<UndoneDecision | undefined> {
  const row = await findQueueRow(scope, seen.id)
  if (!row) {
    throw new AppError('moderation/not-waiting', { who: (await findLastDecider(scope, seen.id)) ?? null })
  }
  if (seen.changedAt !== undefined && new Date(seen.changedAt).getTime() !== row.changedAt.getTime()) {
    throw new AppError('moderation/changed-meanwhile')
  }
  await refuseClaimed(scope, seen.id)
  await refuseOpenOpinion(scope, row)
  return settleReview(scope, row, decision)
}

async function refuseClaimed(scope: Scope, feedbackId: string): Promise<void> {
  const claim = await findClaim(scope, feedbackId)
  if (claim && claim.memberId !== moderatorOf(scope)?.id) throw await refusalOf(scope, feedbackId)
}

/** While two people judge, nobody decides past them; where they could not agree, a lead does. */
async function refuseOpenOpinion(scope: Scope, { id, causes }: QueueRow): Promise<void> {
  if (!causes.includes('opinion')) return
  const opinion = await findOpenOpinion(scope, id)
  if (!opinion) return
  if (opinion.state === 'disagreed' && (await maySettle(scope, opinion.id))) return
  throw new AppError('second-opinion/open', { state: opinion.state })
}

function whoOf({ facts }: AppError): string | null {
  return typeof facts.who === 'string' && facts.who !== '' ? facts.who : null
}

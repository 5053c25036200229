import type { ModerationChoice, QueueCause } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import { lockScreening } from '../lock-screening.ts'
import { findLastDecision, findPublications, type LastDecision } from '../screening-queries.ts'
import type { PublicationState } from '../screening-tables.ts'
import { dropClaimsOf } from './claim-store.ts'
import { drawBlindSample } from './draw-blind-sample.ts'
import { readModerationSettings } from './moderation-settings.ts'
import { moderatorOf } from './moderator-of.ts'
import { findWaiting, type WaitingRow } from './queue-item-store.ts'
import { insertRecord } from './record-store.ts'
import { hasSeenStars } from './star-store.ts'

/** `answers`: of what the review waits for, what this door answers. */
export type Deciding = { feedbackId: string; answers: readonly QueueCause[] }

/** What a decision replaced, and the record that it left. */
export type Recorded = { recordId: string; before: LastDecision | undefined; after: LastDecision | undefined }

const outcomes: Partial<Record<PublicationState, ModerationChoice>> = {
  published: 'publish',
  refused: 'refuse',
  held: 'hold',
}

/**
 * Runs what a person decides about a review and keeps what moderation is measured by: the one place for all doors, to be
 * called by the outermost. Undefined, and no record, where the review stands and waits as before, or no person acts.
 */
export async function recordDecision(
  scope: Scope,
  { feedbackId, answers }: Deciding,
  decide: () => Promise<void>,
): Promise<Recorded | undefined> {
  await lockScreening(scope)
  const waited = await findWaiting(scope, feedbackId)
  const before = await findLastDecision(scope, feedbackId)
  await decide()
  const after = await findLastDecision(scope, feedbackId)
  const state = (await findPublications(scope, [feedbackId])).get(feedbackId)
  const outcome = state && outcomes[state]
  const isAnswered = waited !== undefined && (await findWaiting(scope, feedbackId)) === undefined
  if (!outcome || scope.actor.kind === 'system' || (after?.id === before?.id && !isAnswered)) return undefined
  const record = {
    id: scope.newId(),
    feedbackId,
    ...waitOf(scope, { waited, answers }),
    decidedAt: scope.now,
    decidedBy: moderatorOf(scope)?.id ?? null,
    deciderName: nameOfActor(scope.actor),
    stateBefore: before?.state ?? 'pending',
    codeBefore: before?.code ?? null,
    outcome,
    code: outcome === 'publish' ? null : (after?.code ?? null),
    starsSeen: await hasSeenStars(scope, feedbackId),
    targetHours: (await readModerationSettings(scope)).targetHours,
  }
  await insertRecord(scope, record)
  await drawBlindSample(scope, record)
  await dropClaimsOf(scope, feedbackId)
  return { recordId: record.id, before, after }
}

type Waited = { waited: WaitingRow | undefined; answers: readonly QueueCause[] }

/** What a decision answers first: an author, then readers, then the screening; `found`: it answers nobody. */
function waitOf({ now }: Scope, { waited, answers }: Waited) {
  const order = ['appeal', 'flag', 'opinion', 'held'] as const
  const cause = order.find((one) => answers.includes(one) && waited?.causes.includes(one))
  return cause && waited ? { cause, since: waited.since } : { cause: 'found' as const, since: now }
}

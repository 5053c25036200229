import type { QueueCause } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import { decideAppeal } from '../appeals/decide-appeal.ts'
import { decideFeedback } from '../decide-feedback.ts'
import { findLastDecision } from '../screening-queries.ts'
import { answerFlags } from './answer-flags.ts'
import { dropClaimsOf } from './claim-store.ts'
import { findAppeal } from './context-queries.ts'
import { drawBlindSample } from './draw-blind-sample.ts'
import type { Decision } from './moderation-decision.ts'
import { readModerationSettings } from './moderation-settings.ts'
import { moderatorOf } from './moderator-of.ts'
import { endOpinions } from './opinion-store.ts'
import type { QueueRow } from './queue-queries.ts'
import type { UndoneDecision } from './queue-tables.ts'
import { insertRecord } from './record-store.ts'
import { refreshQueue } from './refresh-queue.ts'
import { hasSeenStars } from './star-store.ts'

const decisionOf = { publish: 'publish', refuse: 'refuse', hold: 'wait' } as const

/**
 * Carries a decision about a waiting review out, by screening's own door, and keeps what moderation is measured by. The
 * caller holds the lock of screening. Undefined when it stays as it is: what is held already goes on waiting.
 */
export async function settleReview(
  scope: Scope,
  row: QueueRow,
  { choice, code, reason }: Decision,
): Promise<UndoneDecision | undefined> {
  const before = await findLastDecision(scope, row.id)
  const stateBefore = before?.state ?? 'pending'
  const appeal = row.causes.includes('appeal') ? await findAppeal(scope, row.id) : undefined
  const isAppealed = appeal?.state === 'open'
  const stays = isAppealed && stateBefore === 'refused'
  if (choice === 'refuse' && !code && !stays) throw new AppError('decision/needs-code')
  if (choice === 'hold' && (stateBefore === 'held' || isAppealed)) return undefined
  await endOpinions(scope, [row.id], 'settled')
  if (isAppealed) await answerAppeal(scope, appeal.id, { choice, code, reason })
  else await decideFeedback(scope, row.id, { decision: decisionOf[choice], code, reason })
  const isAnswered = choice !== 'hold' && (await answerFlags(scope, row.id, { choice, code }))
  const record = {
    id: scope.newId(),
    feedbackId: row.id,
    since: row.since,
    decidedAt: scope.now,
    decidedBy: moderatorOf(scope)?.id ?? null,
    deciderName: nameOfActor(scope.actor),
    cause: causeOf(row.causes),
    stateBefore,
    codeBefore: before?.code ?? null,
    outcome: choice,
    code: code ?? null,
    starsSeen: await hasSeenStars(scope, row.id),
    targetHours: (await readModerationSettings(scope)).targetHours,
  }
  await insertRecord(scope, record)
  await drawBlindSample(scope, record)
  await dropClaimsOf(scope, row.id)
  await refreshQueue(scope, [row.id])
  return {
    feedbackId: row.id,
    recordId: record.id,
    before: { state: stateBefore, code: before?.code ?? null, reason: before?.reason ?? null },
    isFinal: isAppealed || isAnswered,
  }
}

/** The reason is what the author reads; without a word to the author an appeal is not decided. */
async function answerAppeal(scope: Scope, id: string, { choice, code, reason }: Decision): Promise<void> {
  if (!reason) throw new AppError('moderation/answer-needed')
  const outcome = choice === 'publish' ? 'upheld' : 'rejected'
  await decideAppeal(scope, { id, outcome, answer: reason, code })
}

/** What a decision answers first: an author, then readers, then the screening. */
function causeOf(causes: readonly QueueCause[]): QueueCause {
  return (['appeal', 'flag', 'opinion'] as const).find((cause) => causes.includes(cause)) ?? 'held'
}

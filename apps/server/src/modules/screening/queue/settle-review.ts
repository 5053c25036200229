import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { answerAppeal } from '../appeals/answer-appeal.ts'
import { carryOut } from '../carry-out.ts'
import { findLastDecision } from '../screening-queries.ts'
import { answerFlags } from './answer-flags.ts'
import { findAppeal } from './context-queries.ts'
import type { Decision } from './moderation-decision.ts'
import { endOpinions } from './opinion-store.ts'
import type { QueueRow } from './queue-queries.ts'
import type { UndoneDecision } from './queue-tables.ts'
import { recordDecision } from './record-decision.ts'
import { refreshQueue } from './refresh-queue.ts'

const decisionOf = { publish: 'publish', refuse: 'refuse', hold: 'wait' } as const

/**
 * Carries a decision about a waiting review out, by screening's own doors, and answers whoever waits: its author and
 * readers. The caller holds the lock of screening. Undefined when it stays as it is: what is held already goes on waiting.
 */
export async function settleReview(
  scope: Scope,
  { id, causes }: QueueRow,
  { choice, code, reason }: Decision,
): Promise<UndoneDecision | undefined> {
  const state = (await findLastDecision(scope, id))?.state ?? 'pending'
  const appeal = causes.includes('appeal') ? await findAppeal(scope, id) : undefined
  const isAppealed = appeal?.state === 'open'
  const stays = isAppealed && state === 'refused'
  if (choice === 'refuse' && !code && !stays) throw new AppError('decision/needs-code')
  if (choice === 'hold' && (state === 'held' || isAppealed)) return undefined
  await endOpinions(scope, [id], 'settled')
  let isAnswered = false
  const recorded = await recordDecision(scope, { feedbackId: id, answers: causes }, async () => {
    if (isAppealed) await settleAppeal(scope, appeal.id, { choice, code, reason })
    else await carryOut(scope, id, { decision: decisionOf[choice], code, reason })
    isAnswered = choice !== 'hold' && (await answerFlags(scope, id, { choice, code }))
    await refreshQueue(scope, [id])
  })
  if (!recorded) return undefined
  const { recordId, before, after } = recorded
  return {
    feedbackId: id,
    recordId,
    decisionId: after?.id ?? null,
    before: { state, code: before?.code ?? null, reason: before?.reason ?? null },
    isFinal: isAppealed || isAnswered,
  }
}

/** The reason is what the author reads; without a word to the author an appeal is not decided. */
async function settleAppeal(scope: Scope, id: string, { choice, code, reason }: Decision): Promise<void> {
  if (!reason) throw new AppError('moderation/answer-needed')
  const outcome = choice === 'publish' ? 'upheld' : 'rejected'
  await answerAppeal(scope, { id, outcome, answer: reason, code })
}

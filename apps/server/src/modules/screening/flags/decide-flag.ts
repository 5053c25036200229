import type { FlagDecision } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockScreening } from '../lock-screening.ts'
import { recordDecision } from '../queue/record-decision.ts'
import type { PublicationState } from '../screening-tables.ts'
import { findPublishedState } from './flag-queries.ts'
import { lockFlag } from './flag-store.ts'
import { settleFlag } from './settle-flag.ts'

/** A moderator decides a flag on the page of flags. Refuses `flag/not-found`, `flag/decided`, `decision/needs-code`. */
export async function decideFlag(
  scope: Scope,
  id: string,
  decision: FlagDecision,
): Promise<{ decided: number; state: PublicationState }> {
  // Before any row of flags: whoever decides takes turns.
  await lockScreening(scope)
  const flag = await lockFlag(scope, id)
  if (!flag) throw new AppError('flag/not-found')
  const { feedbackId } = flag
  const state = await findPublishedState(scope, feedbackId)
  let decided = 0
  const settle = async () => {
    decided = await settleFlag(scope, id, decision)
  }
  // About what is down already only the reader is answered.
  if (state === 'published' || state === 'held') {
    await recordDecision(scope, { feedbackId, answers: ['flag'] }, settle)
  } else await settle()
  return { decided, state: (await findPublishedState(scope, feedbackId)) ?? 'withdrawn' }
}

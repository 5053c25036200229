import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readVoices } from '../feedback/index.ts'
import { audit } from '../shops/index.ts'
import { applyDecisions } from './apply-decisions.ts'
import { type Decider, deciderOf } from './decider.ts'
import { lockScreening } from './lock-screening.ts'
import { openPublications } from './screening-store.ts'

/** `reason`: a note for colleagues. */
export type Wanted = { decision: 'publish' | 'refuse' | 'wait'; code?: string; reason?: string }

type Told = { decider?: Decider; because?: 'person' | 'appeal' }

/** Where a review stands by what somebody wants. */
export const stateWanted = { publish: 'published', refuse: 'refused', wait: 'held' } as const

/**
 * Puts a review where somebody wants it; the part that the doors of people and readers share, which keeps no record of
 * moderation and answers nobody. What stands there already stays without a word.
 */
export async function carryOut(
  scope: Scope,
  feedbackId: string,
  { decision, code, reason }: Wanted,
  { decider = deciderOf(scope.actor), because = 'person' }: Told = {},
): Promise<void> {
  if (decision === 'refuse' && !code) throw new AppError('decision/needs-code')
  await lockScreening(scope)
  const [voice] = await readVoices(scope, [feedbackId])
  if (!voice) throw new AppError('feedback/not-found')
  if (voice.kind !== 'review') throw new AppError('decision/not-publishable')
  const before = (await openPublications(scope, [voice])).get(feedbackId) ?? null
  const state = stateWanted[decision]
  if (before === state) return
  if (before === 'withdrawn') throw new AppError('decision/withdrawn')
  await applyDecisions(scope, [
    { voice, before, state, code: code ?? null, reason: reason ?? null, decider, because },
  ])
  const subject = toPublicId('feedback', feedbackId)
  await audit(scope, { action: `review.${state}`, subject, detail: { code: code ?? null } })
  await scope.tellLive({ kind: 'feedback.changed', id: subject })
}

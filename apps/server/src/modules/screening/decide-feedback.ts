import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readVoices } from '../feedback/index.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { reviewPublished, reviewRefused, reviewRemoved } from './screening-events.ts'
import { findPublication } from './screening-queries.ts'
import { insertDecisions, insertPublications, moveStars, updatePublication } from './screening-store.ts'
import type { PublicationState } from './screening-tables.ts'

export type Verdict = { decision: 'publish' | 'refuse' | 'wait'; code?: string; reason?: string }

const states = { publish: 'published', refuse: 'refused', wait: 'pending' } as const

/** A person publishes or refuses a review, or takes that back. Every decision is kept; the present state is the last one. */
export async function decideFeedback(scope: Scope, feedbackId: string, verdict: Verdict): Promise<void> {
  const [first] = await readVoices(scope, [feedbackId])
  if (!first) throw new AppError('feedback/not-found')
  if (first.kind !== 'review') throw new AppError('decision/not-publishable')
  if (verdict.decision === 'refuse' && !verdict.code) throw new AppError('decision/needs-code')
  const state = states[verdict.decision]
  await insertPublications(scope, [{ voice: first, state: 'pending' }])
  const before = await findPublication(scope, feedbackId)
  if (before === state) return
  if (before === 'withdrawn') throw new AppError('decision/withdrawn')
  // Read again behind the lock: the author may have changed the stars meanwhile.
  const [voice = first] = await readVoices(scope, [feedbackId])
  await updatePublication(scope, feedbackId, state)
  await insertDecisions(scope, [
    {
      feedbackId,
      state,
      code: verdict.code ?? null,
      reason: verdict.reason ?? null,
      decidedBy: nameOfActor(scope.actor),
    },
  ])
  if (state === 'published') await moveStars(scope, [{ ...voice, by: 1 }])
  if (before === 'published') await moveStars(scope, [{ ...voice, by: -1 }])
  await announceState(scope, feedbackId, state)
  const subject = toPublicId('feedback', feedbackId)
  await audit(scope, { action: `review.${state}`, subject, detail: { code: verdict.code ?? null } })
  await scope.tellLive({ kind: 'feedback.changed', id: subject })
}

async function announceState(scope: Scope, id: string, state: PublicationState): Promise<void> {
  if (state === 'published') await scope.announce(reviewPublished, { ids: [id] })
  else if (state === 'refused') await scope.announce(reviewRefused, { ids: [id] })
  else await scope.announce(reviewRemoved, { ids: [id] })
}

import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readVoices } from '../feedback/index.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { applyDecisions } from './apply-decisions.ts'
import { lockScreening } from './lock-screening.ts'
import { openPublications } from './screening-store.ts'

export type PersonsDecision = { decision: 'publish' | 'refuse' | 'wait'; code?: string; reason?: string }

const states = { publish: 'published', refuse: 'refused', wait: 'held' } as const

/** A person publishes or refuses a review, or takes that back. Every decision is kept; the present state is the last one. */
export async function decideFeedback(
  scope: Scope,
  feedbackId: string,
  { decision, code, reason }: PersonsDecision,
  because: 'person' | 'appeal' = 'person',
): Promise<void> {
  const [known] = await readVoices(scope, [feedbackId])
  if (!known) throw new AppError('feedback/not-found')
  if (known.kind !== 'review') throw new AppError('decision/not-publishable')
  if (decision === 'refuse' && !code) throw new AppError('decision/needs-code')
  await lockScreening(scope)
  // Read again behind the lock: the author may have changed the stars meanwhile.
  const [voice = known] = await readVoices(scope, [feedbackId])
  const before = (await openPublications(scope, [voice])).get(feedbackId) ?? null
  const state = states[decision]
  if (before === state) return
  if (before === 'withdrawn') throw new AppError('decision/withdrawn')
  await applyDecisions(scope, [
    {
      voice,
      before,
      state,
      code: code ?? null,
      reason: reason ?? null,
      decidedBy: nameOfActor(scope.actor),
      deciderId: deciderOf(scope),
      because,
    },
  ])
  const subject = toPublicId('feedback', feedbackId)
  await audit(scope, { action: `review.${state}`, subject, detail: { code: code ?? null } })
  await scope.tellLive({ kind: 'feedback.changed', id: subject })
}

function deciderOf({ actor }: Scope): string | null {
  return actor.kind === 'member' || actor.kind === 'key' ? actor.id : null
}

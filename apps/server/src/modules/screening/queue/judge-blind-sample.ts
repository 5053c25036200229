import type { Opinion } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findBlindSample, insertBlindJudgement } from './blind-store.ts'
import { personOf } from './moderator-of.ts'
import type { JudgedChoice } from './queue-tables.ts'

export type BlindOutcome = {
  isSame: boolean
  first: { choice: JudgedChoice; code: string | null; by: string }
}

/**
 * Judges a drawn review without knowing how it was decided; only then the first decision is told. It changes nothing
 * about the review: it measures. Refuses one's own decision, and a second judgement.
 */
export async function judgeBlindSample(
  scope: Scope,
  sampleId: string,
  { choice, code, reason }: Opinion,
): Promise<BlindOutcome> {
  const me = personOf(scope)
  if (choice === 'refuse' && !code) throw new AppError('decision/needs-code')
  const sample = await findBlindSample(scope, sampleId)
  if (!sample || sample.voidedAt) throw new AppError('blind-sample/not-found')
  if (sample.firstBy === me.id) throw new AppError('blind-sample/own-decision')
  const isFirst = await insertBlindJudgement(scope, me, {
    sampleId,
    feedbackId: sample.feedbackId,
    choice,
    code: choice === 'refuse' ? (code ?? null) : null,
    reason: reason || null,
  })
  if (!isFirst) throw new AppError('blind-sample/not-found')
  await scope.tellLive({ kind: 'moderation.changed' })
  const { firstChoice, firstCode, firstName } = sample
  return {
    isSame: firstChoice === choice,
    first: { choice: firstChoice, code: firstCode, by: firstName },
  }
}

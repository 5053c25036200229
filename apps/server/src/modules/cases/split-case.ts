import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { priorityNow } from './add-voices.ts'
import { lockCase, lockOpenings } from './case-store.ts'
import { changeCase, refuseStale } from './change-case.ts'
import { insertOpened } from './open-case.ts'
import { readVoiceFacts } from './voice-facts.ts'
import { removeVoices } from './voice-store.ts'

export type Split = {
  id: string
  feedbackIds: readonly string[]
  title?: string
  reason?: string
  version: number
}

/** Splits voices off into a case of their own, which says where they come from. Returns its id. */
export async function splitCase(scope: Scope, split: Split): Promise<string> {
  // The same order of locks as an opening's, so that the two never wait for each other.
  await lockOpenings(scope)
  const before = await lockCase(scope, split.id)
  await refuseStale(scope, before, split.version)
  const facts = await readVoiceFacts(scope, split.feedbackIds)
  const isWhole = facts.length === new Set(split.feedbackIds).size
  if (!isWhole || facts.some(({ caseId }) => caseId !== split.id)) throw new AppError('case/voice-not-in-it')
  if (facts.length >= before.voices) throw new AppError('case/nothing-left')
  await removeVoices(scope, split.id, split.feedbackIds)
  const madeId = await insertOpened(
    scope,
    {
      feedbackIds: split.feedbackIds,
      origin: 'hand',
      title: split.title,
      departmentId: before.departmentId ?? undefined,
      assigneeId: before.assigneeId ?? undefined,
    },
    facts,
  )
  const made = await lockCase(scope, madeId)
  await changeCase(
    scope,
    made,
    {},
    {
      kind: 'split',
      detail: { off: true, number: before.number, voices: facts.length },
      text: split.reason,
    },
  )
  await changeCase(
    scope,
    before,
    { voices: before.voices - facts.length, ...(await priorityNow(scope, before)) },
    { kind: 'split', detail: { off: false, number: made.number, voices: facts.length }, text: split.reason },
  )
  return madeId
}

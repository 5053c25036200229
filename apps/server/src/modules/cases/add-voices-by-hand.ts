import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { addVoices } from './add-voices.ts'
import { lockOpenings, readCase } from './case-store.ts'
import { refuseStale } from './change-case.ts'
import { readVoiceFacts } from './voice-facts.ts'

/** Hangs voices on a case that a person chose; those of another case are refused with its number. */
export async function addVoicesByHand(
  scope: Scope,
  caseId: string,
  feedbackIds: readonly string[],
): Promise<void> {
  await lockOpenings(scope)
  const row = await readCase(scope, caseId)
  if (!row) throw new AppError('case/not-found')
  await refuseStale(scope, row, row.version)
  const facts = await readVoiceFacts(scope, feedbackIds)
  if (facts.length < new Set(feedbackIds).size) throw new AppError('feedback/not-found')
  const elsewhere = facts.find((voice) => voice.caseId !== null && voice.caseId !== caseId)?.caseId
  if (elsewhere) {
    const other = await readCase(scope, elsewhere)
    throw new AppError('case/voice-elsewhere', { number: other?.number ?? 0 })
  }
  await addVoices(
    scope,
    caseId,
    facts.filter((voice) => voice.caseId === null),
  )
}

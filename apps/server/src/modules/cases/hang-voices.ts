import type { Scope } from '../../platform/scope.ts'
import { addVoices } from './add-voices.ts'
import { lockOpenings } from './case-store.ts'
import { readVoiceFacts } from './voice-facts.ts'

/** Hangs voices of a conversation on the case that it has; those that belong to a case already stay there. */
export async function hangVoices(
  scope: Scope,
  caseId: string,
  feedbackIds: readonly string[],
): Promise<void> {
  await lockOpenings(scope)
  const voices = await readVoiceFacts(scope, feedbackIds)
  const free = voices.filter((voice) => voice.caseId === null)
  if (free.length > 0) await addVoices(scope, caseId, free)
}

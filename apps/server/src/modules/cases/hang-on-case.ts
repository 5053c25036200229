import type { Scope } from '../../platform/scope.ts'
import { addVoices } from './add-voices.ts'
import { readVoiceFacts } from './voice-facts.ts'

/** Hangs voices that belong to no case on this one. */
export async function hangOnCase(
  scope: Scope,
  caseId: string,
  feedbackIds: readonly string[],
): Promise<void> {
  const free = (await readVoiceFacts(scope, feedbackIds)).filter((voice) => voice.caseId === null)
  if (free.length > 0) await addVoices(scope, caseId, free)
}

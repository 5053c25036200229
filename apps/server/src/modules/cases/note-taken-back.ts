import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import type { Doer } from './case-change.ts'
import { lockCase } from './case-store.ts'
import { changeCase } from './change-case.ts'
import { readFactsOfCase, readVoiceFacts, titleOf } from './voice-facts.ts'

const customer: Doer = { kind: 'customer', id: null, name: null }

/**
 * Notes in the case of a voice that its author is taking it back, while its words are there still: a title made of them
 * goes with them. What a person called the case stays.
 */
export async function noteTakenBack(
  scope: Scope,
  { feedbackId, at }: { feedbackId: string; at: Date },
): Promise<void> {
  const [voice] = await readVoiceFacts(scope, [feedbackId])
  if (!voice?.caseId) return
  const before = await lockCase(scope, voice.caseId)
  const isOfVoice = before.title === titleOf(voice)
  const [other] = isOfVoice
    ? (await readFactsOfCase(scope, before.id)).filter(({ id }) => id !== feedbackId)
    : []
  const title = other ? titleOf(other) : titleOf({ ...voice, words: '' })
  await changeCase(scope, before, isOfVoice ? { title } : {}, {
    kind: 'voice-taken-back',
    at,
    by: customer,
    detail: { feedbackId: toPublicId('feedback', feedbackId) },
  })
}

import type { Scope } from '../../platform/scope.ts'
import { feedbackReworded } from './feedback-events.ts'
import { holdForReading } from './feedback-store.ts'
import { prepareText } from './prepare-voice.ts'
import { eraseWords, keepVersion, lockWords, updateWords } from './version-store.ts'

/**
 * The author took words back where they were said: nothing of them stays in the voice, its versions or what was read in
 * them; that there was a voice does. False when its words were gone before.
 */
export async function takeBackWords(scope: Scope, feedbackId: string): Promise<boolean> {
  // Held before anything else, so that no worker reads the words while they go.
  await holdForReading(scope, 'understand', feedbackId)
  const present = await lockWords(scope, feedbackId)
  if (!present || present.erasedAt) return false
  const { rating, dimensions, isAnonymous } = present
  await keepVersion(scope, { ...present, title: null, text: null })
  const words = prepareText({})
  const version = present.version + 1
  await updateWords(scope, { feedbackId, version, rating, dimensions, isAnonymous, words })
  await eraseWords(scope, feedbackId)
  await scope.announce(feedbackReworded, { ids: [feedbackId] })
  return true
}

import { feedbackLimits } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { feedbackReworded } from './feedback-events.ts'
import { holdForReading, insertOriginal } from './feedback-store.ts'
import { prepareText } from './prepare-voice.ts'
import { keepVersion, lockWords, updateWords } from './version-store.ts'

/** A page that says something else each time it is read must not fill the versions. */
const versionsMax = 20

export type OtherWords = { feedbackId: string; title: string | null; text: string | null }

/**
 * Puts what the source says by now in the place of what it said; that stays as a version, and the words are read anew.
 * False when there is nothing to put there: erased, the same, nothing left, too long, or changed
 * twenty times already.
 */
export async function rewordVoice(scope: Scope, { feedbackId, title, text }: OtherWords): Promise<boolean> {
  // Held before anything else, so that no worker reads the old words while they are replaced.
  await holdForReading(scope, 'understand', feedbackId)
  const present = await lockWords(scope, feedbackId)
  if (!present || present.erasedAt || present.version >= versionsMax) return false
  if ((text?.length ?? 0) > feedbackLimits.text) return false
  const words = prepareText({ title, text })
  const isNothing = words.title === null && words.text === null
  if (isNothing || (words.title === present.title && words.text === present.text)) return false
  const { rating, dimensions, isAnonymous, customerId } = present
  const version = present.version + 1
  await keepVersion(scope, present)
  await updateWords(scope, { feedbackId, version, rating, dimensions, isAnonymous, words })
  await insertOriginal(scope, { feedbackId, version, customerId, original: words.original })
  await scope.announce(feedbackReworded, { ids: [feedbackId] })
  return true
}

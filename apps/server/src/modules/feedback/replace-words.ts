import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { holdForReading, insertOriginal } from './feedback-store.ts'
import { prepareText } from './prepare-voice.ts'
import { readRecord } from './read-record.ts'
import { keepVersion, lockWords, updateWords } from './version-store.ts'

export type ChangedWords = {
  feedbackId: string
  /** The version that the author saw; another one means that somebody was faster. */
  version: number
  rating: number
  dimensions: Record<string, number>
  title?: string
  text?: string
  isAnonymous: boolean
  /** Counts only where the words do not tell. */
  language: string
}

/**
 * Puts an author's new words in the place of the old ones, which are kept as a version; masks, searches and reads them
 * anew; facts, order and date stay. Refuses `feedback/not-found`, `feedback/erased`, `review/changed-elsewhere`, and
 * broken words with their field.
 */
export async function replaceWords(scope: Scope, changed: ChangedWords): Promise<void> {
  // Held before anything else, so that no worker reads the old words while they are replaced.
  await holdForReading(scope, 'understand', changed.feedbackId)
  const present = await lockWords(scope, changed.feedbackId)
  if (!present) throw new AppError('feedback/not-found')
  if (present.erasedAt) throw new AppError('feedback/erased')
  if (present.version !== changed.version) throw new AppError('review/changed-elsewhere')
  refuseBrokenWords(scope, changed)
  const { feedbackId, rating, dimensions, isAnonymous } = changed
  const words = prepareText(changed)
  const version = present.version + 1
  await keepVersion(scope, present)
  await updateWords(scope, { feedbackId, version, rating, dimensions, isAnonymous, words })
  const { customerId } = present
  await insertOriginal(scope, { feedbackId, version, customerId, original: words.original })
}

type Words = { rating?: number; dimensions?: Record<string, number>; title?: string; text?: string }

/** Judges words as the door for records does; refuses with the field that is wrong. */
export function refuseBrokenWords(scope: Scope, { rating, dimensions, title, text }: Words): void {
  const record = {
    kind: 'review',
    source: 'words',
    externalId: 'words',
    occurredAt: scope.now.toISOString(),
    rating,
    dimensions,
    title: title || undefined,
    text: text || undefined,
  }
  const read = readRecord(record, scope.now)
  if (read.kind === 'read') return
  const fields = read.field ? [{ path: read.field, code: read.code }] : []
  throw new AppError(read.code, {}, { fields })
}

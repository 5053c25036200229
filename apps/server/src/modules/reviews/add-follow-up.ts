import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { askForWork, prepareText, refuseBrokenWords } from '../feedback/index.ts'
import { reviewFollowedUp } from './review-events.ts'
import { findWrittenReview } from './review-queries.ts'
import { insertFollowUp } from './review-store.ts'

const dayMs = 86_400_000
const daysMax = 180

/** When the author added it: days after the review, or a time; by default now. */
export type FollowUpInput = { feedbackId: string; text: string; daysAfter?: number; createdAt?: Date }

/**
 * Adds what an author found out later, masked like all public words: one per review, within 180 days of it. Returns
 * false when there is one already; nothing changes then. Refuses a review that is not there, and empty words.
 */
export async function addFollowUp(scope: Scope, input: FollowUpInput): Promise<boolean> {
  const review = await findWrittenReview(scope, input.feedbackId)
  if (review?.kind !== 'review') throw new AppError('feedback/not-found')
  if (review.erasedAt) throw new AppError('feedback/erased')
  refuseBrokenWords(scope, { text: input.text.trim() })
  const { text } = prepareText({ text: input.text })
  if (!text) throw new AppError('feedback/nothing-said', {}, { fields: [{ path: 'text', code: 'empty' }] })
  const { createdAt, daysAfter } = momentOf(input, review.occurredAt, scope.now)
  if (!Number.isInteger(daysAfter) || daysAfter < 0 || daysAfter > daysMax)
    throw new AppError('request/invalid', {}, { fields: [{ path: 'daysAfter', code: 'out_of_range' }] })
  await askForWork(scope, 'follow-up', [review.id])
  const isAdded = await insertFollowUp(scope, { feedbackId: review.id, text, daysAfter, createdAt })
  if (!isAdded) return false
  await scope.announce(reviewFollowedUp, { ids: [review.id] })
  await scope.tellLive({ kind: 'feedback.changed', id: toPublicId('feedback', review.id) })
  return true
}

function momentOf(input: FollowUpInput, writtenAt: Date, now: Date): { createdAt: Date; daysAfter: number } {
  if (input.daysAfter !== undefined) {
    const createdAt = input.createdAt ?? new Date(writtenAt.getTime() + input.daysAfter * dayMs)
    return { createdAt, daysAfter: input.daysAfter }
  }
  const createdAt = input.createdAt ?? now
  return { createdAt, daysAfter: Math.floor((createdAt.getTime() - writtenAt.getTime()) / dayMs) }
}

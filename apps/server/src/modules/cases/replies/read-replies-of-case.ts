import { type CaseReplies, type CaseReply, type ReplyWay, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type Doors, reachOf } from '../../outreach/index.ts'
import { listWords } from '../aftercare/customer-words-store.ts'
import { listSatisfaction } from '../aftercare/satisfaction-store.ts'
import { listAnswerable } from './answered-voices.ts'
import { caseFamily, followCase } from './case-of-reply.ts'
import { findCaseReply, listRepliesOf } from './case-reply-store.ts'
import { chooseWays, usualWay } from './choose-ways.ts'
import { presentCaseReplies } from './present-case-reply.ts'

/** What was answered in a case, what came back, and how content the person was; merged cases included. */
export async function readRepliesOfCase(scope: Scope, caseId: string): Promise<CaseReplies> {
  const family = await caseFamily(scope, caseId)
  const words = await listWords(scope, { caseIds: family })
  const satisfaction = await listSatisfaction(scope, family)
  return {
    replies: await presentCaseReplies(scope, await listRepliesOf(scope, family)),
    words: words.map(({ text, writtenAt, times }) => ({ text, at: writtenAt.toISOString(), times })),
    satisfaction: satisfaction.map(({ resolution, askedAt, message, score, words, answeredAt }) => ({
      resolution,
      askedAt: askedAt.toISOString(),
      message,
      score,
      words,
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  }
}

/** One reply. Refuses `reply/not-found`. */
export async function readCaseReply(scope: Scope, id: string): Promise<CaseReply> {
  const row = await findCaseReply(scope, id)
  const [reply] = row ? await presentCaseReplies(scope, [row]) : []
  if (!reply) throw new AppError('reply/not-found')
  return reply
}

/** By which ways the person of a case, or the author of one of its voices, can be answered. */
export async function readReplyWays(
  scope: Scope,
  wanted: { caseId: string; feedbackId?: string; doors: Doors },
): Promise<{ language: string; ways: ReplyWay[] }> {
  const answered = await followCase(scope, wanted.caseId)
  const voices = await listAnswerable(scope, { caseId: answered.id, feedbackId: wanted.feedbackId })
  if (wanted.feedbackId && voices.length === 0) throw new AppError('feedback/not-found')
  const [newest] = voices
  const review = voices.find(({ kind }) => kind === 'review')
  const customerId = newest?.customerId ?? answered.customerId
  const reach = customerId === null ? undefined : await reachOf(scope, customerId, wanted.doors)
  const ways = chooseWays(newest, reach?.ways).map((way) =>
    // Under an older review of the same case a public answer is possible too.
    way.channel === 'public' && review ? (chooseWays(review, reach?.ways)[0] ?? way) : way,
  )
  // Nothing else is the way they came by while that one is closed.
  const usual = ways.some(({ reason }) => reason === 'window-closed') ? null : usualWay(newest, ways)
  return {
    language: reach?.language ?? newest?.language ?? answered.language,
    ways: ways.map((way) => {
      const voice = way.channel === 'public' ? (review ?? newest) : newest
      return {
        ...way,
        closesAt: way.closesAt?.toISOString() ?? null,
        isByTemplate: way.isByTemplate ?? false,
        isUsual: way.channel === usual,
        feedbackId: voice ? toPublicId('feedback', voice.feedbackId) : null,
      }
    }),
  }
}

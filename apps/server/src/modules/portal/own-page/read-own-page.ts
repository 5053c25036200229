import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import {
  type ConsentState,
  consentOf,
  customersOfAddress,
  isPersonalised,
  readContacts,
} from '../../customers/index.ts'
import { plansOfVoices } from '../../improvements/index.ts'
import { countKnownBehaviour, knownBehaviourOf } from '../../journey/index.ts'
import { receiptUrl } from '../../reviews/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { readPortal, signPortal } from '../portal-link.ts'
import { readPortalSettings } from '../portal-settings.ts'
import { findSubmissions, type SubmissionRow, wordsOf } from '../submission-queries.ts'
import { followsOf, keptAbout, type OwnFollow, type OwnReview, reviewsOf } from './own-page-queries.ts'

export type OwnPage = {
  shop: Awaited<ReturnType<typeof readShopRow>>
  name: string | null
  submissions: (SubmissionRow & { token: string; isDone: boolean })[]
  /** With the path of the page where each can be changed. */
  reviews: (OwnReview & { receiptPath: string | null })[]
  hasBoard: boolean
  follows: OwnFollow[]
  consent: { requests: ConsentState; notices: ConsentState }
  isPersonalised: boolean
  /** Steps on the shop's pages that the shop signed to be theirs. */
  steps: number
}

const submissionsMax = 200

/** Work for the holder of the link of an own page: all customers of that mailbox. Refuses forged and old links. */
export function withOwnPage<T>(
  platform: Platform,
  token: string,
  work: (scope: Scope, who: { customerId: string; customerIds: string[] }) => Promise<T>,
): Promise<T> {
  const link = readPortal(platform.keys, 'own-page', token)
  if (!link) throw new AppError('portal/link-invalid')
  return runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, async (scope) => {
    if (link.expiresAt && link.expiresAt < scope.now) throw new AppError('portal/link-expired')
    const customerIds = await customersOfAddress(scope, { customerId: link.id })
    if (!customerIds.includes(link.id)) throw new AppError('portal/link-invalid')
    return work(scope, { customerId: link.id, customerIds })
  })
}

/** What a person sent, what became of it, and what is kept. */
export function readOwnPage(platform: Platform, token: string, language: LocaleName): Promise<OwnPage> {
  return withOwnPage(platform, token, async (scope, { customerId, customerIds }) => {
    const filter = { customerIds }
    const submissions = await findSubmissions(scope, { filter, limit: submissionsMax })
    const standing = submissions.filter(({ erasedAt }) => erasedAt === null)
    return {
      shop: await readShopRow(scope),
      name: (await readContacts(scope, customerId))?.name ?? null,
      submissions: await Promise.all(
        standing.map(async (one) => ({
          ...one,
          token: signPortal(scope.keys, 'status', { shopId: scope.shopId, id: one.id, expiresAt: null }),
          isDone: (await plansOfVoices(scope, [one.feedbackId], language)).length > 0,
        })),
      ),
      reviews: (await reviewsOf(scope, customerIds)).map((review) => ({
        ...review,
        receiptPath: review.receiptId && receiptUrl(scope, '', review.receiptId),
      })),
      hasBoard: (await readPortalSettings(scope)).hasBoard,
      follows: await followsOf(scope, customerIds),
      consent: await consentOf(scope, customerId),
      isPersonalised: await isPersonalised(scope, customerIds),
      steps: await countKnownBehaviour(scope, customerIds),
    }
  })
}

/** All that is kept about the holder of the link, as plain data. */
export function exportOwnData(platform: Platform, token: string): Promise<Record<string, unknown>> {
  return withOwnPage(platform, token, async (scope, { customerId, customerIds }) => {
    const person = await readContacts(scope, customerId)
    const submissions = await findSubmissions(scope, { filter: { customerIds }, limit: 10_000 })
    const words = await wordsOf(
      scope,
      submissions.map(({ id }) => id),
    )
    return {
      format: 'echoloop-own-data',
      version: 1,
      madeAt: scope.now.toISOString(),
      person: person && {
        name: person.name,
        email: person.email,
        phone: person.phone,
        language: person.language,
        timeZone: person.timeZone,
        identities: person.identities,
      },
      sent: submissions.map((one) => ({
        number: one.number,
        kind: one.kind,
        text: one.text,
        answers: one.answers,
        sentAt: one.sentAt,
        agreedToNotice: one.noticeVersion,
        mayBePublic: one.mayBePublic,
        outcome: one.outcome,
        reason: one.reason,
        words: words.filter(({ submissionId }) => submissionId === one.id),
      })),
      follows: await followsOf(scope, customerIds),
      ...(await keptAbout(scope, customerIds)),
      behaviour: await knownBehaviourOf(scope, customerIds),
    }
  })
}

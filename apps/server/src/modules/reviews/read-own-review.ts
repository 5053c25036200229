import { type OwnReview, toPublicId } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { Platform, Scope } from '../../platform/scope.ts'
import { dimensionsOf } from '../catalogue/index.ts'
import { readAttachments } from '../feedback/index.ts'
import { readShopRow } from '../shops/index.ts'
import { disclosureOf } from './disclosure-facts.ts'
import type { OwnAppealRow } from './own-review-queries.ts'
import { findReviewTraits } from './review-trait-store.ts'
import { type OwnReviewState, readState, withOwnReview } from './with-own-review.ts'

/** What an author sees of the own review. Refuses as `withOwnReview` does. */
export function readOwnReview(platform: Platform, token: string): Promise<OwnReview> {
  return withOwnReview(platform, token, presentOwnReview)
}

/** The own review as it stands at the end of a step. */
export async function presentAgain(scope: Scope, { receiptId }: OwnReviewState): Promise<OwnReview> {
  return presentOwnReview(scope, await readState(scope, receiptId))
}

async function presentOwnReview(scope: Scope, own: OwnReviewState): Promise<OwnReview> {
  const { state, doors, followUp, rating, dimensions, title, text, isAnonymous } = own
  return {
    id: toPublicId('receipt', own.receiptId),
    shop: await readShopRow(scope),
    product: {
      id: toPublicId('product', own.productId),
      name: own.productName,
      nameEn: own.productNameEn,
    },
    state,
    submittedAt: own.submittedAt.toISOString(),
    editedAt: isoOf(own.editedAt),
    decidedAt: state === 'pending' ? null : isoOf(own.decidedAt),
    ...reasonOf(own),
    appeal: own.appeal && appealOf(own.appeal),
    mayAppeal: doors.mayAppeal,
    version: own.version,
    review: { rating, dimensions, title, text, isAnonymous },
    disclosure: disclosureOf(own.facts, await findReviewTraits(scope)),
    media: await readAttachments(scope, own.feedbackId),
    dimensions: await dimensionsOf(scope, own.categoryCode),
    followUp: followUp && { ...followUp, createdAt: new Date(followUp.createdAt).toISOString() },
    editUntil: isoOf(doors.editUntil),
    followUpUntil: isoOf(doors.followUpUntil),
    mayWithdraw: doors.mayWithdraw,
    bringBackUntil: isoOf(doors.bringBackUntil),
  }
}

/** Why it is not public: the rule, the shop's words for it, and what was noticed; nothing about other people. */
function reasonOf({ state, reasonCode, ownReason, noticed }: OwnReviewState) {
  if (state !== 'refused' && state !== 'held') return { reasonCode: null, reason: null, noticed: [] }
  return { reasonCode, reason: ownReason ?? builtInReason(reasonCode, state), noticed }
}

function builtInReason(code: string | null, state: 'refused' | 'held'): { en: string; zh: string } | null {
  const inLanguage = (language: 'en' | 'zh-CN') => {
    const { rules, holds } = locales[language].screening
    const words: Record<string, string> = { ...holds, ...rules }
    return code !== null && Object.hasOwn(words, code)
      ? words[code]
      : state === 'held'
        ? holds.other
        : undefined
  }
  const [en, zh] = [inLanguage('en'), inLanguage('zh-CN')]
  return en !== undefined && zh !== undefined ? { en, zh } : null
}

function appealOf({ words, state, answer, createdAt, decidedAt }: OwnAppealRow): OwnReview['appeal'] {
  return {
    words,
    state,
    answer,
    createdAt: new Date(createdAt).toISOString(),
    decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
  }
}

function isoOf(time: Date | null): string | null {
  return time?.toISOString() ?? null
}

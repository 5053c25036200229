import type { OwnReview } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { type Problem, type Reason, renderReceiptPage, type Yours } from '@echoloop/storefront'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { caseLinkOfReceipt } from '../cases/index.ts'
import { plansOfReceipt } from '../improvements/index.ts'
import { readOwnReview } from '../reviews/index.ts'
import { frameOf, nameIn, type PageVisit, sendPrivate } from './page-visit.ts'

/** What was wrong with a follow-up or an appeal, and the words that were sent. */
export type StepAnswer = { problems: readonly Problem[]; text?: string; words?: string }

/** GET /receipt/:token: the author's own page. */
export async function showReceiptPage(visit: PageVisit, token: string, answer?: StepAnswer): Promise<void> {
  const own = await readOwnReview(visit.platform, token)
  const plans = await plansOf(visit, own)
  const caseToken = await caseLinkOfReceipt(visit.platform, token)
  const at = (step: string) => ownAddress(visit, token, step)
  const { editUntil, followUpUntil, bringBackUntil } = own
  const body = renderReceiptPage(frameOf(visit, own.shop), {
    product: { name: nameIn(visit.language, own.product) },
    state: own.state,
    submittedAt: own.submittedAt,
    editedAt: own.editedAt,
    decidedAt: own.decidedAt,
    reason: reasonIn(visit.language, own),
    review: yoursOf(visit.language, own),
    receiptId: own.id,
    pageUrl: `/p/${own.product.id}?shop=${own.shop.id}${visit.languageQuery && `&${visit.languageQuery}`}`,
    fileUrl: `/receipt/${token}/receipt.json`,
    edit: editUntil === null ? null : { url: at('edit'), until: editUntil },
    followUp: followUpUntil === null ? null : { action: at('follow-up'), until: followUpUntil },
    withdraw: own.mayWithdraw ? { action: at('withdraw') } : null,
    bringBack: bringBackUntil === null ? null : { action: at('bring-back'), until: bringBackUntil },
    plans,
    caseUrl: caseToken === undefined ? null : `/case/${caseToken}?lang=${visit.language}`,
    appeal: own.appeal,
    mayAppeal: own.mayAppeal ? { action: at('appeal') } : null,
    policyUrl: `/policy?shop=${own.shop.id}${visit.languageQuery && `&${visit.languageQuery}`}`,
    answer,
  })
  sendPrivate(visit, { status: answer ? 422 : 200, body })
}

/** What became of it, when a plan that answers this review has shipped. */
async function plansOf(
  visit: PageVisit,
  { id, shop }: OwnReview,
): Promise<{ said: string; did: string; shippedAt: string }[]> {
  const who = { shopId: uuidOf('shop', shop.id), actor: { kind: 'author' as const } }
  const plans = await runInShop(visit.platform, who, (scope) =>
    plansOfReceipt(scope, uuidOf('receipt', id), visit.language),
  )
  return plans.map(({ said, did, shippedAt }) => ({ said, did, shippedAt: shippedAt.toISOString() }))
}

/** Address of a step of the author's own page, in the language that was chosen. */
export function ownAddress(visit: PageVisit, token: string, step: string): string {
  return `/receipt/${token}${step && `/${step}`}${visit.languageQuery && `?${visit.languageQuery}`}`
}

/** The own words with the names of their dimensions, and the own pictures. */
export function yoursOf(language: LocaleName, { review, disclosure, media, followUp }: OwnReview): Yours {
  const names: Record<string, string> = locales[language].start.dimensions
  const { rating, title, text } = review
  const dimensions = Object.entries(review.dimensions).map(([code, stars]) => ({
    name: names[code] ?? code,
    stars,
  }))
  const traits = disclosure.traits.map(({ value, ...trait }) => ({ name: nameIn(language, trait), value }))
  const own = { ...disclosure, traits }
  return { rating, title, text, dimensions, media, followUp, disclosure: own }
}

/** The published rule that a decision rests on, and what was noticed; what staff noted beside it stays with the staff. */
function reasonIn(language: LocaleName, { reasonCode, reason, noticed }: OwnReview): Reason | null {
  if (reasonCode === null && reason === null) return null
  const code = reasonCode ?? ''
  const wordsFor = (words: Record<string, string>, name: string) =>
    Object.hasOwn(words, name) ? words[name] : null
  const { codes, screening, ownReview } = locales[language]
  return {
    code: reasonCode,
    name: wordsFor(codes.policies, code),
    text: (language === 'en' ? reason?.en : reason?.zh) ?? code,
    noticed: noticed.flatMap((signal) => wordsFor(screening.noticed, signal) ?? []),
    mend: wordsFor(ownReview.mends, code),
  }
}

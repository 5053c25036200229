import { locales } from '@echoloop/locales'
import { type Problem, type ReviewFormValues, renderEditPage } from '@echoloop/storefront'
import { readOwnReview } from '../reviews/index.ts'
import { frameOf, nameIn, type PageVisit, sendOn, sendPrivate } from './page-visit.ts'
import { ownAddress, yoursOf } from './show-receipt-page.ts'

/** What was sent and what is wrong with it; `isBehind`: the words were changed in another window meanwhile. */
export type EditAnswer = { values: ReviewFormValues; problems: readonly Problem[]; isBehind: boolean }

/** GET /receipt/:token/edit: the form for changing the own review; leads back when that is over. */
export async function showEditPage(visit: PageVisit, token: string, answer?: EditAnswer): Promise<void> {
  const own = await readOwnReview(visit.platform, token)
  if (own.editUntil === null) {
    sendOn(visit, `/receipt/${token}`)
    return
  }
  const names: Record<string, string> = locales[visit.language].start.dimensions
  const { title, text, ...rest } = own.review
  const body = renderEditPage(frameOf(visit, own.shop), {
    product: { name: nameIn(visit.language, own.product) },
    dimensions: own.dimensions.map((code) => ({ code, name: names[code] ?? code })),
    version: own.version,
    until: own.editUntil,
    values: answer?.values ?? { ...rest, title: title ?? '', text: text ?? '' },
    media: own.media,
    problems: answer?.problems,
    present: answer?.isBehind ? yoursOf(visit.language, own) : undefined,
    action: ownAddress(visit, token, 'edit'),
    backUrl: ownAddress(visit, token, ''),
  })
  const problemStatus = answer?.isBehind ? 409 : 422
  sendPrivate(visit, { status: answer ? problemStatus : 200, body })
}

import { locales } from '@echoloop/locales'
import { type ReviewFormValues, renderReviewForm } from '@echoloop/storefront'
import { AppError } from '../../platform/app-error.ts'
import { type Invitation, readInvitation } from '../reviews/index.ts'
import { frameOf, nameIn, type PageVisit, sendOn, sendPrivate } from './page-visit.ts'
import { sendMessagePage } from './send-message-page.ts'

export type FormProblem = { field: string; message: string }
type FormAnswer = { values: ReviewFormValues; problems: FormProblem[] }

/**
 * GET /r/:token: the review form, with what was sent and what is wrong with it when it is an answer. A link that was
 * used leads to the receipt.
 */
export async function showReviewForm(visit: PageVisit, token: string, answer?: FormAnswer): Promise<void> {
  const invitation = await readInvitation(visit.platform, token)
  if (invitation.state.kind === 'used') sendOn(visit, `/receipt/${invitation.state.receiptToken}`)
  else if (invitation.state.kind === 'expired')
    sendMessagePage(visit, new AppError('review/link-expired'), invitation.shop)
  else sendPrivate(visit, formPage(visit, { token, invitation, answer }))
}

function formPage(
  visit: PageVisit,
  { token, invitation, answer }: { token: string; invitation: Invitation; answer?: FormAnswer },
): { status: number; body: string } {
  const names: Record<string, string> = locales[visit.language].start.dimensions
  const query = visit.languageQuery && `?${visit.languageQuery}`
  const body = renderReviewForm(frameOf(visit, invitation.shop), {
    token,
    product: { name: nameIn(visit.language, invitation.product) },
    order: invitation.order,
    dimensions: invitation.dimensions.map((code) => ({ code, name: names[code] ?? code })),
    ...answer,
    action: `/r/${token}${query}`,
  })
  return { status: answer ? 422 : 200, body }
}

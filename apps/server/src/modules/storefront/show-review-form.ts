import type { Media } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type DisclosureValues, type ReviewFormValues, renderReviewForm } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { type Invitation, listUploadsOf, noteFormOpened, readInvitation } from '../reviews/index.ts'
import { frameOf, nameIn, type PageVisit, sendOn, sendPrivate } from './page-visit.ts'
import { sendMessagePage } from './send-message-page.ts'
import { showClosedForm } from './show-closed-form.ts'

export type FormProblem = { field: string; message: string }
type FormAnswer = {
  values: ReviewFormValues
  disclosure: DisclosureValues
  removed: string[]
  problems: FormProblem[]
}

/**
 * GET /r/:token: the review form, with what was sent and what is wrong with it when it is an answer. A link that was
 * used leads to the receipt.
 */
export async function showReviewForm(visit: PageVisit, token: string, answer?: FormAnswer): Promise<void> {
  const invitation = await readInvitation(visit.platform, token)
  if (invitation.state.kind === 'used') sendOn(visit, `/receipt/${invitation.state.receiptToken}`)
  else if (invitation.state.kind === 'expired')
    sendMessagePage(visit, new AppError('review/link-expired'), invitation.shop)
  else if (invitation.state.kind === 'closed')
    showClosedForm(visit, { token, invitation, state: invitation.state }, closedAnswer(answer))
  else {
    if (!answer) await noteFormOpened(visit.platform, token)
    const media = await listUploadsOf(visit.platform, token)
    sendPrivate(visit, formPage(visit, { token, invitation, media, answer }))
  }
}

/** What was written for the public stays at hand for the shop alone. */
function closedAnswer(answer: FormAnswer | undefined) {
  if (!answer) return undefined
  const { title, text } = answer.values
  return { text: [title, text].filter((part) => part !== '').join('\n'), problems: [] }
}

type FormParts = { token: string; invitation: Invitation; media: Media[]; answer?: FormAnswer }

function formPage(
  visit: PageVisit,
  { token, invitation, media, answer }: FormParts,
): { status: number; body: string } {
  const names: Record<string, string> = locales[visit.language].start.dimensions
  const query = visit.languageQuery && `?${visit.languageQuery}`
  const body = renderReviewForm(frameOf(visit, invitation.shop), {
    token,
    product: { name: nameIn(visit.language, invitation.product) },
    order: invitation.order,
    dimensions: invitation.dimensions.map((code) => ({ code, name: names[code] ?? code })),
    traits: invitation.traits,
    stars: starsOf(visit),
    media: shownMedia(media, answer),
    ...answer,
    action: `/r/${token}${query}`,
  })
  return { status: answer ? 422 : 200, body }
}

const starsSchema = z.object({ stars: z.coerce.number().int().min(1).max(5) })

/** `stars=4` in the address: a click on a star in a mail. Anything else there counts for nothing. */
function starsOf(visit: PageVisit): number | undefined {
  const read = starsSchema.safeParse(visit.request.query)
  return read.success ? read.data.stars : undefined
}

/** All that lies ready; in an answer without what was ticked to be removed. */
function shownMedia(media: Media[], answer: FormAnswer | undefined): Media[] {
  return media.filter(({ id }) => !answer?.removed.includes(id))
}

import { endpoints } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { renderMessagePage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { readPart } from '../../platform/http/read-part.ts'
import { readInvitation, sendPrivately } from '../reviews/index.ts'
import { fieldProblems } from './field-problems.ts'
import { frameOf, type PageVisit, sendPrivate } from './page-visit.ts'
import { showClosedForm } from './show-closed-form.ts'
import { showReviewForm } from './show-review-form.ts'

const fieldsSchema = z.object({ text: z.string() })

/** POST /r/:token/private: words for the shop alone, while no public review can be written. */
export async function takePrivateWords(visit: PageVisit, token: string, body: unknown): Promise<void> {
  const fields = fieldsSchema.safeParse(body)
  if (!fields.success) throw new AppError('request/wrong-content-type')
  const text = fields.data.text.replaceAll('\r\n', '\n')
  const invitation = await readInvitation(visit.platform, token)
  const { state } = invitation
  if (state.kind !== 'closed') return showReviewForm(visit, token)
  try {
    const given = readPart(endpoints.sendPrivately.body, { token, text }, visit.language)
    await sendPrivately(visit.platform, { ...given, language: visit.language })
    const { sentTitle, sentText } = locales[visit.language].ownReview.closed
    const frame = frameOf(visit, invitation.shop)
    sendPrivate(visit, {
      status: 200,
      body: renderMessagePage(frame, { title: sentTitle, text: sentText, status: 200 }),
    })
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    showClosedForm(
      visit,
      { token, invitation, state },
      { text, problems: fieldProblems(visit.language, error) },
    )
  }
}

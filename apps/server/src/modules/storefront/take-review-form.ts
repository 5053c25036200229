import { endpoints } from '@echoloop/contract'
import {
  type DisclosureValues,
  type ReviewFormValues,
  readAttachmentIds,
  readDisclosure,
  readReviewForm,
} from '@echoloop/storefront'
import { AppError } from '../../platform/app-error.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { readPart } from '../../platform/http/read-part.ts'
import { visitOf } from '../../platform/http/visitor-of.ts'
import { submitReview } from '../reviews/index.ts'
import { fieldProblems } from './field-problems.ts'
import { type PageVisit, sendOn } from './page-visit.ts'
import { readPostedForm } from './read-posted-form.ts'
import { showReviewForm } from './show-review-form.ts'

/** POST /r/:token: sends the author on to the receipt, or shows the form again with all that was written. */
export async function takeReviewForm(
  visit: PageVisit,
  { token, files }: { token: string; files: Files },
): Promise<void> {
  const { fields, problems } = await readPostedForm(visit, { token, files })
  const values = readReviewForm(fields)
  const disclosure = readDisclosure(fields)
  const removed = fields.getAll('removeIds')
  try {
    const submission = readSubmission(visit, {
      ...values,
      ...disclosure,
      token,
      attachmentIds: readAttachmentIds(fields),
    })
    if (problems.length > 0)
      return await showReviewForm(visit, token, { values, disclosure, removed, problems })
    const { receiptToken } = await submitReview(visit.platform, submission)
    sendOn(visit, `/receipt/${receiptToken}`)
  } catch (error) {
    if (!(error instanceof AppError) || (error.fields.length === 0 && !isClosed(error))) throw error
    const all = [...fieldProblems(visit.language, error), ...problems]
    await showReviewForm(visit, token, { values, disclosure, removed, problems: all })
  }
}

type Posted = ReviewFormValues & DisclosureValues & { token: string; attachmentIds: string[] }

function readSubmission(visit: PageVisit, { rating, incentive, ...rest }: Posted) {
  const given = {
    ...rest,
    ...(rating === null ? {} : { rating }),
    ...(incentive === '' ? {} : { incentive }),
  }
  const submission = readPart(endpoints.submitReview.body, given, visit.language)
  const { language, publicUrl, request } = visit
  return { ...submission, language, publicUrl, visitor: visitOf(request) }
}

/** The line stopped taking reviews while the form was open: its page takes what was written. */
function isClosed({ code }: AppError): boolean {
  return code === 'review/order-refunded' || code.startsWith('review/window-')
}

import { endpoints } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type ReviewFormValues, readReviewForm } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { sentenceOf } from '../../platform/http/problem-reply.ts'
import { readPart } from '../../platform/http/read-part.ts'
import { submitReview } from '../reviews/index.ts'
import { type PageVisit, sendOn } from './page-visit.ts'
import { type FormProblem, showReviewForm } from './show-review-form.ts'

const fieldsSchema = z.record(z.string(), z.string())

/** POST /r/:token: sends the author on to the receipt, or shows the form again with all that was written. */
export async function takeReviewForm(visit: PageVisit, token: string, body: unknown): Promise<void> {
  const fields = fieldsSchema.safeParse(body)
  if (!fields.success) throw new AppError('request/wrong-content-type')
  const values = readReviewForm(new URLSearchParams(fields.data))
  try {
    const { receiptToken } = await submitReview(visit.platform, readSubmission(visit, token, values))
    sendOn(visit, `/receipt/${receiptToken}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    await showReviewForm(visit, token, { values, problems: problemsOf(visit, error) })
  }
}

function readSubmission(visit: PageVisit, token: string, values: ReviewFormValues) {
  const { rating, ...rest } = values
  const given = rating === null ? { token, ...rest } : { token, rating, ...rest }
  const submission = readPart(endpoints.submitReview.body, given, visit.language)
  return { ...submission, language: visit.language }
}

function problemsOf(visit: PageVisit, error: AppError): FormProblem[] {
  const { title } = locales[visit.language].problems[error.code]
  return error.fields.map(({ path, code, message }) => {
    if (path === 'rating') return { field: path, message: sentenceOf('review/rating-needed', visit.language) }
    return {
      field: path,
      message: message ?? (code === error.code ? sentenceOf(code, visit.language) : title),
    }
  })
}

import { endpoints } from '@echoloop/contract'
import { readReviewForm } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { sentenceOf } from '../../platform/http/problem-reply.ts'
import { readPart } from '../../platform/http/read-part.ts'
import { addOwnFollowUp, bringBackOwnReview, editOwnReview, withdrawOwnReview } from '../reviews/index.ts'
import { openAppeal } from '../screening/index.ts'
import { fieldProblems } from './field-problems.ts'
import { type PageVisit, sendOn } from './page-visit.ts'
import { showEditPage } from './show-edit-page.ts'
import { showReceiptPage } from './show-receipt-page.ts'

const fieldsSchema = z.record(z.string(), z.string())

type Step = (visit: PageVisit, token: string, body: unknown) => Promise<void>

/** POST /receipt/:token/edit: back to the own page, or the form again with all that was written. */
export const takeEdit: Step = async (visit, token, body) => {
  const fields = new URLSearchParams(fieldsOf(body))
  const values = readReviewForm(fields)
  try {
    const { rating, dimensions, title, text, isAnonymous } = values
    const words = { version: Number(fields.get('version')), dimensions, title, text, isAnonymous }
    const given = rating === null ? words : { ...words, rating }
    const edit = readPart(endpoints.editOwnReview.body, given, visit.language)
    await editOwnReview(visit.platform, { token, ...edit, language: visit.language })
    sendOn(visit, `/receipt/${token}`)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const isBehind = error.code === 'review/changed-elsewhere'
    if (error.fields.length === 0 && !isBehind) throw error
    const problems = isBehind
      ? [{ field: '', message: sentenceOf(error.code, visit.language) }]
      : fieldProblems(visit.language, error)
    await showEditPage(visit, token, { values, problems, isBehind })
  }
}

/** POST /receipt/:token/follow-up: back to the own page, or the page with the words and what is wrong with them. */
export const takeFollowUp: Step = async (visit, token, body) => {
  const text = (fieldsOf(body).text ?? '').replaceAll('\r\n', '\n')
  try {
    const given = readPart(endpoints.addOwnFollowUp.body, { text }, visit.language)
    await addOwnFollowUp(visit.platform, { token, ...given })
    sendOn(visit, `/receipt/${token}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    await showReceiptPage(visit, token, { problems: fieldProblems(visit.language, error), text })
  }
}

/** POST /receipt/:token/appeal: back to the own page, or the page with the words and what is wrong with them. */
export const takeAppeal: Step = async (visit, token, body) => {
  const words = (fieldsOf(body).words ?? '').replaceAll('\r\n', '\n')
  try {
    const given = readPart(endpoints.appealDecision.body, { words }, visit.language)
    await openAppeal(visit.platform, { token, ...given })
    sendOn(visit, `/receipt/${token}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    await showReceiptPage(visit, token, { problems: fieldProblems(visit.language, error), words })
  }
}

/** POST /receipt/:token/withdraw */
export const takeWithdrawal: Step = async (visit, token) => {
  await withdrawOwnReview(visit.platform, token)
  sendOn(visit, `/receipt/${token}`)
}

/** POST /receipt/:token/bring-back */
export const takeBringBack: Step = async (visit, token) => {
  await bringBackOwnReview(visit.platform, token)
  sendOn(visit, `/receipt/${token}`)
}

function fieldsOf(body: unknown): Record<string, string> {
  const fields = fieldsSchema.safeParse(body ?? {})
  if (!fields.success) throw new AppError('request/wrong-content-type')
  return fields.data
}

import { endpoints, publicId } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type FeedbackForm, renderFeedbackPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { readPart } from '../../../platform/http/read-part.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { visitOf, visitorOf } from '../../../platform/http/visitor-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { fieldProblems } from '../field-problems.ts'
import { frameOf, type PageVisit, sendOn, sendPrivate } from '../page-visit.ts'
import { acceptVoice } from './accept-voice.ts'

const addressSchema = z.object({
  shop: publicId('shop'),
  page: z.string().max(2000).optional().catch(undefined),
})
const fieldsSchema = z.object({
  kind: z.string().default(''),
  text: z.string().default(''),
  email: z.string().trim().default(''),
  consent: z.string().optional(),
  page: z.string().optional(),
})

/** GET /tell?shop=…: the form for words that only the shop reads. */
export async function showFeedbackPage(
  visit: PageVisit,
  answer: Pick<FeedbackForm, 'values' | 'problems'> = {},
): Promise<void> {
  const { shop, page } = addressOf(visit)
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const row = await runInShop(visit.platform, who, readShopRow)
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const body = renderFeedbackPage(frameOf(visit, row), {
    action: `/tell?shop=${shop}${chosen}`,
    shop,
    page: page ?? visit.request.headers.referer ?? '',
    shopUrl: `/s/${shop}${visit.languageQuery && `?${visit.languageQuery}`}`,
    ...answer,
  })
  sendPrivate(visit, { status: answer.problems ? 422 : 200, body })
}

/** POST /feedback: on to the page of what was sent, or the form again with all of it. */
export async function takeFeedbackForm(visit: PageVisit): Promise<void> {
  const { shop } = addressOf(visit)
  const read = fieldsSchema.safeParse(visit.request.body ?? {})
  if (!read.success) throw new AppError('request/wrong-content-type')
  const { consent, ...rest } = read.data
  const fields = { ...rest, text: rest.text.replaceAll('\r\n', '\n') }
  const values = { ...fields, consent: consent !== undefined }
  if (fields.email !== '' && !values.consent) {
    const message = locales[visit.language].voices.feedback.consentMissing
    return showFeedbackPage(visit, { values, problems: [{ field: 'feedback-consent', message }] })
  }
  try {
    const given = readPart(
      endpoints.sendFeedback.body,
      { shop, ...fields, consent: values.consent },
      visit.language,
    )
    const { token } = await acceptVoice(visit.platform, {
      shopId: uuidOf('shop', shop),
      kind: given.kind,
      text: given.text,
      email: given.consent ? (given.email ?? '') : '',
      page: given.page,
      language: visit.language,
      sender: visitorOf(visit.request),
      visitor: visitOf(visit.request),
    })
    sendOn(visit, `/tell/${token}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    const problems = fieldProblems(visit.language, error).map(({ field, message }) => ({
      field: `feedback-${field}`,
      message,
    }))
    await showFeedbackPage(visit, { values, problems })
  }
}

function addressOf({ request }: PageVisit): z.infer<typeof addressSchema> {
  const read = addressSchema.safeParse(request.query)
  if (!read.success) throw new AppError('shop/not-found')
  return read.data
}

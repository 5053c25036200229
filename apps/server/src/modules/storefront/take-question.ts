import { endpoints } from '@echoloop/contract'
import { z } from 'zod'
import { readPart } from '../../platform/http/read-part.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { askQuestion } from '../reviews/index.ts'
import { type PageVisit, sendOn } from './page-visit.ts'
import { productAddressOf } from './product-address.ts'

const fieldsSchema = z.object({ text: z.string().default(''), authorName: z.string().default('') })

/** POST /p/:productId/questions: sends the asker on to the page of the question. */
export async function takeQuestion(visit: PageVisit, address: unknown, body: unknown): Promise<void> {
  const { productId, shop } = productAddressOf(address)
  const fields = fieldsSchema.safeParse(body)
  const given = { shop, productId, ...(fields.success ? fields.data : { text: '' }) }
  const asked = readPart(endpoints.askQuestion.body, given, visit.language)
  const { pageToken } = await askQuestion(visit.platform, {
    shopId: uuidOf('shop', asked.shop),
    productId: uuidOf('product', asked.productId),
    text: asked.text,
    authorName: asked.authorName || null,
    language: visit.language,
  })
  sendOn(visit, `/q/${pageToken}`)
}

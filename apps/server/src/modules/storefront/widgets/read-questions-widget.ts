import { endpoints } from '@echoloop/contract'
import { renderQuestions } from '@echoloop/storefront'
import { z } from 'zod'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { shopOfPageSchema } from '../shop-of-page-schema.ts'
import type { AskedProductWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'
import { readShopQuestions } from './widget-queries.ts'

const dataSchema = z.object({
  shop: shopOfPageSchema,
  items: endpoints.listProductQuestions.reply.shape.items,
})

/** Questions to buyers with their answers, and the form to ask one. */
export async function readQuestionsWidget(asked: AskedProductWidget): Promise<WidgetAnswer | null> {
  const { shop, product, language, publicUrl } = asked
  const key = { shop: uuidOf('shop', shop), product: uuidOf('product', product) }
  const text = await readShopQuestions(asked.platform, key)
  if (text === null) return null
  const data = dataSchema.parse(JSON.parse(text))
  const frame = widgetFrameOf(asked, data.shop)
  const page = `${publicUrl}/p/${product}`
  const query = `?shop=${shop}&lang=${language}`
  const body = renderQuestions(frame, {
    items: data.items,
    shop,
    product,
    askAction: `${page}/questions${query}`,
    voteAction: (answerId) => `${page}/answers/${answerId}${query}`,
    similarUrl: `${publicUrl}/v1/storefront/products/${product}/questions/similar?shop=${shop}`,
    voteUrl: (answerId) => `${publicUrl}/v1/storefront/answers/${answerId}/vote`,
  })
  return { frame, body, pageUrl: `${page}${query}#questions` }
}

import { renderAskLinkWidget } from '@echoloop/storefront'
import { z } from 'zod'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { shopOfPageSchema } from '../shop-of-page-schema.ts'
import type { AskedProductWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'
import { readNamedProduct } from './widget-queries.ts'

const dataSchema = z.object({ shop: shopOfPageSchema })

/** The form by which a buyer asks for a review link; the form behind a link is `readReviewFormWidget`. */
export async function readFormWidget(asked: AskedProductWidget): Promise<WidgetAnswer | null> {
  const { shop, product, language, publicUrl, canMail } = asked
  const key = { shop: uuidOf('shop', shop), product: uuidOf('product', product) }
  const text = await readNamedProduct(asked.platform, key)
  if (text === null) return null
  const frame = widgetFrameOf(asked, dataSchema.parse(JSON.parse(text)).shop)
  const pageUrl = `${publicUrl}/p/${product}/ask-link?shop=${shop}&lang=${language}`
  return { frame, body: renderAskLinkWidget(frame, { action: pageUrl, product, shop, canMail }), pageUrl }
}

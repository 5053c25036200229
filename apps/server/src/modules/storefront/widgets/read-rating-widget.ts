import { productSummarySchema } from '@echoloop/contract'
import { renderRating, renderRatingLine } from '@echoloop/storefront'
import { z } from 'zod'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { shopOfPageSchema } from '../shop-of-page-schema.ts'
import { readRating } from '../storefront-queries.ts'
import type { AskedProductWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'

const dataSchema = z.object({ shop: shopOfPageSchema, summary: productSummarySchema })

/** The badge of a product: stars, score, count. */
export async function readRatingWidget(asked: AskedProductWidget): Promise<WidgetAnswer | null> {
  const { shop, product, language, publicUrl, query } = asked
  const key = { shop: uuidOf('shop', shop), product: uuidOf('product', product) }
  const text = await readRating(asked.platform, key)
  if (text === null) return null
  const data = dataSchema.parse(JSON.parse(text))
  const frame = widgetFrameOf(asked, data.shop)
  const pageUrl = `${publicUrl}/p/${product}?shop=${shop}&lang=${language}`
  const rating = { summary: data.summary, listUrl: query.href ?? `${pageUrl}#reviews` }
  return { frame, body: renderRating(frame, rating), line: renderRatingLine(frame, rating), pageUrl }
}

import { renderGalleryWidget } from '@echoloop/storefront'
import { z } from 'zod'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { shopOfPageSchema } from '../shop-of-page-schema.ts'
import type { AskedProductWidget, WidgetAnswer } from './asked-widget.ts'
import { readGallery } from './gallery-data.ts'
import { widgetFrameOf } from './widget-frame.ts'
import { readNamedProduct } from './widget-queries.ts'

const dataSchema = z.object({ shop: shopOfPageSchema })

/** Pictures from buyers of one product. */
export async function readGalleryWidget(asked: AskedProductWidget): Promise<WidgetAnswer | null> {
  const { platform, shop, product, language, publicUrl, query } = asked
  const key = { shop: uuidOf('shop', shop), product: uuidOf('product', product) }
  const text = await readNamedProduct(platform, key)
  if (text === null) return null
  const frame = widgetFrameOf(asked, dataSchema.parse(JSON.parse(text)).shop)
  const page = `${publicUrl}/p/${product}`
  const of = `?shop=${shop}&lang=${language}`
  const urls = { productUrl: `${page}${of}`, picturesUrl: `${page}/pictures${of}` }
  const gallery = await readGallery({ platform, shop, product, cursor: query.cursor, ...urls })
  return gallery && { frame, body: renderGalleryWidget(frame, gallery), pageUrl: urls.picturesUrl }
}

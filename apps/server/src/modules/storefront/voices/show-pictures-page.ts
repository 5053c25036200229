import { publicId } from '@echoloop/contract'
import { renderGalleryPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { frameOf, nameIn, type PageVisit } from '../page-visit.ts'
import { sendCacheable } from '../send-cacheable.ts'
import { shopOfPageSchema } from '../shop-of-page-schema.ts'
import { readGallery } from '../widgets/gallery-data.ts'
import { readNamedProduct } from '../widgets/widget-queries.ts'

const addressSchema = z.object({
  productId: publicId('product'),
  shop: publicId('shop'),
  cursor: z.string().max(200).optional(),
})

const dataSchema = z.object({ shop: shopOfPageSchema, name: z.string(), nameEn: z.string().nullable() })

/** GET /p/:productId/pictures?shop=…: pictures from buyers, for readers without a script. */
export async function showPicturesPage(visit: PageVisit): Promise<void> {
  const { request, reply, platform } = visit
  const read = addressSchema.safeParse({ ...recordOf(request.query), ...recordOf(request.params) })
  if (!read.success) throw new AppError('product/not-found')
  const { productId: product, shop, cursor } = read.data
  const key = { shop: uuidOf('shop', shop), product: uuidOf('product', product) }
  const text = await readNamedProduct(platform, key)
  if (text === null) throw new AppError('product/not-found')
  const named = dataSchema.parse(JSON.parse(text))
  const query = `?shop=${shop}${visit.languageQuery && `&${visit.languageQuery}`}`
  const urls = { productUrl: `/p/${product}${query}`, picturesUrl: `/p/${product}/pictures${query}` }
  const gallery = await readGallery({ platform, shop, product, cursor, ...urls })
  if (!gallery) throw new AppError('product/not-found')
  const productName = nameIn(visit.language, named)
  const body = renderGalleryPage(frameOf(visit, { ...named.shop, id: shop }), {
    ...gallery,
    productName,
    productUrl: urls.productUrl,
  })
  reply.header('vary', 'accept-language')
  sendCacheable(request, reply, { type: 'text/html; charset=utf-8', body })
}

function recordOf(value: unknown): Record<string, unknown> {
  const read = z.record(z.string(), z.unknown()).safeParse(value)
  return read.success ? read.data : {}
}

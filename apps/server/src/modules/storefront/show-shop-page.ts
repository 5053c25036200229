import { publicId } from '@echoloop/contract'
import { renderShopPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { frameOf, nameIn, type PageVisit } from './page-visit.ts'
import { sendCacheable } from './send-cacheable.ts'
import { shopOfPageSchema } from './shop-of-page-schema.ts'
import { attestationOf, attestationRowSchema } from './signed-facts.ts'
import { readShopPage } from './storefront-queries.ts'

const addressSchema = z.object({ shopId: publicId('shop') })

const dataSchema = z.object({
  shop: shopOfPageSchema,
  hasSaidAndDone: z.boolean(),
  attestation: attestationRowSchema.nullable(),
  products: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      count: z.number(),
      mean: z.number().nullable(),
    }),
  ),
})

/** GET /s/:shopId: the products of a shop, each with its stars, most rated first. */
export async function showShopPage(visit: PageVisit, address: unknown): Promise<void> {
  const read = addressSchema.safeParse(address)
  if (!read.success) throw new AppError('shop/not-found')
  const { shopId } = read.data
  const text = await readShopPage(visit.platform, uuidOf('shop', shopId))
  if (text === null) throw new AppError('shop/not-found')
  const data = dataSchema.parse(JSON.parse(text))
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const products = data.products.map((product) => ({
    id: product.id,
    name: nameIn(visit.language, product),
    summary: { count: product.count, mean: product.mean },
    url: `/p/${product.id}?shop=${shopId}${chosen}`,
  }))
  visit.reply.header('vary', 'accept-language')
  const body = renderShopPage(frameOf(visit, data.shop), {
    shopId,
    products,
    policyUrl: `/policy?shop=${shopId}${chosen}`,
    checkUrl: `/transparency?shop=${shopId}${chosen}`,
    audit: data.attestation && {
      newest: attestationOf(data.attestation, shopId),
      auditsUrl: `/audits?shop=${shopId}${chosen}`,
    },
    saidAndDoneUrl: data.hasSaidAndDone ? `/said-and-done?shop=${shopId}${chosen}` : null,
  })
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}

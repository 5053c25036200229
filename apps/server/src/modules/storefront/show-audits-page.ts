import { canonicalJson, publicId } from '@echoloop/contract'
import { renderAuditsPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { publicAttestations } from '../screening/index.ts'
import { frameOf, type PageVisit } from './page-visit.ts'
import { sendCacheable } from './send-cacheable.ts'
import { shopOfPageSchema } from './shop-of-page-schema.ts'
import { readShopPage } from './storefront-queries.ts'

const addressSchema = z.object({ shop: publicId('shop') })
const dataSchema = z.object({ shop: shopOfPageSchema })

/** GET /audits?shop=shp_…: every audit that was begun, with what was signed. */
export async function showAuditsPage(visit: PageVisit, address: unknown): Promise<void> {
  const read = addressSchema.safeParse(address)
  if (!read.success) throw new AppError('shop/not-found')
  const { shop } = read.data
  const shopId = uuidOf('shop', shop)
  const text = await readShopPage(visit.platform, shopId)
  if (text === null) throw new AppError('shop/not-found')
  const page = dataSchema.parse(JSON.parse(text))
  const who = { shopId, actor: { kind: 'author' as const } }
  const { items, keys, unsigned } = await runInShop(visit.platform, who, publicAttestations)
  const keyOf = (keyId: string) => keys.find((key) => key.keyId === keyId)?.publicKey ?? ''
  const inLanguage = (language: string) => `/audits?shop=${shop}&lang=${language}`
  const body = renderAuditsPage(frameOf(visit, { ...page.shop, id: shop }), {
    attestations: items.map((attestation) => ({
      attestation,
      body: canonicalJson(attestation),
      publicKey: keyOf(attestation.keyId),
      shop,
    })),
    keys,
    unsigned,
    fileUrl: `/v1/transparency/attestations?shop=${shop}`,
    shopUrl: `/s/${shop}${visit.languageQuery && `?${visit.languageQuery}`}`,
    languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
  })
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}

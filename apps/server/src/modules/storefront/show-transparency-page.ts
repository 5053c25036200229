import { publicId } from '@echoloop/contract'
import { renderEvidencePack, renderTransparencyPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { frameOf, nameIn, type PageVisit } from './page-visit.ts'
import { readTransparency } from './read-transparency.ts'
import { sendCacheable } from './send-cacheable.ts'
import { shopOfPageSchema } from './shop-of-page-schema.ts'
import { readProductNames, readShopPage } from './storefront-queries.ts'

const addressSchema = z.object({ shop: publicId('shop') })

const productSchema = z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() })
const dataSchema = z.object({ shop: shopOfPageSchema })

/** GET /transparency?shop=shp_…: where everybody can check the reviews of a shop. */
export async function showTransparencyPage(visit: PageVisit, address: unknown): Promise<void> {
  const { shop, page, policy, ...told } = await readBoth(visit, address)
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const names = await readProductNames(visit.platform, uuidOf('shop', shop))
  const listed = z.array(productSchema).parse(JSON.parse(names ?? '[]'))
  const products = listed.map((product) => ({ id: product.id, name: nameIn(visit.language, product) }))
  const body = renderTransparencyPage(frameOf(visit, { ...page.shop, id: shop }), {
    shopId: shop,
    publicUrl: visit.publicUrl,
    ...told,
    rules: policy.rules.map(({ code, name, text, isEditable }) => ({
      code,
      isEditable,
      ...(visit.language === 'en' ? { name: name.en, text: text.en } : { name: name.zh, text: text.zh }),
    })),
    products,
    packUrl: `/transparency/evidence?shop=${shop}${chosen}`,
    shopUrl: `/s/${shop}${visit.languageQuery && `?${visit.languageQuery}`}`,
    languageUrls: languageUrls(`/transparency?shop=${shop}`),
  })
  send(visit, body)
}

/** GET /transparency/evidence?shop=shp_…: what standards and laws ask, and this shop's figures, to print. */
export async function showEvidencePack(visit: PageVisit, address: unknown): Promise<void> {
  const { shop, page, figures, head, flags } = await readBoth(visit, address)
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const body = renderEvidencePack(frameOf(visit, { ...page.shop, id: shop }), {
    figures,
    head,
    flags,
    pageUrl: `/transparency?shop=${shop}${chosen}`,
    languageUrls: languageUrls(`/transparency/evidence?shop=${shop}`),
  })
  send(visit, body)
}

async function readBoth(visit: PageVisit, address: unknown) {
  const read = addressSchema.safeParse(address)
  if (!read.success) throw new AppError('shop/not-found')
  const { shop } = read.data
  const shopId = uuidOf('shop', shop)
  const text = await readShopPage(visit.platform, shopId)
  if (text === null) throw new AppError('shop/not-found')
  const page = dataSchema.parse(JSON.parse(text))
  return { shop, page, ...(await readTransparency(visit.platform, shopId)) }
}

function languageUrls(path: string): { 'zh-CN': string; en: string } {
  return { 'zh-CN': `${path}&lang=zh-CN`, en: `${path}&lang=en` }
}

function send(visit: PageVisit, body: string): void {
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}

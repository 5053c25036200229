import { publicId, toPublicId } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { type ProductSearch, renderShopPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { noticesIn } from './notices-of.ts'
import { frameOf, nameIn, type PageVisit } from './page-visit.ts'
import type { PageReach } from './ready/ready-address.ts'
import { type ListedProduct, listProducts } from './scores/list-products.ts'
import { pictureUrlOf, presentBest } from './scores/make-best-page.ts'
import { readBest } from './scores/read-best.ts'
import { readShopScores } from './scores/read-shop-scores.ts'
import { sendCacheable } from './send-cacheable.ts'
import { shopOfPageSchema } from './shop-of-page-schema.ts'
import { attestationOf, attestationRowSchema } from './signed-facts.ts'
import { readShopPage } from './storefront-queries.ts'

const addressSchema = z.object({
  shopId: publicId('shop'),
  q: z.string().trim().max(60).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

type Address = z.output<typeof addressSchema>

const dataSchema = z.object({
  shop: shopOfPageSchema,
  hasSaidAndDone: z.boolean(),
  attestation: attestationRowSchema.nullable(),
})

const productsPerPage = 24
/** Places of the best-rated list that the page of the shop shows. */
const bestShown = 5

/** GET /s/:shopId: the scores of a shop, its best-rated products, and all products, found by name. */
export async function showShopPage(visit: PageVisit, address: unknown): Promise<void> {
  const body = await makeShopPage(visit, address)
  if (body === null) throw new AppError('shop/not-found')
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}

/** The page as it is sent; null when there is no such shop. */
export async function makeShopPage(reach: PageReach, address: unknown): Promise<string | null> {
  const read = addressSchema.safeParse(address)
  if (!read.success) return null
  const { shopId, q, page } = read.data
  const text = await readShopPage(reach.platform, uuidOf('shop', shopId))
  if (text === null) return null
  const data = dataSchema.parse(JSON.parse(text))
  const isFront = q === '' && page === 1
  const front = await readFront(reach, read.data, isFront)
  // Somebody kept the address of a page that is there no more.
  if (page > 1 && front.products.length === 0) return makeShopPage(reach, { shopId, q })
  const chosen = reach.languageQuery && `&${reach.languageQuery}`
  const inLanguage = (language: LocaleName) =>
    `${reach.publicUrl}${placeOf(shopId, { page, words: q }, `lang=${language}`)}`
  const frame = { ...frameOf(reach, { ...data.shop, id: shopId }), ...front.notices }
  return renderShopPage(frame, {
    scores: front.scores,
    best:
      front.best &&
      presentBest(reach, {
        best: front.best,
        shop: shopId,
        title: locales[reach.language].scores.best.title,
        allUrl: `/best?shop=${shopId}${chosen}`,
      }),
    products: searchOf(reach, { ...front, address: read.data }),
    policyUrl: `/policy?shop=${shopId}${chosen}`,
    checkUrl: `/transparency?shop=${shopId}${chosen}`,
    audit: data.attestation && {
      newest: attestationOf(data.attestation, shopId),
      auditsUrl: `/audits?shop=${shopId}${chosen}`,
    },
    saidAndDoneUrl: data.hasSaidAndDone ? `/said-and-done?shop=${shopId}${chosen}` : null,
    pageUrl: `${reach.publicUrl}/s/${shopId}`,
    languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
  })
}

function readFront({ platform, language }: PageReach, { shopId, q, page }: Address, isFront: boolean) {
  const who = { shopId: uuidOf('shop', shopId), actor: { kind: 'author' as const } }
  const wanted = { words: q, offset: (page - 1) * productsPerPage, limit: productsPerPage }
  return runInShop(platform, who, async (scope) => ({
    notices: await noticesIn(scope, language),
    scores: await readShopScores(scope),
    best: isFront ? await readBest(scope, { limit: bestShown }) : null,
    ...(await listProducts(scope, wanted)),
  }))
}

type Found = { products: ListedProduct[]; total: number; address: Address }

function searchOf(reach: PageReach, { products, total, address }: Found): ProductSearch {
  const { shopId, q: words, page } = address
  const { language, languageQuery } = reach
  const chosen = languageQuery && `&${languageQuery}`
  return {
    products: products.map(({ pictureId, ...product }) => ({
      ...product,
      name: nameIn(language, product),
      url: `/p/${toPublicId('product', product.id)}?shop=${shopId}${chosen}`,
      pictureUrl: pictureUrlOf({ shop: shopId, pictureId }),
    })),
    total,
    words,
    page,
    pages: Math.ceil(total / productsPerPage),
    action: `/s/${shopId}`,
    hidden: languageQuery === '' ? [] : [{ name: 'lang', value: language }],
    urlOf: (place) => placeOf(shopId, place, languageQuery),
  }
}

function placeOf(
  shopId: string,
  { page, words }: { page: number; words: string },
  languageQuery: string,
): string {
  const parts = [
    ...(words === '' ? [] : [`q=${encodeURIComponent(words)}`]),
    ...(page === 1 ? [] : [`page=${page}`]),
    ...(languageQuery === '' ? [] : [languageQuery]),
  ]
  return `/s/${shopId}${parts.length === 0 ? '' : `?${parts.join('&')}`}`
}

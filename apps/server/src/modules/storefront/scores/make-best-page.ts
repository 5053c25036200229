import { bestListLimits, publicId, toPublicId } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { type BestList, renderBestPage } from '@echoloop/storefront'
import { z } from 'zod'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { frameOf, nameIn } from '../page-visit.ts'
import type { PageReach } from '../ready/ready-address.ts'
import { type CategoryOfBest, listBestCategories } from './best-categories.ts'
import { type BestRows, readBest } from './read-best.ts'

const addressSchema = z.object({ shop: publicId('shop'), category: z.string().min(1).max(60).optional() })

/** The page /best?shop=…&category=… as it is sent; null when there is no such shop or category. */
export async function makeBestPage(reach: PageReach, address: unknown): Promise<string | null> {
  const read = addressSchema.safeParse(address)
  if (!read.success) return null
  const { shop, category } = read.data
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const data = await runInShop(reach.platform, who, async (scope) => ({
    shop: await readShopRow(scope),
    categories: await listBestCategories(scope),
    best: await readBest(scope, { category, limit: bestListLimits.max }),
  }))
  const chosen = data.categories.find(({ code }) => code === category)
  if (category !== undefined && !chosen) return null
  const words = locales[reach.language].scores.best
  const path = `/best?shop=${shop}${category === undefined ? '' : `&category=${encodeURIComponent(category)}`}`
  const inLanguage = (language: LocaleName) => `${reach.publicUrl}${path}&lang=${language}`
  return renderBestPage(frameOf(reach, data.shop), {
    list: presentBest(reach, {
      best: data.best,
      shop,
      title: chosen ? words.ofCategory(nameIn(reach.language, chosen)) : words.title,
      allUrl: null,
    }),
    categories: choicesOf(reach, { shop, category, categories: data.categories }),
    shopUrl: `/s/${shop}${reach.languageQuery && `?${reach.languageQuery}`}`,
    languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
  })
}

type Presented = { best: BestRows; shop: string; title: string; allUrl: string | null; origin?: string }

/** A best-rated list as it is rendered; `origin` stands before each path, for lists in shops' own pages. */
export function presentBest(
  reach: Pick<PageReach, 'language' | 'languageQuery'>,
  { best, shop, title, allUrl, origin = '' }: Presented,
): BestList {
  const chosen = reach.languageQuery && `&${reach.languageQuery}`
  return {
    title,
    rows: best.items.map((row) => ({
      ...row,
      id: row.productId,
      name: nameIn(reach.language, row),
      url: `${origin}/p/${row.productId}?shop=${shop}${chosen}`,
      pictureUrl: pictureUrlOf({ shop, pictureId: row.pictureId, origin }),
    })),
    until: best.until,
    ratings: best.ratings,
    method: best.method,
    allUrl,
  }
}

/** Address of a small picture of a published review. */
export function pictureUrlOf(of: { shop: string; pictureId: string | null; origin?: string }): string | null {
  if (of.pictureId === null) return null
  return `${of.origin ?? ''}/media/${of.shop}/${toPublicId('attachment', of.pictureId)}-thumb`
}

function choicesOf(
  reach: PageReach,
  of: { shop: string; category: string | undefined; categories: readonly CategoryOfBest[] },
): { name: string; url: string; isChosen: boolean }[] {
  const chosen = reach.languageQuery && `&${reach.languageQuery}`
  const every = {
    name: locales[reach.language].scores.best.every,
    url: `/best?shop=${of.shop}${chosen}`,
    isChosen: of.category === undefined,
  }
  return [
    every,
    ...of.categories.map((one) => ({
      name: nameIn(reach.language, one),
      url: `/best?shop=${of.shop}&category=${encodeURIComponent(one.code)}${chosen}`,
      isChosen: one.code === of.category,
    })),
  ]
}

import { publicId, type ShopTheme, shopThemeSchema } from '@echoloop/contract'
import { type ElementName, elementReserves, renderWindowPreview, writeThemeCss } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import { type PageVisit, sendPrivate } from './page-visit.ts'
import { readShopTheme } from './shop-theme-store.ts'
import { themePathOf } from './theme-path.ts'

const elementSchema = z.custom<ElementName>(
  (value) => typeof value === 'string' && Object.hasOwn(elementReserves, value),
)

const addressSchema = z.object({
  shop: publicId('shop'),
  element: elementSchema,
  product: publicId('product').nullable().default(null),
  scheme: z.enum(['light', 'dark']).default('light'),
})

/** The theme of an address: the same fields, written as text. */
const draftSchema = z
  .record(z.string(), z.string())
  .transform(({ radius, pageSize, ...rest }) => ({
    ...rest,
    radius: numberOf(radius),
    pageSize: numberOf(pageSize),
  }))
  .pipe(shopThemeSchema)

/** GET /window-preview?shop=…&element=…: one element with real reviews in a neutral page, under the strictest policy. */
export async function showWindowPreview(visit: PageVisit, address: unknown): Promise<void> {
  const read = addressSchema.safeParse(address)
  if (!read.success) throw new AppError('request/not-found')
  const { shop, element, product, scheme } = read.data
  const { ground } = await themeOf(visit, shop)
  sendPrivate(visit, {
    status: 200,
    body: renderWindowPreview({
      language: visit.language,
      scheme,
      element,
      shopId: shop,
      productId: product,
      ground,
      assets: '/storefront',
      themeUrl: themePathOf(shop),
    }),
  })
}

/** GET /window-preview/theme.css?accent=…: a theme that is not saved; only the values a theme may have get in. */
export async function showDraftCss(visit: PageVisit, address: unknown): Promise<void> {
  const read = draftSchema.safeParse(address)
  if (!read.success) throw new AppError('request/not-found')
  visit.reply
    .header('cache-control', 'no-store')
    .type('text/css; charset=utf-8')
    .send(writeThemeCss(read.data))
}

async function themeOf(visit: PageVisit, shop: string): Promise<ShopTheme> {
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'system' as const } }
  const { theme } = await runInShop(visit.platform, who, async (scope) => {
    await readShopRow(scope)
    return readShopTheme(scope)
  })
  return theme
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined
}

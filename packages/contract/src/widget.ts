import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { reviewListQuery } from './storefront.ts'

/** Elements that speak of one product; the element's name is `echoloop-` and the widget's. */
export const productWidgetNames = [
  'rating',
  'reviews',
  'gallery',
  'questions',
  'form',
  'certificates',
] as const

/** Elements that speak of the whole shop. */
export const shopWidgetNames = ['rating', 'feedback', 'said-and-done', 'best', 'journey', 'chat'] as const

export type ProductWidgetName = (typeof productWidgetNames)[number]
export type ShopWidgetName = (typeof shopWidgetNames)[number]

/** What each widget may be asked; those of a list take the query of the list beside it. */
const widgetQuery = z.object({
  language: z.enum(['zh-CN', 'en']).optional(),
  /** `true`: the whole element with a declarative shadow root, for shops that write it into their own page. */
  embed: z.enum(['true', 'false']).default('false'),
  /** For `embed`: the element's look, and an address in the shop's own page that the badge leads to. */
  theme: z.enum(['light', 'dark', 'auto']).optional(),
  href: z
    .string()
    .max(500)
    .regex(/^(#|https?:\/\/|\/(?![/\\]))/i)
    .optional(),
})

export const readProductWidget = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/products/:productId/widgets/:widget',
  permission: 'public',
  summary: 'One widget of a product as HTML (text/html), for its element or to be written into a page.',
  tag: 'storefront',
  params: z.object({ productId: publicId('product'), widget: z.enum(productWidgetNames) }),
  query: widgetQuery
    .extend(reviewListQuery.shape)
    .extend({ shop: publicId('shop'), cursor: z.string().max(200).optional() }),
  reply: z.string(),
  status: 200,
})

export const readShopWidget = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/shops/:shopId/widgets/:widget',
  permission: 'public',
  summary: 'One widget of a shop as HTML (text/html), for its element or to be written into a page.',
  tag: 'storefront',
  params: z.object({ shopId: publicId('shop'), widget: z.enum(shopWidgetNames) }),
  query: widgetQuery,
  reply: z.string(),
  status: 200,
})

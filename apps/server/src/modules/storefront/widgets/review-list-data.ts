import { endpoints, productSummarySchema } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { ListChoice, ReviewList } from '@echoloop/storefront'
import { z } from 'zod'
import { shopOfPageSchema } from '../shop-of-page-schema.ts'
import { facetCountsSchema, presentFacets } from '../shown/present-facets.ts'
import type { AskedProductWidget } from './asked-widget.ts'

/** What the database says for a list. */
export const reviewListSchema = z.object({
  shop: shopOfPageSchema,
  summary: productSummarySchema,
  page: endpoints.listProductReviews.reply,
  facets: facetCountsSchema,
})

type Place = Pick<AskedProductWidget, 'shop' | 'product' | 'language'> & {
  /** Before each path: nothing on our own pages. */
  origin: string
  /** `lang=…` as the links carry it, with its `&`, or nothing. */
  chosenLanguage: string
  choice: ListChoice
  flag: ReviewList['flag']
}

/** The list as it is rendered. */
export function reviewListOf(data: z.infer<typeof reviewListSchema>, place: Place): ReviewList {
  const { shop, product, language, origin, chosenLanguage, choice, flag } = place
  const query = `?shop=${shop}${chosenLanguage}`
  const media = data.page.items.map((item) => ({
    ...item,
    media: item.media.map((one) => ({
      ...one,
      url: `${origin}${one.url}`,
      thumbUrl: one.thumbUrl === null ? null : `${origin}${one.thumbUrl}`,
    })),
  }))
  return {
    summary: data.summary,
    facets: presentFacets(data.facets),
    choice,
    items: media,
    nextCursor: data.page.nextCursor,
    matching: data.page.matching,
    pageUrl: `${origin}/p/${product}${query}`,
    voteAction: (reviewId) => `${origin}/p/${product}/reviews/${reviewId}/votes${query}`,
    flag,
    dimensionNames: locales[language].start.dimensions,
  }
}

import { endpoints } from '@echoloop/contract'
import { z } from 'zod'
import { readPart } from '../../../platform/http/read-part.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { makeBestPage } from '../scores/make-best-page.ts'
import { makeProductPage } from '../show-product-page.ts'
import { makeSaidAndDonePage } from '../show-said-and-done-page.ts'
import { makeShopPage } from '../show-shop-page.ts'
import { readFacets } from '../shown/read-facets.ts'
import { reviewPageOf } from '../shown/review-page.ts'
import { readQuestions, readReviews, readSummary } from '../storefront-queries.ts'
import { makeProductWidget, makeShopWidget } from '../widgets/make-widget.ts'
import type { AddressParts, ReadyAddress } from './ready-address.ts'

const keptWithWidgets = { embed: ['true'], theme: ['light', 'dark'], order: ['newest', 'helpful'] }

/**
 * The addresses that the door answers. A new public address becomes ready by one entry here, beside its route, which
 * stays: it answers what the door passes on. `make` may look at nothing but what it is given.
 */
export const readyAddresses: readonly ReadyAddress[] = [
  {
    route: endpoints.readProductSummary.path,
    kind: 'json',
    subject: 'product',
    make: ({ platform }, parts) => readSummary(platform, productOf(parts)),
  },
  {
    route: endpoints.listProductReviews.path,
    kind: 'json',
    subject: 'product',
    kept: { limit: ['10'], order: ['newest', 'helpful'] },
    filters: namesOf(endpoints.listProductReviews),
    make({ platform }, parts) {
      const query = readPart(endpoints.listProductReviews.query, parts, 'en')
      return readReviews(platform, productOf(parts), reviewPageOf(query))
    },
  },
  {
    route: endpoints.readProductFacets.path,
    kind: 'json',
    subject: 'product',
    make: ({ platform }, parts) => readFacets(platform, productOf(parts)),
  },
  {
    route: endpoints.listProductQuestions.path,
    kind: 'json',
    subject: 'product',
    make: ({ platform }, parts) => readQuestions(platform, productOf(parts)),
  },
  {
    route: '/p/:productId',
    kind: 'page',
    subject: 'product',
    filters: namesOf(endpoints.listProductReviews),
    make: makeProductPage,
  },
  {
    route: endpoints.readProductWidget.path,
    kind: 'fragment',
    subject: 'product',
    kept: keptWithWidgets,
    filters: namesOf(endpoints.readProductWidget),
    make: (reach, parts) =>
      makeProductWidget(
        reach,
        readPart(endpoints.readProductWidget.params, parts, 'en'),
        readPart(endpoints.readProductWidget.query, parts, 'en'),
      ),
  },
  {
    route: endpoints.readShopWidget.path,
    kind: 'fragment',
    subject: 'shop',
    kept: keptWithWidgets,
    filters: namesOf(endpoints.readShopWidget),
    make: (reach, parts) =>
      makeShopWidget(
        reach,
        readPart(endpoints.readShopWidget.params, parts, 'en'),
        readPart(endpoints.readShopWidget.query, parts, 'en'),
      ),
  },
  { route: '/s/:shopId', kind: 'page', subject: 'shop', filters: ['q', 'page'], make: makeShopPage },
  { route: '/best', kind: 'page', subject: 'shop', filters: ['category'], make: makeBestPage },
  { route: '/said-and-done', kind: 'page', subject: 'shop', make: makeSaidAndDonePage },
]

/** The door has read the ids already; this only turns them into what the database knows. */
function productOf(parts: AddressParts): { shop: string; product: string } {
  return { shop: uuidOf('shop', String(parts.shop)), product: uuidOf('product', String(parts.productId)) }
}

/** Names that an endpoint reads in its query; what else is asked changes no answer. */
function namesOf({ query }: { query?: z.ZodType | undefined }): string[] {
  const names = query instanceof z.ZodObject ? Object.keys(query.shape) : []
  return names.filter((name) => name !== 'shop' && name !== 'language')
}

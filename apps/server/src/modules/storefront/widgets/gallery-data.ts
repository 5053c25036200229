import { endpoints } from '@echoloop/contract'
import type { GalleryWidget } from '@echoloop/storefront'
import { z } from 'zod'
import { encodeCursor } from '../../../platform/http/cursor.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Platform } from '../../../platform/scope.ts'
import { readCursor } from '../read-cursor.ts'
import { readReviews } from '../storefront-queries.ts'

type AskedGallery = {
  platform: Platform
  shop: string
  product: string
  /** Of the last review whose pictures were shown. */
  cursor: string | undefined
  /** The product's page and the page of pictures, each with its query. */
  productUrl: string
  picturesUrl: string
}

const picturesPerPage = 20

/** Pictures of the newest reviews, those of one review together; null when there is no such product. */
export async function readGallery(asked: AskedGallery): Promise<GalleryWidget | null> {
  const key = { shop: uuidOf('shop', asked.shop), product: uuidOf('product', asked.product) }
  const page = { cursor: readCursor(asked.cursor), limit: picturesPerPage, facets: ['picture'] }
  const text = await readReviews(asked.platform, key, page)
  if (text === null) return null
  const { items, nextCursor } = z
    .object({ items: endpoints.listProductReviews.reply.shape.items, nextCursor: z.string().nullable() })
    .parse(JSON.parse(text))
  const shown = whatFits(items)
  const last = shown.at(-1)
  const after =
    shown.length < items.length && last
      ? encodeCursor({ at: new Date(last.occurredAt), id: uuidOf('feedback', last.id) })
      : nextCursor
  // The page of reviews that begins where these pictures begin holds every one of their reviews.
  const from = `${asked.productUrl}&picture=true${asked.cursor === undefined ? '' : `&cursor=${asked.cursor}`}`
  return {
    pictures: shown.flatMap(({ id, authorName, media }) =>
      media
        .filter(({ kind }) => kind === 'image')
        .map((image) => ({ image, author: authorName, reviewUrl: `${from}#${id}` })),
    ),
    moreUrl: after === null ? null : `${asked.picturesUrl}&cursor=${after}`,
  }
}

/** As many reviews as it takes to fill a page with pictures. */
function whatFits<T extends { media: readonly { kind: string }[] }>(items: readonly T[]): T[] {
  const fitting: T[] = []
  let count = 0
  for (const item of items) {
    if (count >= picturesPerPage) break
    fitting.push(item)
    count += item.media.filter(({ kind }) => kind === 'image').length
  }
  return fitting
}

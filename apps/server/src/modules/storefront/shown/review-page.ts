import type { ReviewListQuery } from '@echoloop/contract'
import { type ListCursor, readCursor } from '../read-cursor.ts'
import type { ListVariant } from './found-reviews.ts'

/** A page of a product's reviews: from where on, how many, by which facets (all must fit) and in what order. */
export type ReviewPage = {
  cursor?: ListCursor
  limit: number
  facets?: readonly string[]
  order?: 'newest' | 'helpful'
}

/** Reads what a visitor asked for. Throws `request/invalid` for a cursor that nobody made. */
export function reviewPageOf(query: ReviewListQuery & { cursor?: string; limit: number }): ReviewPage {
  const { order, limit } = query
  return { cursor: readCursor(query.cursor, order), limit, order, facets: facetsAsked(query) }
}

/** The facets that a list is narrowed by, in the words of `shown_facet`. Pure. */
export function facetsAsked(query: ReviewListQuery): string[] {
  const { stars, picture, followUp, verified, tag, dimension, like = [] } = query
  return [
    ...(stars === undefined ? [] : [`stars:${stars}`]),
    ...(picture ? ['picture'] : []),
    ...(followUp ? ['followUp'] : []),
    ...(verified ? ['verified'] : []),
    ...(tag === undefined ? [] : [`tag:${tag}`]),
    ...(dimension === undefined ? [] : [`dimension:${dimension}`]),
    ...new Set(like.map((trait) => `like:${trait}`)),
  ]
}

/** Which question such a page asks. A trait goes the narrow way: it counts only where the shop declared it. Pure. */
export function variantOf({ cursor, facets = [], order = 'newest' }: ReviewPage): ListVariant {
  const isNarrow = facets.length > 1 || facets.some((facet) => facet.startsWith('like:'))
  return { order, isLater: cursor !== undefined, isNarrow }
}

/** Values for the slots `facet` and `facets`. Pure. */
export function wantedFacets(facets: readonly string[] = []): { facet: string; facets: readonly string[] } {
  return { facet: facets[0] ?? 'all', facets }
}

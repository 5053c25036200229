import type { Platform } from '../../../platform/scope.ts'
import { type ProductKey, readFacetCounts } from '../storefront-queries.ts'
import { facetCountsSchema, presentFacets } from './present-facets.ts'

/** How many reviews each filter lists, as JSON text; null when there is no such product. */
export async function readFacets(
  platform: Pick<Platform, 'database'>,
  key: ProductKey,
): Promise<string | null> {
  const text = await readFacetCounts(platform, key)
  return text === null ? null : JSON.stringify(presentFacets(facetCountsSchema.parse(JSON.parse(text))))
}

import type { ProductFacets } from '@echoloop/contract'
import { z } from 'zod'
import { meanStars } from './mean-stars.ts'

/** Rows of `facetsJson`. */
export const facetCountsSchema = z.object({
  counts: z.record(z.string(), z.number()),
  tags: z.array(z.object({ tag: z.string(), count: z.number() })),
  traits: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      nameEn: z.string(),
      values: z.array(z.object({ value: z.string(), count: z.number() })),
    }),
  ),
})

/** The public shape of the counts. Pure. */
export function presentFacets({ counts, tags, traits }: z.infer<typeof facetCountsSchema>): ProductFacets {
  return {
    all: counts.all ?? 0,
    stars: [1, 2, 3, 4, 5].map((stars) => counts[`stars:${stars}`] ?? 0),
    pictures: counts.picture ?? 0,
    followUps: counts.followUp ?? 0,
    verified: counts.verified ?? 0,
    tags,
    dimensions: dimensionsOf(counts),
    traits,
  }
}

const dimensionMark = 'dimension:'

/** Most rated first. */
function dimensionsOf(counts: Record<string, number>): ProductFacets['dimensions'] {
  return Object.entries(counts)
    .filter(([facet]) => facet.startsWith(dimensionMark))
    .map(([facet, count]) => {
      const code = facet.slice(dimensionMark.length)
      const given = [1, 2, 3, 4, 5].map((stars) => counts[`given:${stars}:${code}`] ?? 0)
      return { code, count, ...meanStars(given) }
    })
    .sort((left, right) => right.count - left.count || (left.code < right.code ? -1 : 1))
}

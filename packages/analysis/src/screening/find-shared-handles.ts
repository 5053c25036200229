import { detectSolicitation } from './detect-solicitation.ts'
import { countAuthors, idsOf, nothing, type Signal, type Situation, shared } from './situation.ts'

/** The same number, name or site in the reviews of several authors. */
export function findSharedHandles(situation: Situation): Signal {
  const { read, near } = situation
  if (read.handles.length === 0) return nothing
  const others = [...near.others].filter(({ handles }) =>
    handles.some((handle) => read.handles.includes(handle)),
  )
  const authors = countAuthors(others)
  if (authors === 0) return nothing
  const invites = (detectSolicitation(read.plain)?.weight ?? 0) >= 1
  // Buyers of one product name its model; an address stands under products of all kinds.
  const products = new Set(others.map(({ product }) => product))
  const spread = products.size > 1 || !products.has(read.product) ? 1 : 0
  // Without an invitation it may be a model or a service that many name.
  const weight = invites
    ? Math.min(6, 3.6 + 0.7 * Math.log2(authors) + 0.8 * spread)
    : Math.min(2, 0.8 + 0.3 * Math.log2(authors))
  return shared(situation, {
    finding: {
      kind: 'handle',
      code: 'advertising',
      weight,
      detail: `The same number, name or site stands in ${authors} earlier ${authors === 1 ? 'review' : 'reviews'} by others.`,
      facts: { authors },
      related: idsOf(others),
      refuses: invites && authors >= 2,
    },
    members: others,
  })
}

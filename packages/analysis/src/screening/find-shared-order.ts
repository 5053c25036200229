import { countAuthors, idsOf, nothing, type Signal, type Situation, shared } from './situation.ts'

/** One order has one buyer: reviews of several people by the evidence of one order are not all theirs. */
export function findSharedOrder(situation: Situation): Signal {
  const { read, near } = situation
  if (read.order === 0) return nothing
  const others = [...near.others].filter(({ order }) => order === read.order)
  const authors = countAuthors(others)
  if (authors === 0) return nothing
  return shared(situation, {
    finding: {
      kind: 'order',
      code: 'ring',
      weight: Math.min(5.5, 2.6 + 2.2 * Math.log2(authors)),
      detail: `${authors + 1} authors reviewed by the same order.`,
      facts: { authors: authors + 1 },
      related: idsOf(others),
    },
    members: others,
  })
}

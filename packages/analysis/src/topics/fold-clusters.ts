import type { CountedClause } from './count-words.ts'

const containedMin = 0.55
const liftMin = 1.5

/** Clusters of words, as indices into `words`, and which old topic, if any, each belongs to. */
export type Folding = {
  clusters: readonly number[][]
  words: readonly number[]
  clauses: readonly CountedClause[]
  topicBefore: (cluster: readonly number[]) => string | undefined
}

/**
 * Joins clusters that speak about one thing in two ways, such as "battery, charge" and "drains, dies": more than half
 * of the smaller one's clauses hold a word of the larger, half again as often as any clause does. Smallest first;
 * topics that people already know apart stay apart. Returns clusters in the order of the larger ones.
 */
export function foldClusters({ clusters, words, clauses, topicBefore }: Folding): number[][] {
  const { sizes, shared } = countClauses({ clusters, words, clauses })
  const folded = clusters.map((members) => [...members])
  const order = clusters.map((_, index) => index).sort((a, b) => sizes[a] - sizes[b] || b - a)
  for (const [rank, small] of order.entries()) {
    const later = new Set(order.slice(rank + 1))
    const into = container(small, { sizes, shared: shared[small], later, all: clauses.length })
    if (into === undefined) continue
    const known = topicBefore(folded[small])
    if (known !== undefined && known !== (topicBefore(folded[into]) ?? known)) continue
    folded[into].push(...folded[small])
    folded[small] = []
  }
  return folded.filter((members) => members.length > 0)
}

type Overlaps = { sizes: number[]; shared: Map<number, number>[] }

// Clauses of each cluster, and those it shares with others.
function countClauses({ clusters, words, clauses }: Omit<Folding, 'topicBefore'>): Overlaps {
  const sizes = clusters.map(() => 0)
  const shared = clusters.map(() => new Map<number, number>())
  const clusterOf = new Map<number, number>()
  for (const [index, members] of clusters.entries()) for (const at of members) clusterOf.set(words[at], index)
  for (const clause of clauses) {
    const present = new Set<number>()
    for (const word of clause.words) {
      const cluster = clusterOf.get(word)
      if (cluster !== undefined) present.add(cluster)
    }
    for (const first of present) {
      sizes[first]++
      for (const second of present)
        if (first !== second) shared[first].set(second, (shared[first].get(second) ?? 0) + 1)
    }
  }
  return { sizes, shared }
}

function container(
  small: number,
  {
    sizes,
    shared,
    later,
    all,
  }: {
    sizes: readonly number[]
    shared: ReadonlyMap<number, number>
    later: ReadonlySet<number>
    all: number
  },
): number | undefined {
  let best = containedMin
  let into: number | undefined
  for (const [other, count] of [...shared].sort(([first], [second]) => first - second)) {
    const part = count / sizes[small]
    if (!later.has(other) || part <= best || part < (liftMin * sizes[other]) / all) continue
    best = part
    into = other
  }
  return into
}

import type { WordCounts } from './count-words.ts'

/** Unit vectors over neighbouring words: the sorted numbers of the neighbours and their weights. */
export type Contexts = readonly { neighbours: readonly number[]; weights: readonly number[] }[]

const countMin = 2
const clauseWordsMax = 12

/**
 * What each word stands beside in clauses: positive pointwise mutual information with context smoothing of .75, at
 * unit length (Levy, Goldberg and Dagan 2015). Time grows with the number of clauses.
 */
export function wordContexts(counts: WordCounts): Contexts {
  const size = counts.keys.length
  const pairs = new Map<number, number>()
  const totals = new Float64Array(size)
  for (const { words } of counts.clauses) {
    const end = Math.min(words.length, clauseWordsMax)
    for (let first = 0; first < end; first++) {
      for (let second = first + 1; second < end; second++) {
        const low = Math.min(words[first], words[second])
        const key = low * size + Math.max(words[first], words[second])
        pairs.set(key, (pairs.get(key) ?? 0) + 1)
        totals[words[first]]++
        totals[words[second]]++
      }
    }
  }
  return makeVectors(pairs, totals)
}

function makeVectors(pairs: ReadonlyMap<number, number>, totals: Float64Array): Contexts {
  const size = totals.length
  const smoothed = totals.map((total) => total ** 0.75)
  const all = totals.reduce((sum, total) => sum + total, 0)
  const smoothedAll = smoothed.reduce((sum, total) => sum + total, 0)
  const rows: { neighbours: number[]; weights: number[] }[] = Array.from({ length: size }, () => ({
    neighbours: [],
    weights: [],
  }))
  const place = (word: number, neighbour: number, count: number): void => {
    const information = Math.log((count * smoothedAll) / (totals[word] * smoothed[neighbour]))
    if (information <= 0 || all === 0) return
    rows[word].neighbours.push(neighbour)
    rows[word].weights.push(information * Math.min(1, count / 5))
  }
  for (const [key, count] of [...pairs].sort(([first], [second]) => first - second)) {
    if (count < countMin) continue
    const low = Math.floor(key / size)
    place(low, key - low * size, count)
    place(key - low * size, low, count)
  }
  return rows.map(normalise)
}

function normalise({ neighbours, weights }: { neighbours: number[]; weights: number[] }): Contexts[number] {
  const order = neighbours
    .map((_, index) => index)
    .sort((first, second) => neighbours[first] - neighbours[second])
  const length = Math.sqrt(order.reduce((sum, index) => sum + weights[index] ** 2, 0))
  return {
    neighbours: order.map((index) => neighbours[index]),
    weights: order.map((index) => weights[index] / length),
  }
}

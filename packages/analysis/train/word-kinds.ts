import type { Script, TextFeatures } from '../src/collect-features.ts'
import { unitKind, unitKinds } from '../src/unit-tables.ts'
import { embedWords, type Neighbours } from './embed-words.ts'
import { groupRows } from './group-rows.ts'

/** Kinds of words that stand in alike surroundings: per word (its hash) one kind of each granularity, below `count`. */
export type WordKinds = { kinds: Map<number, number[]>; count: number }

const wordsMax = 12000
const leastCount = 6
const reach = 3
const granularities = [64, 256, 1024]

/**
 * Sorts the frequent words of unlabelled texts into kinds by the words around them, so that heads trained on few
 * annotated texts also know words which only the corpora use. Deterministic.
 */
export function findWordKinds(
  texts: string[],
  script: Script,
  collect: (text: string, script: Script) => TextFeatures,
): WordKinds {
  const { lines, counts } = readLines(texts, script, collect)
  const words = [...counts]
    .filter(([, count]) => count >= leastCount)
    .sort((first, second) => second[1] - first[1] || first[0] - second[0])
    .slice(0, wordsMax)
    .map(([hash]) => hash)
  const vectors = embedWords(countNeighbours(lines, words))
  const kinds = new Map<number, number[]>(words.map((hash) => [hash, []]))
  let count = 0
  for (const groups of granularities) {
    const owners = groupRows(vectors, groups)
    for (const [index, hash] of words.entries()) kinds.get(hash)?.push(count + owners[index])
    count += groups
  }
  return { kinds, count }
}

function readLines(
  texts: string[],
  script: Script,
  collect: (text: string, script: Script) => TextFeatures,
): { lines: Int32Array[]; counts: Map<number, number> } {
  const lines: Int32Array[] = []
  const counts = new Map<number, number>()
  for (const text of texts) {
    const { tokens, clauses, units } = collect(text, script)
    for (let clause = 0; clause < clauses.count; clause++) {
      const line: number[] = []
      for (let at = clauses.firstTokens[clause]; at < clauses.endTokens[clause]; at++) {
        const kind = unitKinds[units[tokens.starts[at]]]
        if (kind !== unitKind.latin && kind !== unitKind.ideograph) continue
        line.push(tokens.hashes[at])
        counts.set(tokens.hashes[at], (counts.get(tokens.hashes[at]) ?? 0) + 1)
      }
      lines.push(Int32Array.from(line))
    }
  }
  return { lines, counts }
}

// Nearer neighbours count more: one over the distance.
function countNeighbours(lines: Int32Array[], words: number[]): Neighbours {
  const indexOf = new Map(words.map((hash, index) => [hash, index]))
  const rows: Neighbours = words.map(() => new Map())
  const add = (row: number, column: number, amount: number): void => {
    rows[row].set(column, (rows[row].get(column) ?? 0) + amount)
  }
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const first = indexOf.get(line[at])
      if (first === undefined) continue
      for (let to = at + 1; to < line.length && to <= at + reach; to++) {
        const second = indexOf.get(line[to])
        if (second === undefined) continue
        add(first, second, 1 / (to - at))
        add(second, first, 1 / (to - at))
      }
    }
  }
  return rows
}

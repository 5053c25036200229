import type { CountedClause, WordCounts } from './count-words.ts'
import type { Contexts } from './word-contexts.ts'

const parts = { together: 0.5, contexts: 0.55, letters: 0.35 }

/**
 * How likely each pair of the chosen words belongs to one topic, 0–1, row by row: how often they stand together in
 * clauses of the group (normalised pointwise mutual information, Bouma 2009), how alike their neighbours are in all
 * clauses (cosine), and what letters they share.
 */
export function compareWords(
  counts: WordCounts,
  {
    words,
    clauses,
    contexts,
  }: { words: readonly number[]; clauses: readonly CountedClause[]; contexts: Contexts },
): Float64Array {
  const size = words.length
  const together = countTogether(words, clauses)
  const letters = compareLetters(words.map((word) => counts.keys[word]))
  const likeness = new Float64Array(size * size)
  for (let first = 0; first < size; first++) {
    for (let second = 0; second < first; second++) {
      const at = first * size + second
      const value = Math.min(
        1,
        parts.together *
          mutualInformation(together[at], {
            first: together[first * size + first],
            second: together[second * size + second],
            all: clauses.length,
          }) +
          parts.contexts * cosine(contexts[words[first]], contexts[words[second]]) +
          parts.letters * letters[at],
      )
      likeness[at] = value
      likeness[second * size + first] = value
    }
  }
  return likeness
}

// Row by row; the diagonal holds how many clauses each word stands in.
function countTogether(words: readonly number[], clauses: readonly CountedClause[]): Int32Array {
  const size = words.length
  const places = new Map(words.map((word, index) => [word, index]))
  const together = new Int32Array(size * size)
  for (const clause of clauses) {
    const present: number[] = []
    for (const word of clause.words) {
      const place = places.get(word)
      if (place !== undefined) present.push(place)
    }
    for (const first of present) for (const second of present) together[first * size + second]++
  }
  return together
}

function mutualInformation(
  pair: number,
  { first, second, all }: { first: number; second: number; all: number },
): number {
  if (pair < 2 || all <= pair) return 0
  const information = Math.log((pair * all) / (first * second)) / -Math.log(pair / all)
  return Math.max(0, information) * (pair / (pair + 2))
}

function cosine(first: Contexts[number], second: Contexts[number]): number {
  let sum = 0
  let at = 0
  for (let index = 0; index < first.neighbours.length; index++) {
    while (at < second.neighbours.length && second.neighbours[at] < first.neighbours[index]) at++
    if (at === second.neighbours.length) break
    if (second.neighbours[at] === first.neighbours[index]) sum += first.weights[index] * second.weights[at]
  }
  return sum
}

const stemMin = 4

function compareLetters(keys: readonly string[]): Float64Array {
  const size = keys.length
  const counts = new Map<string, number>()
  for (const key of keys)
    for (const character of new Set(key)) counts.set(character, (counts.get(character) ?? 0) + 1)
  const rarity = (character: string): number => Math.log(1 + size / (1 + (counts.get(character) ?? 0)))
  const likeness = new Float64Array(size * size)
  for (let first = 0; first < size; first++) {
    for (let second = 0; second < first; second++)
      likeness[first * size + second] = isLatin(keys[first])
        ? sharedStem(keys[first], keys[second])
        : sharedCharacters(keys[first], keys[second], rarity)
  }
  return likeness
}

function isLatin(key: string): boolean {
  return key.charCodeAt(0) < 0x250
}

function sharedStem(first: string, second: string): number {
  const end = Math.min(first.length, second.length)
  let length = 0
  while (length < end && first[length] === second[length]) length++
  return length >= stemMin && length >= end - 2 ? length / Math.max(first.length, second.length) : 0
}

function sharedCharacters(first: string, second: string, rarity: (character: string) => number): number {
  let shared = 0
  let all = 0
  for (const character of new Set(first + second)) {
    const weight = rarity(character)
    all += weight
    if (first.includes(character) && second.includes(character)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}

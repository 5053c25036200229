import type { WordWeight } from './analysis.ts'
import type { TextFeatures } from './collect-features.ts'

const wordsMax = 8
const smallest = 0.001

/**
 * The words with the largest weights in the decision about the sentiment, at most eight, by absolute weight; a
 * feature over two words counts half for each. `scale` is what one step of a weight is worth. `weight` > 0 pulls
 * towards positive.
 */
export function explainSentiment(text: string, features: TextFeatures, scale: number): WordWeight[] {
  const { tokens, pulls } = features
  const norm = scale / Math.sqrt(Math.max(1, features.from[features.clauses.count]))
  const count = chooseTokens(features, smallest / norm)
  const words: WordWeight[] = []
  for (let index = 0; index < count; index++) {
    const token = chosen[index]
    words.push({
      word: text.slice(tokens.starts[token], tokens.ends[token]),
      weight: Math.round((pulls[token] / 2) * norm * 1000) / 1000,
    })
  }
  return words
}

// The tokens chosen so far, by the size of their pulls; used again for every text.
const chosen = new Int32Array(wordsMax + 1)

function chooseTokens({ tokens, pulls }: TextFeatures, smallestPull: number): number {
  let least = smallestPull * 2
  let count = 0
  for (let token = 0; token < tokens.count; token++) {
    const pull = pulls[token]
    if (pull <= least && pull >= -least) continue
    count = addToken(token, { count, hashes: tokens.hashes, pulls })
    if (count === wordsMax) least = Math.abs(pulls[chosen[wordsMax - 1]])
  }
  return count
}

// Keeps the list sorted and each word once, with the stronger of its pulls; answers how long it is then.
function addToken(
  token: number,
  { count, hashes, pulls }: { count: number; hashes: Int32Array; pulls: Int32Array },
): number {
  const size = Math.abs(pulls[token])
  let at = count
  for (let index = 0; index < count; index++) {
    if (hashes[chosen[index]] !== hashes[token]) continue
    if (Math.abs(pulls[chosen[index]]) >= size) return count
    at = index
    break
  }
  const length = at === count ? count + 1 : count
  while (at > 0 && Math.abs(pulls[chosen[at - 1]]) < size) {
    chosen[at] = chosen[at - 1]
    at--
  }
  chosen[at] = token
  return Math.min(length, wordsMax)
}

import type { WordWeight } from './analysis.ts'
import type { TextFeatures } from './collect-features.ts'

const wordsMax = 8

/**
 * The words with the largest weights in the decision about the sentiment, at most eight, by absolute weight; a
 * feature over two words counts half for each. `scale` is what one step of a weight is worth. `weight` > 0 pulls
 * towards positive.
 */
export function explainSentiment(text: string, features: TextFeatures, scale: number): WordWeight[] {
  const { tokens, pulls } = features
  const norm = scale / Math.sqrt(Math.max(1, features.from[features.clauses.count]))
  const top: WordWeight[] = []
  for (let token = 0; token < tokens.count; token++) {
    const weight = pulls[token] * norm
    if (Math.abs(weight) < 0.001) continue
    if (top.length === wordsMax && Math.abs(weight) <= Math.abs(top[wordsMax - 1].weight)) continue
    place(top, { word: text.slice(tokens.starts[token], tokens.ends[token]), weight })
  }
  return top.map(({ word, weight }) => ({ word, weight: Math.round(weight * 1000) / 1000 }))
}

// Keeps the list sorted and each word once, with the stronger of its weights.
function place(top: WordWeight[], added: WordWeight): void {
  const same = top.findIndex(({ word }) => word === added.word)
  if (same >= 0) {
    if (Math.abs(top[same].weight) >= Math.abs(added.weight)) return
    top.splice(same, 1)
  }
  let at = top.length
  while (at > 0 && Math.abs(top[at - 1].weight) < Math.abs(added.weight)) at--
  top.splice(at, 0, added)
  if (top.length > wordsMax) top.pop()
}

import type { TopicWord } from './topic-model.ts'

const wordsMax = 3
const leastPart = 0.12
const phrasePart = 0.3

/** A word that may name a topic: how many texts of the topic hold it, and all texts of the language. */
export type NameCandidate = TopicWord & { texts: number; allTexts: number; noun: number }

/** A phrase as it is written, the keys of its two words and how often it comes. */
export type Phrase = { surface: string; keys: readonly [string, string]; count: number }

/**
 * The two or three most characteristic words or phrases of a topic: frequent in it and rare elsewhere (a class-based
 * tf-idf, Grootendorst 2022), things before judgements, none inside another. One word when there is no second.
 */
export function nameTopic(candidates: readonly NameCandidate[], phrases: readonly Phrase[]): string[] {
  const ranked = [...candidates]
    .map((candidate) => ({ ...candidate, score: nameScore(candidate) }))
    .sort((first, second) => second.score - first.score || (first.key < second.key ? -1 : 1))
  const names: string[] = []
  const used = new Set<string>()
  for (const word of ranked) {
    if (names.length >= wordsMax || word.score < leastPart * ranked[0].score) break
    if (used.has(word.key)) continue
    const phrase = bestPhrase(
      word,
      ranked.filter(({ key }) => !used.has(key)),
      phrases,
    )
    const name = phrase?.surface ?? word.surface
    if (names.some((other) => other.includes(name) || name.includes(other))) continue
    names.push(name)
    for (const key of phrase?.keys ?? [word.key]) used.add(key)
  }
  return names
}

function nameScore({ texts, allTexts, noun }: NameCandidate): number {
  return texts * Math.sqrt(texts / Math.max(texts, allTexts)) * (1 + 0.5 * noun)
}

// A phrase stands for its words when these mostly come together.
function bestPhrase(
  word: NameCandidate,
  ranked: readonly NameCandidate[],
  phrases: readonly Phrase[],
): Phrase | undefined {
  const texts = new Map(ranked.map((candidate) => [candidate.key, candidate.texts]))
  let best: Phrase | undefined
  for (const phrase of phrases) {
    if (!phrase.keys.includes(word.key) || !phrase.keys.every((key) => texts.has(key))) continue
    if (phrase.count < phrasePart * word.texts) continue
    if (best === undefined || phrase.count > best.count) best = phrase
    else if (phrase.count === best.count && phrase.surface < best.surface) best = phrase
  }
  return best
}

import type { WordCounts } from './count-words.ts'

const wordsMax = 240
// How much more than by chance a judgement must stand in its group; things may be shared among groups.
const leastExcess = 0.12
const overallMax = 0.75

/** The numbers of the words that can carry topics of a group, most frequent first; at most 240. */
export function chooseWords(
  counts: WordCounts,
  { group, textsMin, known }: { group: number; textsMin: number; known: ReadonlySet<string> },
): number[] {
  const all = counts.groupTexts.reduce((total, count) => total + count, 0)
  const overall = counts.groups.indexOf('overall')
  const base = counts.groupTexts[group] / Math.max(1, all)
  const chosen: number[] = []
  for (let word = 0; word < counts.keys.length; word++) {
    const inGroup = counts.wordTexts[word][group]
    if (inGroup === 0) continue
    const isKnown = known.has(counts.keys[word])
    if (inGroup < textsMin && !isKnown) continue
    if (isKnown || isTelling(counts, { word, group, base, overall, all })) chosen.push(word)
  }
  chosen.sort(
    (first, second) => counts.wordTexts[second][group] - counts.wordTexts[first][group] || first - second,
  )
  return chosen.slice(0, wordsMax)
}

type Candidate = { word: number; group: number; base: number; overall: number; all: number }

function isTelling(counts: WordCounts, { word, group, base, overall, all }: Candidate): boolean {
  const texts = counts.wordTexts[word]
  const total = texts.reduce((sum, count) => sum + count, 0)
  // A word that is at home in general judgements names the product itself, or nothing.
  if (overall >= 0 && overall !== group) {
    const expected = (total * counts.groupTexts[overall]) / all
    if (texts[overall] > overallMax * expected + 1) return false
  }
  if (base >= 0.9) return true
  const share = (texts[group] + base) / (total + 1)
  const excess = (share - base) / (1 - base)
  return excess >= (counts.nouns[word] > 0.1 ? 0 : leastExcess)
}

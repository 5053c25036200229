import type { AnalysedText } from '../analysed-text.ts'
import { simplify } from '../traditional-characters.ts'

const ideographs = /^[\u3400-\u4dbf\u4e00-\u9fff]{2,8}$/

/**
 * The Chinese words of a collection: those that the analysis of at least `countMin` texts named as keywords or in
 * phrases, in simplified characters, besides `known` ones. Sorted. Linear time.
 */
export function buildLexicon(
  texts: readonly AnalysedText[],
  { countMin, known }: { countMin: number; known: Iterable<string> },
): string[] {
  const counts = new Map<string, number>()
  for (const { analysis } of texts) {
    const words = new Set(analysis.keywords.map(simplify))
    for (const phrase of analysis.phrases) for (const word of phrase.split(' ')) words.add(simplify(word))
    for (const word of words) if (ideographs.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const lexicon = new Set(known)
  for (const [word, count] of counts) if (count >= countMin) lexicon.add(word)
  return [...lexicon].filter((word) => ideographs.test(word)).sort()
}

import { fingerprint } from '../fingerprint.ts'
import { cutPassages, foldWords } from './cut-passages.ts'
import { standsIn } from './learn-own-aspects.ts'
import { readGrams } from './read-grams.ts'
import type { ShopLayer } from './shop-layer.ts'

/**
 * One rule in the open: what it rests on, what it does and how often. `target` is what it speaks for, `weight` how
 * strongly (1 for rules that simply hold), `fires` how many of the given texts it would look at.
 */
export type DescribedRule = {
  id: string
  kind: 'copy' | 'words' | 'harmless' | 'own-aspect'
  words: string[]
  target: string
  weight: number
  for: number
  against: number
  corrections: string[]
  fires: number
}

/** The rules of a layer, strongest first by the texts they rest on, with how often they fire in a sample of texts. */
export function describeLayer(layer: ShopLayer, sample: readonly string[] = []): DescribedRule[] {
  const counts = countWords(layer, sample)
  const idsOf = (from: readonly number[]): string[] => from.map((at) => layer.corrections[at])
  const rules: DescribedRule[] = [
    ...layer.words.map((rule) => ({
      id: rule.id,
      kind: 'words' as const,
      words: [rule.words],
      target: rule.target,
      weight: rule.weight,
      for: rule.for,
      against: rule.against,
      corrections: idsOf(rule.from),
      fires: counts.grams.get(rule.words) ?? 0,
    })),
    ...[
      ...layer.harmless.map(({ id, words, from }) => ({
        id,
        kind: 'harmless' as const,
        words: [words],
        target: 'urgency',
        from,
      })),
      ...layer.ownAspects.map(({ id, words, code, from }) => ({
        id,
        kind: 'own-aspect' as const,
        words,
        target: code,
        from,
      })),
    ].map(({ from, ...rule }) => ({
      ...rule,
      weight: 1,
      for: from.length,
      against: 0,
      corrections: idsOf(from),
      fires: counts.folded.filter((text) => rule.words.some((word) => standsIn(word, text))).length,
    })),
    ...layer.copies.map((copy) => ({
      id: copy.id,
      kind: 'copy' as const,
      words: [],
      target: `sentiment:${copy.sentiment}`,
      weight: 1,
      for: 1,
      against: 0,
      corrections: idsOf([copy.from]),
      fires: counts.prints.get(copy.id) ?? 0,
    })),
  ]
  return rules.sort(
    (first, second) =>
      Math.abs(second.weight) * second.for - Math.abs(first.weight) * first.for ||
      (first.id < second.id ? -1 : 1),
  )
}

function countWords(
  layer: ShopLayer,
  sample: readonly string[],
): { grams: Map<string, number>; prints: Map<string, number>; folded: string[] } {
  const known = new Set(layer.words.map(({ words }) => words))
  const grams = new Map<string, number>()
  const prints = new Map<string, number>()
  for (const text of sample) {
    const held = new Set(cutPassages(text).flatMap(({ folded }) => [...readGrams(folded)]))
    for (const gram of held) if (known.has(gram)) grams.set(gram, (grams.get(gram) ?? 0) + 1)
    const print = fingerprint(text)
    prints.set(print, (prints.get(print) ?? 0) + 1)
  }
  return { grams, prints, folded: sample.map(foldWords) }
}

import { fingerprint } from '../fingerprint.ts'
import { cutPassages, foldWords } from './cut-passages.ts'
import { readGrams } from './read-grams.ts'
import type { ShopLayer } from './shop-layer.ts'

/** Where two layers differ, as plain JSON: grams, fingerprints of copies, words of harmless rules and own aspects. */
export type LayerChange = { grams: string[]; copies: string[]; words: string[] }

/** Where a layer differs from the one before; no layer counts as one without rules. */
export function compareLayers(before: ShopLayer | undefined, after: ShopLayer): LayerChange {
  return {
    grams: changedKeys(before?.words ?? [], after.words, ({ words, target, weight }) => [
      words,
      `${target} ${weight}`,
    ]),
    copies: changedKeys(before?.copies ?? [], after.copies, ({ id, from: _, ...labels }) => [
      id,
      JSON.stringify(labels),
    ]),
    words: [
      ...changedKeys(before?.harmless ?? [], after.harmless, (rule) => [rule.words, '']),
      ...changedKeys(ownWords(before), ownWords(after), ({ word, code }) => [word, code]),
    ],
  }
}

/** Both changes together. */
export function joinChanges(first: LayerChange, second: LayerChange): LayerChange {
  return {
    grams: [...new Set([...first.grams, ...second.grams])],
    copies: [...new Set([...first.copies, ...second.copies])],
    words: [...new Set([...first.words, ...second.words])],
  }
}

/** Tells of a text whether a change may make it read differently. Linear time. */
export function createTouchTest(change: LayerChange): (text: string) => boolean {
  const grams = new Set(change.grams)
  const copies = new Set(change.copies)
  return (text) => {
    if (copies.size > 0 && copies.has(fingerprint(text))) return true
    if (change.words.length > 0) {
      const folded = foldWords(text)
      if (change.words.some((word) => folded.includes(word))) return true
    }
    if (grams.size === 0) return false
    return cutPassages(text).some(({ folded }) => {
      for (const gram of readGrams(folded)) if (grams.has(gram)) return true
      return false
    })
  }
}

function ownWords(layer: ShopLayer | undefined): { word: string; code: string }[] {
  return (layer?.ownAspects ?? []).flatMap(({ words, code }) => words.map((word) => ({ word, code })))
}

/** Keys under which the two lists hold different contents. */
function changedKeys<Rule>(
  before: readonly Rule[],
  after: readonly Rule[],
  read: (rule: Rule) => [key: string, content: string],
): string[] {
  const old = contents(before, read)
  const fresh = contents(after, read)
  const keys = [...old.keys(), ...fresh.keys()]
  return [...new Set(keys.filter((key) => old.get(key) !== fresh.get(key)))]
}

function contents<Rule>(
  rules: readonly Rule[],
  read: (rule: Rule) => [key: string, content: string],
): Map<string, string> {
  const byKey = new Map<string, string[]>()
  for (const rule of rules) {
    const [key, content] = read(rule)
    byKey.set(key, [...(byKey.get(key) ?? []), content])
  }
  return new Map([...byKey].map(([key, list]) => [key, list.sort().join('\n')]))
}

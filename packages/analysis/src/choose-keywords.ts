import type { TextFeatures } from './collect-features.ts'
import { slotOfWord, type WordTable } from './vocabulary.ts'
import { wordFlag } from './word-lists.ts'

const keywordsMax = 6
const tokensMax = 2000
const unknownRarity = 6

type Keyword = { hash: number; weight: number; start: number; end: number }

/** The words that tell most about a text: the rarest in the corpora, names of things and opinions first; at most six. */
export function chooseKeywords(text: string, features: TextFeatures, vocabulary: WordTable): string[] {
  const { tokens, units } = features
  const top: Keyword[] = []
  const count = Math.min(tokens.count, tokensMax)
  for (let index = 0; index < count; index++) {
    const start = tokens.starts[index]
    const end = tokens.ends[index]
    const hash = tokens.hashes[index]
    if ((tokens.flags[index] & wordFlag.stop) !== 0 || !isContent(units, start, end)) continue
    const slot = slotOfWord(vocabulary, hash)
    const mark = vocabulary.marks[slot]
    const rarity = mark === 0 ? unknownRarity : vocabulary.rarities[slot] / 16
    place(top, { hash, weight: mark > 1 ? rarity * 1.5 : rarity, start, end })
  }
  return top.map(({ start, end }) => text.slice(start, end).toLowerCase())
}

// Keeps the list sorted by weight, earlier words first among equals; a word that comes again gains weight.
function place(top: Keyword[], added: Keyword): void {
  let placed = added
  for (let index = 0; index < top.length; index++) {
    if (top[index].hash !== added.hash) continue
    placed = { ...top[index], weight: top[index].weight + added.weight / 2 }
    top.splice(index, 1)
    break
  }
  let at = top.length
  while (at > 0 && top[at - 1].weight < placed.weight) at--
  if (at >= keywordsMax) return
  top.splice(at, 0, placed)
  if (top.length > keywordsMax) top.pop()
}

// Two ideographs or three letters at least; numbers and signs tell nothing by themselves.
function isContent(units: Uint16Array, start: number, end: number): boolean {
  const first = units[start]
  if (first >= 0x3400 && first <= 0x9fff) return end - start >= 2 && end - start <= 8
  return end - start >= 3 && end - start <= 24 && first >= 97 && first <= 122
}

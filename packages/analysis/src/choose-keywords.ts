import type { TextFeatures } from './collect-features.ts'
import { type KnownWords, rarityShift, roleShift } from './known-words.ts'
import { wordFlag } from './word-lists.ts'
import { wordOfToken } from './word-of-token.ts'

const keywordsMax = 6
const tokensMax = 2000
const unknownRarity = 6

type Keyword = { token: number; hash: number; weight: number }

/**
 * The words that tell most about a text: the rarest in the corpora, names of things and opinions first; at most six.
 * `known.row` holds the facts of the text's tokens.
 */
export function chooseKeywords(text: string, features: TextFeatures, known: KnownWords): string[] {
  const { tokens, units } = features
  const top: Keyword[] = []
  const count = Math.min(tokens.count, tokensMax)
  for (let index = 0; index < count; index++) {
    const start = tokens.starts[index]
    if ((tokens.flags[index] & wordFlag.stop) !== 0 || !isContent(units, start, tokens.ends[index])) continue
    const facts = known.row[index]
    const role = (facts >> roleShift) & 3
    const rarity = role === 0 ? unknownRarity : (facts >> rarityShift) / 16
    addKeyword(top, { token: index, hash: tokens.hashes[index], weight: role > 1 ? rarity * 1.5 : rarity })
  }
  const keywords: string[] = []
  for (const { token } of top) keywords.push(wordOfToken(text, features, token))
  return keywords
}

// Keeps the list sorted by weight, earlier words first among equals; a word that comes again gains weight.
function addKeyword(top: Keyword[], added: Keyword): void {
  const same = indexOfHash(top, added.hash)
  if (same < 0) {
    if (top.length === keywordsMax && top[keywordsMax - 1].weight >= added.weight) return
    if (top.length === keywordsMax) top.pop()
    sink(top, added)
    return
  }
  const [known] = top.splice(same, 1)
  known.weight += added.weight / 2
  sink(top, known)
}

function indexOfHash(top: Keyword[], hash: number): number {
  for (let index = 0; index < top.length; index++) if (top[index].hash === hash) return index
  return -1
}

function sink(top: Keyword[], keyword: Keyword): void {
  let at = top.length
  top.push(keyword)
  while (at > 0 && top[at - 1].weight < keyword.weight) {
    top[at] = top[at - 1]
    at--
  }
  top[at] = keyword
}

// Two ideographs or three letters at least; numbers and signs tell nothing by themselves.
function isContent(units: Uint16Array, start: number, end: number): boolean {
  const first = units[start]
  if (first >= 0x3400 && first <= 0x9fff) return end - start >= 2 && end - start <= 8
  return end - start >= 3 && end - start <= 24 && first >= 97 && first <= 122
}

import type { TextFeatures } from './collect-features.ts'
import { slotOfWord, type WordTable, wordRole } from './vocabulary.ts'
import { wordFlag } from './word-lists.ts'

const phrasesMax = 12
const reach = 4

/**
 * Opinion phrases, noun and opinion: "屏幕很清晰" and "清晰的屏幕" both give "屏幕 清晰", "屏幕不清晰" gives
 * "屏幕 不清晰". Words of degree fall away; at most twelve, each once.
 */
export function findPhrases(text: string, features: TextFeatures, vocabulary: WordTable): string[] {
  const phrases = new Set<string>()
  const { clauses } = features
  for (let clause = 0; clause < clauses.count && phrases.size < phrasesMax; clause++) {
    const first = clauses.firstTokens[clause]
    const end = clauses.endTokens[clause]
    for (let index = first; index < end; index++) {
      if (roleOf(features, vocabulary, index) !== wordRole.noun) continue
      const opinion =
        opinionAfter(features, vocabulary, { index, end }) ??
        opinionBefore(features, vocabulary, { index, first })
      if (opinion !== undefined)
        phrases.add(`${wordAt(text, features, index)} ${opinionText(text, features, opinion)}`)
    }
  }
  return [...phrases].slice(0, phrasesMax)
}

type Opinion = { at: number; negated: boolean }

function opinionAfter(
  features: TextFeatures,
  vocabulary: WordTable,
  { index, end }: { index: number; end: number },
): Opinion | undefined {
  let negated = false
  for (let at = index + 1; at < end && at <= index + reach; at++) {
    const flags = features.tokens.flags[at]
    if ((flags & wordFlag.negation) !== 0) negated = true
    else if (roleOf(features, vocabulary, at) === wordRole.opinion) return { at, negated }
    else if ((flags & wordFlag.degree) === 0) return undefined
  }
  return undefined
}

// "漂亮的外观", "great sound": the opinion stands straight before the noun, in Chinese with 的 between.
function opinionBefore(
  features: TextFeatures,
  vocabulary: WordTable,
  { index, first }: { index: number; first: number },
): Opinion | undefined {
  const previous = index - 1
  if (previous < first) return undefined
  const at = features.units[features.tokens.starts[previous]] === 0x7684 ? previous - 1 : previous
  if (at < first || roleOf(features, vocabulary, at) !== wordRole.opinion) return undefined
  return { at, negated: at > first && (features.tokens.flags[at - 1] & wordFlag.negation) !== 0 }
}

function roleOf(features: TextFeatures, vocabulary: WordTable, index: number): number {
  return Math.max(0, vocabulary.marks[slotOfWord(vocabulary, features.tokens.hashes[index])] - 1)
}

function opinionText(text: string, features: TextFeatures, { at, negated }: Opinion): string {
  const word = wordAt(text, features, at)
  if (!negated) return word
  return word.charCodeAt(0) < 0x3000 ? `not ${word}` : `不${word}`
}

function wordAt(text: string, features: TextFeatures, index: number): string {
  return text.slice(features.tokens.starts[index], features.tokens.ends[index]).toLowerCase()
}

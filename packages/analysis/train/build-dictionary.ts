import { dict } from '@node-rs/jieba/dict.js'
import { type WordFrequencies, wordLengthMax } from '../src/dictionary.ts'
import { foldText, unitKind, unitKinds } from '../src/unit-tables.ts'
import { listedWords } from '../src/word-lists.ts'
import { extraWords } from './build-vocabulary.ts'
import { loadJieba } from './load-jieba.ts'

// Rarer words of jieba's dictionary are left out unless the corpora use them or they are short and name things, doings
// or qualities: what a shop sells is often rare (榨汁机, 平底锅), while rare names of people and places help nobody.
const leastFrequency = 9
const plainTag = /^(?:n|nz|vn|v|a|an|ad|d)$/
const plainLengthMax = 3
const leastTexts = 10
// What a word counts that customers use but jieba's dictionary does not know, in occurrences per text.
const newWordFrequency = 40
const listedFrequency = 400
const ideographs = /^[\u4e00-\u9fff]+$/
// Two characters of which one is any of these seldom make a word: 很大, 刚买, 书中.
const looseEdge =
  /^[的了是我你他她它这那有个很太不还也都再又先才只没别被要会能想和与在就从全超挺好最更越且啊吧呢吗呀哦]|[的了是我你他她它这那有个很太不还也都再又先才只没别被要会能想和与在里中后前时点多人说看买用送住到过得着差好高低小大来去上下快慢难脆甜赞]$/

/**
 * The segmenter's words: those of jieba's dictionary that are not rare or stand in the corpora, those that jieba's
 * hidden Markov model finds in ten texts or more, and the analyser's own lists. Everything folded.
 */
export function buildDictionary(texts: string[]): WordFrequencies {
  const known = readJieba()
  const counts = countWords(texts)
  const words: WordFrequencies = new Map()
  for (const [word, { frequency, isPlain }] of known) {
    const isShort = word.length === 1 || (isPlain && word.length <= plainLengthMax)
    if (frequency >= leastFrequency || isShort || counts.has(word)) words.set(word, frequency)
  }
  for (const [word, count] of counts) {
    if (!known.has(word) && count >= leastTexts && isFirm(word)) words.set(word, count * newWordFrequency)
  }
  for (const word of [...listedWords(), ...extraWords]) {
    if (word.length > 1 && ideographs.test(word) && !words.has(word)) words.set(word, listedFrequency)
  }
  return words
}

type KnownWord = { frequency: number; isPlain: boolean }

// Spellings that fold to the same word count together.
function readJieba(): Map<string, KnownWord> {
  const words = new Map<string, KnownWord>()
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [spelling, frequency, tag] = line.split(' ')
    const word = foldText(spelling)
    if (word.length === 0 || word.length > wordLengthMax || !isLetters(word)) continue
    const same = words.get(word)
    words.set(word, {
      frequency: Math.max(1, Number(frequency)) + (same?.frequency ?? 0),
      isPlain: plainTag.test(tag) || same?.isPlain === true,
    })
  }
  return words
}

function isLetters(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const kind = unitKinds[word.charCodeAt(index)]
    if (kind !== unitKind.ideograph && kind !== unitKind.latin) return false
  }
  return true
}

// In how many texts every word stands, as jieba cuts with its model of unknown words.
function countWords(texts: string[]): Map<string, number> {
  const jieba = loadJieba()
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(jieba.cut(foldText(text), true))) {
      if (word.length > 1 && word.length <= wordLengthMax) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

function isFirm(word: string): boolean {
  return word.length <= 4 && ideographs.test(word) && !looseEdge.test(word)
}

import type { TextFeatures } from './collect-features.ts'
import { hashUnits, hashWord } from './hash-units.ts'
import { factsOfWord, type KnownWords, roleShift } from './known-words.ts'
import { mark } from './phrase-words.ts'
import { wordOfToken } from './word-of-token.ts'

const phrasesMax = 12
const reach = 5
const moreOpinionsMax = 2
const marksOfPhrases = 2 ** roleShift - 1

const strongExcess = new Set('太 太过 过于 too overly'.split(' ').map(hashWord))
const definiteNegation = new Set('没 没有 无 未'.split(' ').map(hashWord))

// First letters that Chinese words glue to an opinion: 很快, 超薄, 太差, 不好.
const isPrefix = markUnits('很超太挺好真蛮最更特极较够偏不没')

type Reading = { text: string; features: TextFeatures; known: KnownWords; phrases: string[] }
type Range = { first: number; end: number }
// `manner` is what stands for the ending behind a verb, nothing for a plain noun.
type Noun = { first: number; last: number; manner: '' | '着' | '得' }
type Opinion = { at: number; words: string }

/**
 * Opinion phrases, noun and opinion with a blank between: "屏幕很清晰" and "清晰的屏幕" both give "屏幕 清晰",
 * "屏幕不清晰" gives "屏幕 不清晰", "battery life isn't great" gives "battery life not great". The opinion is the
 * last word with "not" or "too" before it. Verbs count as nouns where customers use them so ("充电 快",
 * "穿着 舒服", "runs small"). Words of degree fall away but for too much: "尺码 偏大". At most twelve, each once.
 * `known.row` holds the facts of the text's tokens.
 */
export function findPhrases(text: string, features: TextFeatures, known: KnownWords): string[] {
  const reading: Reading = { text, features, known, phrases: [] }
  const { clauses } = features
  markPrefixed(reading)
  for (let clause = 0; clause < clauses.count && !isFull(reading); clause++) {
    const range = { first: clauses.firstTokens[clause], end: clauses.endTokens[clause] }
    if (mayHoldPhrase(reading, range)) readClause(reading, range)
  }
  return reading.phrases
}

function isFull({ phrases }: Reading): boolean {
  return phrases.length >= phrasesMax
}

function addPhrase(reading: Reading, phrase: string): void {
  if (!isFull(reading) && !reading.phrases.includes(phrase)) reading.phrases.push(phrase)
}

// There is no phrase without a noun and an opinion but in words of three to five letters, which may hold both.
function mayHoldPhrase({ known, features }: Reading, { first, end }: Range): boolean {
  const { units } = features
  const { starts, ends } = features.tokens
  let marks = 0
  for (let at = first; at < end; at++) {
    marks |= known.row[at]
    const length = ends[at] - starts[at]
    if (length === 4) marks |= mark.opinion
    if ((length === 3 || length === 5) && units[starts[at]] >= 0x2e80) marks |= mark.opinion | mark.noun
  }
  return (marks & mark.opinion) !== 0 && (marks & (mark.noun | mark.manner)) !== 0
}

function readClause(reading: Reading, range: Range): void {
  let taken = range.first - 1
  for (let index = range.first; index < range.end; index++) {
    if ((markAt(reading, index) & (mark.noun | mark.manner)) === 0) {
      const fused = splitFused(reading, { first: range.first, end: index })
      if (fused !== undefined) addPhrase(reading, fused)
      continue
    }
    const noun = nounAt(reading, { first: index, end: range.end })
    if (noun === undefined || isComparison(reading, { first: range.first, end: noun.first })) continue
    const split = splitWord(reading, noun.last)
    if (split !== undefined) addPhrase(reading, split)
    const after = opinionsAfter(reading, { first: noun.last + 1, end: range.end })
    if (after.length > 0) taken = after[after.length - 1].at
    else {
      const before = opinionBefore(reading, { first: range.first, end: noun.first })
      if (before !== undefined && before.at > taken) after.push(before)
    }
    if (after.length > 0) {
      const words = nounWords(reading, noun)
      for (const opinion of after) addPhrase(reading, `${words} ${opinion.words}`)
    }
    index = Math.max(noun.last, taken)
  }
}

// "比实体店便宜", "不比苹果差": the judgement is not about what stands behind 比.
function isComparison({ features }: Reading, { first, end }: Range): boolean {
  return end > first && features.units[features.tokens.ends[end - 1] - 1] === 0x6bd4
}

// Of several nouns in a row the last is spoken of; English ones and those that say little take the one before along.
function nounAt(reading: Reading, { first, end }: Range): Noun | undefined {
  const kind = markAt(reading, first)
  if ((kind & mark.manner) !== 0) return mannerAt(reading, { first, end })
  if ((kind & mark.noun) === 0) return undefined
  let last = first
  while (last + 1 < end && isPlainNoun(markAt(reading, last + 1))) last++
  const headMarks = markAt(reading, last)
  const isLatin = reading.features.units[reading.features.tokens.starts[last]] < 0x2e80
  const isHead = (headMarks & mark.head) !== 0
  const saysLittle = last === first && isHead
  if (saysLittle && (isLatin || lengthAt(reading, last) === 1)) return undefined
  return { first: last > first && (isLatin || isHead) ? last - 1 : last, last, manner: '' }
}

function nounWords(reading: Reading, { first, last, manner }: Noun): string {
  if (manner !== '') return wordAt(reading, first) + manner
  if (first === last) return wordAt(reading, last)
  const isLatin = reading.features.units[reading.features.tokens.starts[last]] < 0x2e80
  return wordAt(reading, first) + (isLatin ? ' ' : '') + wordAt(reading, last)
}

// The segmenter takes some pairs for one word: 价格便宜.
function splitWord({ features, known, text }: Reading, at: number): string | undefined {
  const start = features.tokens.starts[at]
  if (features.tokens.ends[at] - start !== 4 || features.units[start] < 0x2e80) return undefined
  const first = factsOfWord(known.cells, hashUnits(features.units, start, start + 2))
  const second = factsOfWord(known.cells, hashUnits(features.units, start + 2, start + 4))
  if ((first & mark.noun) === 0 || (second & mark.opinion) === 0) return undefined
  return `${text.slice(start, start + 2)} ${text.slice(start + 2, start + 4)}`
}

// The segmenter takes a noun that says little and its opinion for one word: 速度快, 反应速度快. The noun before comes along.
function splitFused(reading: Reading, { first, end: at }: Range): string | undefined {
  const { features, known, text } = reading
  const start = features.tokens.starts[at]
  const end = features.tokens.ends[at]
  if ((end - start !== 3 && end - start !== 5) || features.units[start] < 0x2e80) return undefined
  const head = factsOfWord(known.cells, hashUnits(features.units, end - 3, end - 1))
  const opinion = factsOfWord(known.cells, hashUnits(features.units, end - 1, end))
  if ((head & mark.head) === 0 || (opinion & mark.opinion) === 0) return undefined
  const takesNoun = end - start === 3 && at > first && isPlainNoun(markAt(reading, at - 1))
  return `${takesNoun ? wordAt(reading, at - 1) : ''}${text.slice(start, end - 1)} ${text.slice(end - 1, end)}`
}

function isPlainNoun(marks: number): boolean {
  return (marks & mark.noun) !== 0 && (marks & (mark.between | mark.manner)) === 0
}

// "穿起来舒服" and "穿着舒服" give 穿着, "洗得干净" gives 洗得.
function mannerAt(reading: Reading, { first, end }: Range): Noun | undefined {
  const next = first + 1
  if (next >= end || (markAt(reading, next) & mark.mannerEnd) === 0) return undefined
  const ending = reading.features.units[reading.features.tokens.starts[next]]
  const isDegree = ending === 0x5f97 || ending === 0x7684
  return { first, last: next, manner: isDegree ? '得' : '着' }
}

function opinionsAfter(reading: Reading, { first, end }: Range): Opinion[] {
  const found: Opinion[] = []
  let from = first
  while (found.length <= moreOpinionsMax) {
    const opinion = nextOpinion(reading, { first: from, end })
    if (opinion === undefined) break
    found.push(opinion)
    from = opinion.at + 1
    if (from >= end || (markAt(reading, from) & (mark.joiner | mark.opinion)) === 0) break
    if ((markAt(reading, from) & mark.joiner) !== 0) from++
  }
  return found
}

function nextOpinion(reading: Reading, { first, end }: Range): Opinion | undefined {
  const { features } = reading
  let negation = 0
  let excess = 0
  const last = Math.min(end, first + reach)
  for (let at = first; at < last; at++) {
    const marks = markAt(reading, at)
    const hash = features.tokens.hashes[at]
    if ((marks & mark.opinion) !== 0 && isOpinionHere(reading, { first: at, end }))
      return { at, words: opinionWords(reading, { at, negation, excess }) }
    if ((marks & mark.negation) !== 0) negation = hash
    else if ((marks & mark.between) === 0) return undefined
    if ((marks & mark.excess) !== 0) excess = hash
  }
  return undefined
}

// 好 before another opinion is a word of degree; in English an opinion before a noun belongs to that noun.
function isOpinionHere(reading: Reading, { first, end }: Range): boolean {
  const marks = markAt(reading, first)
  if (first + 1 >= end) return true
  const next = markAt(reading, first + 1)
  if ((marks & mark.between) !== 0 && (next & mark.opinion) !== 0) return false
  const isGive = reading.features.units[reading.features.tokens.starts[first]] === 0x7ed9
  if (goodFor(reading, first) !== '') return true
  if (isGive) return false
  if ((marks & mark.ending) !== 0 && (next & (mark.between | mark.joiner | mark.opinion)) === 0) return false
  const isLatin = reading.features.units[reading.features.tokens.starts[first]] < 0x2e80
  return !isLatin || !isPlainNoun(next)
}

// "漂亮的外观", "great sound": the opinion stands straight before the noun, in Chinese with 的 between.
function opinionBefore(reading: Reading, { first, end }: Range): Opinion | undefined {
  const { units, tokens } = reading.features
  let at = end - 1
  if (at < first) return undefined
  if (units[tokens.starts[at]] === 0x7684) at--
  else if (units[tokens.starts[at]] >= 0x2e80) return undefined
  if (at < first || (markAt(reading, at) & mark.opinion) === 0) return undefined
  let negation = 0
  let excess = 0
  for (let back = at - 1; back >= Math.max(first, at - 2); back--) {
    const marks = markAt(reading, back)
    if ((marks & mark.negation) !== 0) negation = tokens.hashes[back]
    else if ((marks & mark.between) === 0) break
    if ((marks & mark.excess) !== 0) excess = tokens.hashes[back]
  }
  return { at, words: opinionWords(reading, { at, negation, excess }) }
}

function opinionWords(
  reading: Reading,
  { at, negation, excess }: { at: number; negation: number; excess: number },
): string {
  const word = wordAt(reading, at)
  if (word.charCodeAt(0) < 0x2e80) {
    if (negation !== 0) return `not ${word}`
    return strongExcess.has(excess) && (markAt(reading, at) & mark.measure) !== 0 ? `too ${word}` : word
  }
  const prefix = prefixOf(reading, at)
  const bare = (prefix === '' ? word : word.slice(1)) + goodFor(reading, at)
  const isDenied = prefix === '不' || prefix === '没'
  if (negation !== 0 && !isDenied) return `${definiteNegation.has(negation) ? '没' : '不'}${bare}`
  if (isDenied && negation === 0) return prefix + bare
  if (!isMeasure(reading, at)) return bare
  if (prefix === '太' || strongExcess.has(excess)) return `太${bare}`
  return prefix === '偏' || excess !== 0 ? `偏${bare}` : bare
}

// 太薄 may be a word of the vocabulary, but 薄 is the measure.
function isMeasure(reading: Reading, at: number): boolean {
  if ((markAt(reading, at) & mark.measure) !== 0) return true
  const { tokens, units } = reading.features
  if (isPrefix[units[tokens.starts[at]]] === 0) return false
  return (
    (factsOfWord(reading.known.cells, hashUnits(units, tokens.starts[at] + 1, tokens.ends[at])) &
      mark.measure) !==
    0
  )
}

// "很好闻" is cut into 很好 and 闻, 给力 into 给 and 力; the phrase says 好闻 and 给力.
function goodFor(reading: Reading, at: number): string {
  const { tokens, units } = reading.features
  const letter = units[tokens.ends[at] - 1]
  if (at + 1 >= tokens.count || (letter !== 0x597d && letter !== 0x7ed9)) return ''
  if (lengthAt(reading, at + 1) !== 1) return ''
  const next = wordAt(reading, at + 1)
  if (letter === 0x7ed9) return next === '力' ? next : ''
  return '看吃喝闻用听玩聞聽'.includes(next) ? next : ''
}

// The first letter of a word whose other letters are an opinion by themselves, or nothing.
function prefixOf({ features, known }: Reading, at: number): string {
  const { tokens, units } = features
  const length = tokens.ends[at] - tokens.starts[at]
  if (length < 2 || length > 4) return ''
  if (isPrefix[units[tokens.starts[at]]] === 0) return ''
  const letter = String.fromCharCode(units[tokens.starts[at]])
  const rest = factsOfWord(known.cells, hashUnits(units, tokens.starts[at] + 1, tokens.ends[at]))
  return (rest & mark.opinion) !== 0 ? letter : ''
}

// Words that the vocabulary does not hold as opinions are such when they are one behind a prefix.
function markPrefixed({ features, known }: Reading): void {
  const { tokens, units } = features
  const { cells, row } = known
  const decided = marksOfPhrases & ~mark.known & ~mark.noun
  for (let at = 0; at < tokens.count; at++) {
    const start = tokens.starts[at]
    if (isPrefix[units[start]] === 0 || (row[at] & decided) !== 0) continue
    const length = tokens.ends[at] - start
    if (length < 2 || length > 4) continue
    const rest = factsOfWord(cells, hashUnits(units, start + 1, tokens.ends[at]))
    if ((rest & mark.opinion) !== 0)
      row[at] = (row[at] & ~marksOfPhrases) | mark.opinion | (rest & mark.measure)
  }
}

function markAt({ known }: Reading, at: number): number {
  return known.row[at]
}

function lengthAt({ features }: Reading, at: number): number {
  return features.tokens.ends[at] - features.tokens.starts[at]
}

function wordAt({ text, features }: Reading, index: number): string {
  return wordOfToken(text, features, index)
}

function markUnits(letters: string): Uint8Array {
  const units = new Uint8Array(65_536)
  for (const letter of letters) units[letter.charCodeAt(0)] = 1
  return units
}

import { masked, type Span, sentencesOf } from '../span.ts'
import {
  asking,
  aspects,
  company,
  compoundHeads,
  deeds,
  fixedPhrases,
  judgements,
  judging,
  oppositeEnds,
  secondDeeds,
} from './joined-words.ts'

export type Joined = Span & {
  /** Each thing asked for, as its own span of the text. */
  parts: Span[]
}

type Word = Span & { text: string }

const pronouns = /^(?:you|me|us|them|him|her)$/i

const joints = /(?:,? (?:and also|and|as well as|along with|together with|plus|or|&)\b|,? & |\b\/(?=[a-z]))/gi
/** “Rate each of the following: price, quality”. */
const listed = /\b(?:each of (?:these|the following|our)|(?:the )?following(?: \w+)?\s*[:(])/i
const subordinate =
  /^(?:when|if|after|before|while|once|thinking|think|considering|based|since|given|on a scale|compared|in the (?:last|past)|during|from|as|because|regarding|imagine|with|for)\b[^,?]*,/i
const trailing =
  /(?<=\S+ \S+ \S+ \S+ )\b(?:when|while|after|before|because|since|until|so that|in order to)\b[^?]*/i
const edges =
  /^(?:our|the|your|this|that|these|those|their|its|with|of|about|rate|for|was|were|is|are|to|find|found|both|a|an|in|on|at|by|did|do|does|you|we|think|us|how|has|have|been|be|and|or|very|like|from|than|meet|met|it|they|so|will|would|recommend|use|used|describe|can|feel|via|as|agree|get|not|easily|quickly)$/i
const stops =
  /^(?:when|during|on|in|at|from|for|with|was|were|is|are|did|do|does|you|of|to|by|that|since|compared|than|as|after|before|we|have|has|meet|met|which|who|while|about|good|easy|satisfactory|worth|fair|acceptable|well|today|overall|so|far|because|if|important|enough|up|our|the|your|this|would|will|could|arrive|arrived|look|looked|improve|improved)$/i

/** What a question joins that should be two questions. `isList`: lists in the words are fine, several can be chosen. */
export function findJoined(
  text: string,
  look: { isList: boolean; isRow: boolean; isOpen: boolean },
): Joined[] {
  const readable = masked(masked(text, fixedPhrases), oppositeEnds)
  const sentences = sentencesOf(readable)
  const questions = sentences.filter(({ text: words }) => words.endsWith('?') && words.split(' ').length > 2)
  const [first, second] = questions
  if (!look.isRow && first !== undefined && second !== undefined)
    return [{ start: first.start, end: second.end, parts: [first, second] }]
  return sentences.flatMap((sentence) => {
    const asks =
      look.isRow || /\bagree\b/i.test(text) || sentence.text.endsWith('?') || isWhole(sentence, readable)
    if (listed.test(sentence.text)) return []
    if (!asks || look.isList || !(look.isRow || asking.test(sentence.text))) return []
    const main = maskAll(sentence.text, [subordinate, trailing, /\([^)]*\)/g])
    return jointsIn(main, look).map((joined) => moved(joined, sentence.start))
  })
}

function isWhole(sentence: Span & { text: string }, text: string): boolean {
  return (
    sentence.start <= 1 &&
    sentence.end >= text.trim().length - 1 &&
    /^(?:please |kindly )?(?:rate|tell|describe|how|what|do|did|is|are|was|were|indicate|score|evaluate)\b/i.test(
      sentence.text,
    )
  )
}

function maskAll(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(masked, text)
}

function moved(joined: Joined, by: number): Joined {
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  return { ...shift(joined), parts: joined.parts.map(shift) }
}

function jointsIn(sentence: string, { isRow, isOpen }: { isRow: boolean; isOpen: boolean }): Joined[] {
  const found: Joined[] = []
  for (const match of sentence.matchAll(joints)) {
    const joint = {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].replace(/[ ,]/g, '').toLowerCase(),
    }
    if (found.some(({ start, end }) => joint.start >= start && joint.start <= end)) continue
    const left = wordsIn(sentence.slice(0, joint.start), 0)
    const right = wordsIn(sentence.slice(joint.end), joint.end)
    if (!isTwo({ sentence, joint: joint.text, left, right, isRow, isOpen })) continue
    found.push(
      secondQuestion.test(right[0]?.text ?? '')
        ? wholeOf(sentence, joint)
        : spanOf({ sentence, left, right, joint }),
    )
  }
  return found
}

function wordsIn(text: string, from: number): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\u00A4][\p{L}\p{N}\u00A4'’.-]*|[,:;—–]/gu), (match) => ({
    text: match[0].replace(/[.']+$/, ''),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }))
}

const secondQuestion =
  /^(?:why|how|what|would|did|do|are|is|were|was|who|where|when|which|have|will|should)$/i

/** “Did you see it, and was it helpful?” becomes two sentences. */
function wholeOf(sentence: string, joint: Span): Joined {
  const end = sentence.length
  const isShort = sentence.slice(joint.end).trim().split(' ').length < 3
  const parts = [
    { start: 0, end: joint.start },
    { start: joint.end, end },
  ]
  return { start: 0, end, parts: isShort ? [] : parts.map((part) => trimmed(sentence, part)) }
}

type Look = {
  sentence: string
  joint: string
  left: readonly Word[]
  right: readonly Word[]
  isRow: boolean
  isOpen: boolean
}

/** An open question may join what it likes, but for an opinion on two sides of a shop at once. */
const opinion = /\b(?:think|feel|opinion|rate|satisf\w+|describe|experience|impression|views?)\b/i

function isTwo({ sentence, joint, left, right, isRow, isOpen }: Look): boolean {
  const before = left.at(-1)?.text ?? ''
  const next = right.find(({ text }) => !isArticle(text))?.text ?? ''
  if (
    before === '' ||
    next === '' ||
    /[\u00A4]/.test(before + next) ||
    /^\d/.test(next) ||
    /\d$/.test(before)
  )
    return false
  if (joint !== 'or' && (asksAgain(sentence, right) || isSecondDeed(sentence, right))) return true
  if (isOpen) return joint !== 'or' && opinion.test(sentence) && aspects.test(before) && aspects.test(next)
  if (joint === '/') return aspects.test(before) && aspects.test(next)
  if (joint === 'or') return isEither({ sentence, before, right })
  if (secondQuestion.test(next)) return before !== ','
  if ((company.test(before) && !pronouns.test(before)) || company.test(next) || isName(before, next))
    return false
  if (isCompound(left, right)) return false
  if (isRow) return true
  if (/^(?:which|who|where)\b/i.test(sentence)) return false
  if (judging.test(sentence)) return true
  return (aspects.test(before) && aspects.test(next)) || (deeds.test(before) && deeds.test(next))
}

const questionWord =
  /^(?:which|what|who|where|when|how|why|do|did|does|is|are|was|were|will|would|have|has|can|could|should)$/i
const turned =
  /^(?:(?:which|what|who|where|when|how|why)(?: [\w'’-]+){0,3} )?(?:made|makes|kept|keeps|stopped|stops|led|brought|do|did|does|is|are|was|were|will|would|have|has|can|could|should) (?:you|we|our|the|it|they|your|this|that|there)\b/i

/** “…, and which other shops do you use?”: the words behind the joint are turned round as in a question. */
function asksAgain(sentence: string, right: readonly Word[]): boolean {
  const [first] = right
  if (first === undefined || !questionWord.test(first.text) || right.length < 3) return false
  return turned.test(sentence.slice(first.start)) && asking.test(sentence.slice(0, first.start))
}

/** “Do you … and tell your friends about us?” */
function isSecondDeed(sentence: string, right: readonly Word[]): boolean {
  if (!/^(?:do|did|will|would|have|does|are) you\b/i.test(sentence)) return false
  const [verb, object] = right
  if (verb === undefined || object === undefined) return false
  const isTold = /^(?:tell|told|let)$/i.test(verb.text) && /^us$/i.test(object.text)
  return secondDeeds.test(verb.text) && !isTold && !/\bwould you please\b/i.test(sentence)
}

/** “Late or damaged?”, “buy again or recommend it?”; not “a damaged or defective item”. */
function isEither({
  sentence,
  before,
  right,
}: Pick<Look, 'sentence' | 'right'> & { before: string }): boolean {
  const words = right.filter(({ text }) => !isArticle(text))
  const next = words[0]?.text ?? ''
  if (/^(?:recommend|share|review)$/i.test(next))
    return /\b(?:buy|use|order|shop|visit|return|come)\b/i.test(sentence)
  if (deeds.test(next) && (deeds.test(before) || /^have you\b/i.test(sentence))) return true
  const isLast = words[1] === undefined || stops.test(words[1].text) || /^[,:;—–]$/.test(words[1].text)
  return isLast && isSameKind(before, next)
}

function isArticle(word: string): boolean {
  return (
    /^(?:our|the|your|its|their|a|an|how|of|with|that|very|are|is|it)$/i.test(word) && !/^how$/i.test(word)
  )
}

function isSameKind(one: string, other: string): boolean {
  return (
    (judgements.good.test(one) && judgements.good.test(other)) ||
    (judgements.bad.test(one) && judgements.bad.test(other))
  )
}

function isName(one: string, other: string): boolean {
  return /^\p{Lu}/u.test(one) && /^\p{Lu}/u.test(other)
}

/** “sales and support team”, unless what stands before the joint is a side of the shop with an article of its own. */
function isCompound(left: readonly Word[], right: readonly Word[]): boolean {
  const [next, head, after] = right
  if (next === undefined || head === undefined || isArticle(next.text)) return false
  const before = left.at(-1)?.text ?? ''
  if (/^(?:price|prices|pricing|quality|value|speed)$/i.test(before)) return false
  if (/^options?$/i.test(head.text) && aspects.test(before) && aspects.test(next.text)) return false
  return compoundHeads.test(head.text) && (after === undefined || !compoundHeads.test(after.text))
}

function spanOf({
  sentence,
  left,
  right,
  joint,
}: {
  sentence: string
  left: readonly Word[]
  right: readonly Word[]
  joint: Span
}): Joined {
  const ownArticle = right[0] !== undefined && isArticle(right[0].text)
  const isPair = isSameKind(left.at(-1)?.text ?? '', right[0]?.text ?? '')
  const lefts: Span[] = isPair ? left.slice(-1) : firstPart(left, ownArticle)
  const last: Span = (isPair ? right[0] : undefined) ?? lastPart(right)
  const start = lefts[0]?.start ?? joint.start
  const parts = isParallel(left, right) ? [...lefts, last].map((part) => trimmed(sentence, part)) : []
  return { start, end: last.end, parts }
}

/** Whether both sides are things or both are judgements, so that one can stand where both stood. */
function isParallel(left: readonly Word[], right: readonly Word[]): boolean {
  const before = left.at(-1)?.text ?? ''
  const next = right.filter(({ text }) => !isArticle(text)).slice(0, 3)
  if (right[0] !== undefined && isArticle(right[0].text)) {
    const edge = left.findLast(({ text }) => edges.test(text))
    return edge !== undefined && /^(?:our|the|your|its|their|a|an)$/i.test(edge.text)
  }
  if (isSameKind(before, next[0]?.text ?? '')) return true
  if (right[1] !== undefined && isArticle(right[1].text))
    return /^of$/i.test(right[1].text) && aspects.test(before)
  return aspects.test(before) && next.some(({ text }) => aspects.test(text))
}

function trimmed(sentence: string, { start, end }: Span): Span {
  const words = sentence.slice(start, end)
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  }
}

/** From the last word that is an edge to the joint; a list with commas gives several. */
function firstPart(left: readonly Word[], ownArticle: boolean): Span[] {
  const parts: Span[] = []
  let end = left.at(-1)?.end ?? 0
  let start = end
  for (let at = left.length - 1; at >= 0; at--) {
    const word = left[at]
    if (/^[:;—–]$/.test(word.text)) break
    if (word.text === ',') {
      if (start < end) parts.unshift({ start, end })
      end = word.start
      start = end
      continue
    }
    if (edges.test(word.text)) {
      if (ownArticle && isArticle(word.text) && start > word.start) start = word.start
      break
    }
    start = word.start
  }
  if (start < end) parts.unshift({ start, end })
  return parts
}

/** From the joint to the next word that ends a thing asked for. */
function lastPart(right: readonly Word[]): Span {
  const [first] = right
  const start = first?.start ?? 0
  let end = first?.end ?? start
  for (const [at, word] of right.entries()) {
    if (/^[,:;—–]$/.test(word.text)) break
    if (at > 0 && (judgements.good.test(word.text) || judgements.bad.test(word.text))) break
    if (at > 0 && stops.test(word.text) && !isArticle(right[at - 1]?.text ?? '')) break
    end = word.end
  }
  return { start, end }
}

import {
  type Analysis,
  type AspectMention,
  type OwnAspectMention,
  type Polarity,
  polarities,
  sentimentLabels,
} from '../analysis.ts'
import { aspectCodes } from '../aspect-codes.ts'
import { leanOf, overlaps, polarityLogits, sentimentLogits, silence } from './collect-lessons.ts'
import { cutPassages, type Passage } from './cut-passages.ts'
import { readGrams } from './read-grams.ts'
import type { WordRule } from './shop-layer.ts'

/** Rules by their words, for look-ups. */
export type WordIndex = ReadonlyMap<string, readonly WordRule[]>

/** What rules made of a reading: the new labels and the ids of the rules that moved them. */
export type WordChange = Pick<Analysis, 'sentiment' | 'aspects'> & {
  own: OwnAspectMention[]
  rules: Set<string>
}

const shiftMax = 4

/** Indexes rules by their words. */
export function indexWords(rules: readonly WordRule[]): WordIndex {
  const index = new Map<string, WordRule[]>()
  for (const rule of rules) {
    const known = index.get(rule.words)
    if (known) known.push(rule)
    else index.set(rule.words, [rule])
  }
  return index
}

/** Lets the rules of words speak about a text; without a rule that fires the labels are those of `said`. */
export function applyWords(
  said: Pick<Analysis, 'sentiment' | 'aspects'>,
  text: string,
  index: WordIndex,
): WordChange {
  const rules = new Set<string>()
  if (index.size === 0) return { sentiment: said.sentiment, aspects: said.aspects, own: [], rules }
  const passages = cutPassages(text).map((passage) => ({ ...passage, fired: firedRules(passage, index) }))
  if (passages.every(({ fired }) => fired.length === 0))
    return { sentiment: said.sentiment, aspects: said.aspects, own: [], rules }
  const sentiment = judgeAnew(said.sentiment, passages, rules)
  const search = { said, text, passages, rules }
  return { sentiment, aspects: findAnew(search), own: findOwn(search), rules }
}

type FiredPassage = Passage & { fired: WordRule[] }

function firedRules(passage: Passage, index: WordIndex): WordRule[] {
  const fired: WordRule[] = []
  for (const gram of readGrams(passage.folded)) {
    const rules = index.get(gram)
    if (rules) fired.push(...rules)
  }
  return fired
}

function judgeAnew(
  said: Analysis['sentiment'],
  passages: readonly FiredPassage[],
  used: Set<string>,
): Analysis['sentiment'] {
  const rules = new Map<string, WordRule>()
  for (const { fired } of passages)
    for (const rule of fired) if (rule.target.startsWith('sentiment:')) rules.set(rule.id, rule)
  if (rules.size === 0) return said
  const logits = sentimentLogits(said)
  const moved = sentimentLabels.map(
    (label, place) => logits[place] + shiftOf([...rules.values()], `sentiment:${label}`),
  )
  const best = moved.indexOf(Math.max(...moved))
  if (sentimentLabels[best] === said.label) return said
  for (const rule of rules.values())
    if ((rule.target === `sentiment:${sentimentLabels[best]}`) === rule.weight > 0) used.add(rule.id)
  const odds = moved.map((value) => Math.exp(value))
  const sum = odds.reduce((total, value) => total + value, 0)
  return {
    label: sentimentLabels[best],
    score: round((odds[0] - odds[1]) / sum),
    confidence: round(odds[best] / sum),
  }
}

function shiftOf(rules: readonly WordRule[], target: string): number {
  let shift = 0
  for (const rule of rules) if (rule.target === target) shift += rule.weight
  return Math.max(-shiftMax, Math.min(shiftMax, shift))
}

type Search = {
  said: Pick<Analysis, 'sentiment' | 'aspects'>
  text: string
  passages: readonly FiredPassage[]
  rules: Set<string>
}

function findAnew(search: Search): AspectMention[] {
  const kept = search.said.aspects.flatMap((mention) => keptMention(search, mention))
  const added: AspectMention[] = []
  for (const code of aspectCodes) {
    if (kept.some((mention) => mention.code === code)) continue
    const mention = newMention(search, code)
    if (mention) added.push({ ...mention, code })
  }
  if (added.length === 0) return kept
  return [...kept, ...added].sort(
    (first, second) => first.start - second.start || second.confidence - first.confidence,
  )
}

function keptMention({ passages, rules }: Search, mention: AspectMention): AspectMention[] {
  const fired = passages.filter((passage) => overlaps(passage, mention)).flatMap((passage) => passage.fired)
  const shift = shiftOf(fired, `aspect:${mention.code}`)
  const chance = 1 / (1 + Math.exp(-(logit(mention.confidence) + shift)))
  const isDropped = shift < 0 && chance < 0.4
  if (isDropped) {
    note(rules, fired, `aspect:${mention.code}`, -1)
    return []
  }
  const polarity = turned(mention.polarity, fired)
  if (polarity === mention.polarity) return [mention]
  note(rules, fired, `polarity:${polarity}`, 1)
  note(rules, fired, `polarity:${mention.polarity}`, -1)
  return [{ ...mention, polarity }]
}

const ownTarget = 'aspect:own.'

function findOwn(search: Search): OwnAspectMention[] {
  const codes = new Set<string>()
  for (const { fired } of search.passages)
    for (const { target } of fired)
      if (target.startsWith(ownTarget)) codes.add(target.slice('aspect:'.length))
  return [...codes].sort().flatMap((code) => {
    const mention = newMention(search, code)
    return mention ? [{ ...mention, code }] : []
  })
}

function newMention(
  { said, text, passages, rules }: Search,
  code: string,
): Omit<OwnAspectMention, 'code'> | undefined {
  let best: FiredPassage | undefined
  let largest = 0
  for (const passage of passages) {
    const value = silence + shiftOf(passage.fired, `aspect:${code}`)
    if (value <= largest) continue
    largest = value
    best = passage
  }
  if (!best) return undefined
  const { start, end, fired } = best
  note(rules, fired, `aspect:${code}`, 1)
  const lean = leanOf(said, best)
  const polarity = turned(lean, fired)
  if (polarity !== lean) note(rules, fired, `polarity:${polarity}`, 1)
  const confidence = round(1 / (1 + Math.exp(-largest)))
  return { polarity, span: text.slice(start, end), start, end, confidence }
}

function turned(said: Polarity, fired: readonly WordRule[]): Polarity {
  const moved = polarityLogits(said).map(
    (value, place) => value + shiftOf(fired, `polarity:${polarities[place]}`),
  )
  return polarities[moved.indexOf(Math.max(...moved))]
}

function note(rules: Set<string>, fired: readonly WordRule[], target: string, sign: number): void {
  for (const rule of fired) if (rule.target === target && Math.sign(rule.weight) === sign) rules.add(rule.id)
}

function logit(chance: number): number {
  const kept = Math.max(0.015, Math.min(0.985, chance))
  return Math.log(kept / (1 - kept))
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

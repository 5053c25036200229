import { fingerprint } from '../fingerprint.ts'
import type { GoldenReading } from './golden/read-golden.ts'
import { guardLayer } from './guard-layer.ts'
import { isPlausible, judgePlausibility } from './judge-plausibility.ts'
import { learnCopies } from './learn-copies.ts'
import { learnHarmless } from './learn-harmless.ts'
import { learnOwnAspects } from './learn-own-aspects.ts'
import { learnWords } from './learn-words.ts'
import {
  type CopyRule,
  type DroppedRule,
  type DropReason,
  type LabelCorrection,
  ownCodePattern,
  type ShopLayer,
  type ShopWords,
  type WordRule,
} from './shop-layer.ts'

/** What a shop has taught so far. `forgotten` are ids of rules that people do not want; `golden` arms the guard. */
export type LearningTask = {
  corrections: readonly LabelCorrection[]
  words?: ShopWords
  forgotten?: readonly string[]
  golden?: readonly GoldenReading[]
}

const correctionsMax = 2000
const textMax = 5000
const copiesMax = 600
const wordRulesMax = 500
const droppedMax = 100
const bytesMax = 200_000

/**
 * Learns a shop's layer from all its corrections (the newest 2,000) and words. Depends on nothing else, so that
 * learning again without a correction gives the layer as if it had never been made; the order of the corrections
 * does not matter, and of one text only the last correction counts.
 */
export function learnLayer(task: LearningTask): ShopLayer {
  const shopWords = task.words ?? { ownAspects: [], harmless: [] }
  const corrections = lastPerText(task.corrections, new Set(shopWords.ownAspects.map(({ code }) => code)))
  const dropped: DroppedRule[] = []
  const harmless = learnHarmless(corrections, shopWords.harmless)
  const own = learnOwnAspects(corrections, shopWords.ownAspects)
  dropped.push(...harmless.dropped, ...own.dropped)
  const plausible = judgePlausibility(corrections)
  const forgotten = new Set(task.forgotten)
  let words = learnWords(
    corrections.map(({ text, before, after }, from) => ({ from, text, said: before, right: after })),
  )
  words = sift(words, 'forgotten', { dropped, keeps: ({ id }) => !forgotten.has(id) })
  words = sift(words, 'implausible', { dropped, keeps: ({ target }) => isPlausible(plausible, target) })
  words = strongest(words, dropped)
  const guarded = task.golden ? guardLayer(words, task.golden) : undefined
  if (guarded) dropped.push(...guarded.dropped)
  const copies = siftCopies(learnCopies(corrections), { forgotten, dropped, golden: task.golden ?? [] })
  return fitSize({
    format: 1,
    corrections: corrections.map(({ id }) => id),
    copies,
    words: guarded?.words ?? words,
    harmless: harmless.rules.filter(({ id }) => !forgotten.has(id)),
    ownAspects: own.rules,
    dropped: dropped.slice(0, droppedMax),
    ...(guarded ? { guard: guarded.report } : {}),
  })
}

function lastPerText(corrections: readonly LabelCorrection[], codes: ReadonlySet<string>): LabelCorrection[] {
  const sorted = corrections
    .filter(({ text }) => text.trim() !== '')
    .sort((first, second) => compare(second.at, first.at) || compare(second.id, first.id))
    .slice(0, correctionsMax)
  const last = new Map<string, LabelCorrection>()
  for (const correction of sorted) {
    const key = fingerprint(correction.text)
    if (!last.has(key)) last.set(key, tidy(correction, codes))
  }
  return [...last.values()].reverse()
}

// Spans outside of the text, and own aspects that the shop has given up, teach nothing.
function tidy(correction: LabelCorrection, codes: ReadonlySet<string>): LabelCorrection {
  const { after } = correction
  const text = correction.text.slice(0, textMax)
  const aspects = after.aspects.filter(
    ({ code, start, end }) =>
      start >= 0 && end > start && end <= text.length && (!ownCodePattern.test(code) || codes.has(code)),
  )
  return { ...correction, text, after: { ...after, aspects } }
}

function compare(first: string, second: string): number {
  if (first === second) return 0
  return first < second ? -1 : 1
}

type Sieve = { dropped: DroppedRule[]; keeps: (rule: WordRule) => boolean }

function sift(rules: WordRule[], reason: DropReason, { dropped, keeps }: Sieve): WordRule[] {
  return rules.filter((rule) => {
    if (keeps(rule)) return true
    dropped.push({ rule: rule.id, words: rule.words, target: rule.target, reason })
    return false
  })
}

function strongest(rules: WordRule[], dropped: DroppedRule[]): WordRule[] {
  if (rules.length <= wordRulesMax) return rules
  const force = ({ weight, for: texts }: WordRule): number => Math.abs(weight) * Math.sqrt(texts)
  const ranked = [...rules].sort(
    (first, second) => force(second) - force(first) || compare(first.id, second.id),
  )
  const kept = new Set(ranked.slice(0, wordRulesMax))
  return sift(rules, 'no-room', { dropped, keeps: (rule) => kept.has(rule) })
}

type CopySieve = { forgotten: ReadonlySet<string>; dropped: DroppedRule[]; golden: readonly GoldenReading[] }

// A copy of a golden text may not be taught against its labels: the golden set is public.
function siftCopies(copies: CopyRule[], { forgotten, dropped, golden }: CopySieve): CopyRule[] {
  const sentiments = new Map(golden.map(({ text, sentiment }) => [fingerprint(text), sentiment]))
  const kept = copies.filter((copy) => {
    const right = sentiments.get(copy.id)
    const reason: DropReason | undefined = forgotten.has(copy.id)
      ? 'forgotten'
      : right !== undefined
        ? 'harms-golden-sentiment'
        : undefined
    if (reason) dropped.push({ rule: copy.id, words: '', target: 'copy', reason })
    return reason === undefined
  })
  return kept.slice(-copiesMax)
}

// The oldest copies go first: what they taught in general stands in the rules of words.
function fitSize(layer: ShopLayer): ShopLayer {
  let { copies } = layer
  for (;;) {
    const fitting = compact({ ...layer, copies })
    if (copies.length === 0 || new TextEncoder().encode(JSON.stringify(fitting)).length <= bytesMax)
      return fitting
    copies = copies.slice(Math.min(copies.length, 50))
  }
}

// Only corrections that a rule rests on are named.
function compact(layer: ShopLayer): ShopLayer {
  const used = new Set<number>()
  for (const { from } of layer.copies) used.add(from)
  for (const { from } of [...layer.words, ...layer.harmless, ...layer.ownAspects])
    for (const at of from) used.add(at)
  const order = [...used].sort((first, second) => first - second)
  const places = new Map(order.map((at, index) => [at, index]))
  const moved = <Rule extends { from: number[] }>(rule: Rule): Rule => ({
    ...rule,
    from: rule.from.flatMap((at) => places.get(at) ?? []),
  })
  return {
    ...layer,
    corrections: order.map((at) => layer.corrections[at]),
    copies: layer.copies.map((copy) => ({ ...copy, from: places.get(copy.from) ?? 0 })),
    words: layer.words.map(moved),
    harmless: layer.harmless.map(moved),
    ownAspects: layer.ownAspects.map(moved),
  }
}

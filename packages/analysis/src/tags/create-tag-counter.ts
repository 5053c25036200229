import type { AnalysedText } from '../analysed-text.ts'
import type { Polarity } from '../analysis.ts'
import type { AspectCode } from '../aspect-codes.ts'
import { type Interval, wilsonInterval } from '../statistics/index.ts'
import { choosePassage } from './choose-passage.ts'
import { mergeEntries } from './merge-entries.ts'
import { type CutText, cutText, type Point, pointKey, readPoints } from './read-points.ts'
import { type TagLanguage, tagLabel } from './tag-label.ts'
import { type Entry, note, openLedger, type Sample } from './tag-ledger.ts'
import { hashId } from './text-sketch.ts'
import { topAspect, topPolarity } from './unite-entries.ts'

/** What several texts say in the same or in similar words. */
export type Tag = {
  /** The same for the same point from week to week: name of the noun and of the opinion. */
  key: string
  /** "屏幕清晰", "clear screen". */
  label: string
  polarity: Polarity
  aspect: AspectCode
  /** Texts that say so; each counts once. */
  count: number
  /** `count` of all counted texts, from 0 to 1, with its Wilson interval at 95 %. */
  share: number
  interval: Interval
  /** How much of what was read agrees with `polarity`, from 0 to 1. */
  agreement: number
  /** Ids of at most five texts, chosen by chance. */
  examples: string[]
  /** The wordings behind the tag, the most frequent first, at most twelve. */
  phrases: { phrase: string; count: number }[]
  /** Passages that say so, chosen by chance; empty for one product or unless the counter keeps samples. */
  samples: Sample[]
}

/** Tags with their denominator. A tag with at most `missedMax` texts can be missing, or short by as many. */
export type Tags = { texts: number; missedMax: number; tags: Tag[] }

/** Which tags to list; without `product` those of all products together. */
export type TagQuery = {
  limit?: number
  language?: TagLanguage
  product?: string
  /** Tags with fewer texts are left out; 2 by default. */
  least?: number
}

/** Counts tags text by text. */
export type TagCounter = {
  /** Counts a text; false when it does not count (filler, advertising, excluded). */
  add: (text: AnalysedText) => boolean
  tags: (query?: TagQuery) => Tags
}

/** `excludes` names texts that do not count, such as copies; `author` tells who wrote a text. */
export type TagCounterOptions = {
  excludes?: (text: AnalysedText) => boolean
  author?: (text: AnalysedText) => string | undefined
  /** Distinct points kept for all products together, and as many again product by product; 20,000 by default. */
  capacity?: number
  /** Passages kept per point for quoting; none by default. */
  samples?: number
}

const everything = ''

/**
 * Counts what texts say, for all products together and product by product. Texts whose junk is not 0 do not count.
 * Time is linear and memory bounded by `capacity`; below it the result does not depend on the order of the texts.
 */
export function createTagCounter(options: TagCounterOptions = {}): TagCounter {
  const capacity = Math.max(16, Math.floor(options.capacity ?? 20_000))
  const all = openLedger(capacity)
  const products = openLedger(capacity * 2)
  const texts = new Map<string, number>()
  const add = (text: AnalysedText): boolean => {
    if (text.analysis.junk !== 0 || options.excludes?.(text) === true) return false
    texts.set(everything, (texts.get(everything) ?? 0) + 1)
    const scope = text.product === undefined ? undefined : `=${text.product}`
    if (scope !== undefined) texts.set(scope, (texts.get(scope) ?? 0) + 1)
    const cut = cutText(text)
    const { id, analysis } = text
    const hash = hashId(id)
    const samplesMax = options.samples ?? 0
    for (const point of readPoints(cut)) {
      const sample =
        samplesMax > 0 ? sampleOf(cut, { point, hash, author: options.author?.(text) }) : undefined
      const source = { id, hash, language: analysis.language, ...(sample === undefined ? {} : { sample }) }
      note(all, everything, { point, source, samplesMax })
      if (scope !== undefined) note(products, scope, { point, source, samplesMax: 0 })
    }
    return true
  }
  const tags = (query: TagQuery = {}): Tags => {
    const { product } = query
    const ledger = product === undefined ? all : products
    const scope = product === undefined ? everything : `=${product}`
    const entries = [...(ledger.entries.get(scope)?.values() ?? [])]
    const total = texts.get(scope) ?? 0
    return { texts: total, missedMax: ledger.missedMax, tags: listTags(entries, { query, texts: total }) }
  }
  return { add, tags }
}

function sampleOf(
  cut: CutText,
  { point, hash, author }: { point: Point; hash: number; author: string | undefined },
): Sample | undefined {
  if (point.clause === undefined) return undefined
  const passage = choosePassage(cut, point.clause)
  if (passage === undefined) return undefined
  const leaning = point.votes.positive - point.votes.negative
  return { ...passage, hash, leaning, ...(author === undefined ? {} : { author }) }
}

function listTags(entries: readonly Entry[], { query, texts }: { query: TagQuery; texts: number }): Tag[] {
  const least = query.least ?? 2
  const language = query.language ?? 'zh-Hans'
  return mergeEntries([...entries].sort(byKey))
    .filter(({ sketch }) => sketch.count >= least)
    .sort((first, second) => second.sketch.count - first.sketch.count || byKey(first, second))
    .slice(0, Math.max(0, query.limit ?? 50))
    .map((entry) => tagOf(entry, { language, texts }))
}

function byKey(first: Entry, second: Entry): number {
  return pointKey(first) < pointKey(second) ? -1 : 1
}

function tagOf(entry: Entry, { language, texts }: { language: TagLanguage; texts: number }): Tag {
  const { positive, negative, neutral } = entry.votes
  const polarity = topPolarity(entry.votes)
  const { count } = entry.sketch
  return {
    key: pointKey(entry),
    label: tagLabel(entry.surfaces, language),
    polarity,
    aspect: topAspect(entry.aspects),
    count,
    share: texts === 0 ? 0 : count / texts,
    interval: wilsonInterval({ successes: count, trials: texts }),
    agreement:
      (polarity === 'neutral' ? Math.max(positive, negative, neutral) : entry.votes[polarity]) /
      Math.max(1, positive + negative + neutral),
    examples: entry.examples.map(({ id }) => id),
    phrases: phrasesOf(entry),
    samples: entry.samples,
  }
}

function phrasesOf({ surfaces }: Entry): { phrase: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const [surface, count] of surfaces) {
    const phrase = surface.slice(surface.indexOf(' ') + 1)
    counts.set(phrase, (counts.get(phrase) ?? 0) + count)
  }
  return [...counts]
    .map(([phrase, count]) => ({ phrase, count }))
    .sort((first, second) => second.count - first.count || (first.phrase < second.phrase ? -1 : 1))
    .slice(0, 12)
}

import type { Polarity } from '../analysis.ts'
import type { AspectCode } from '../aspect-codes.ts'
import { pointKey, type Votes } from './read-points.ts'
import type { Entry } from './tag-ledger.ts'
import { uniteSketches } from './text-sketch.ts'

/** One entry out of several; a text that made several of the points counts once. */
export function uniteEntries(entries: readonly Entry[]): Entry {
  if (entries.length === 1) return entries[0]
  const ordered = [...entries].sort(byCount)
  const { votes, aspects } = uniteEvidence(ordered)
  const surfaces = new Map<string, number>()
  const examples = new Map<string, Entry['examples'][number]>()
  const samples = new Map<string, Entry['samples'][number]>()
  for (const entry of ordered) {
    for (const [surface, count] of entry.surfaces) surfaces.set(surface, (surfaces.get(surface) ?? 0) + count)
    for (const example of entry.examples) examples.set(example.id, example)
    for (const sample of entry.samples) if (!samples.has(sample.id)) samples.set(sample.id, sample)
  }
  return {
    ...ordered[0],
    sketch: uniteSketches(ordered.map(({ sketch }) => sketch)),
    votes,
    aspects,
    surfaces,
    examples: [...examples.values()].sort(byHash).slice(0, 5),
    samples: [...samples.values()].sort(byHash),
  }
}

function byCount(first: Entry, second: Entry): number {
  return second.sketch.count - first.sketch.count || (pointKey(first) < pointKey(second) ? -1 : 1)
}

function byHash(first: { hash: number }, second: { hash: number }): number {
  return first.hash - second.hash
}

/** The votes of several entries added up. */
export function uniteEvidence(entries: readonly Entry[]): { votes: Votes; aspects: Map<AspectCode, number> } {
  const votes = { positive: 0, negative: 0, neutral: 0 }
  const aspects = new Map<AspectCode, number>()
  for (const entry of entries) {
    votes.positive += entry.votes.positive
    votes.negative += entry.votes.negative
    votes.neutral += entry.votes.neutral
    for (const [code, weight] of entry.aspects) aspects.set(code, (aspects.get(code) ?? 0) + weight)
  }
  return { votes, aspects }
}

/** The aspect with the most weight; `overall` when nothing speaks for any. */
export function topAspect(aspects: ReadonlyMap<AspectCode, number>): AspectCode {
  let best: AspectCode = 'overall'
  let most = 0
  for (const [code, weight] of aspects) {
    if (weight < most || (weight === most && code >= best)) continue
    best = code
    most = weight
  }
  return best
}

/** The polarity that most weight speaks for; neutral when praise and blame are too close to call (under 60 %). */
export function topPolarity({ positive, negative, neutral }: Votes): Polarity {
  const most = Math.max(positive, negative)
  if (most === 0 || neutral > most || most < 0.6 * (positive + negative)) return 'neutral'
  return positive > negative ? 'positive' : 'negative'
}

import type { FoundTopic } from './find-topics.ts'
import type { Topic, TopicChange } from './topic-model.ts'

/** What became of the topics known before: by found topic its old id and change, by old topic where it went. */
export type TopicMatches = {
  found: readonly { id?: string; change: TopicChange }[]
  gone: ReadonlyMap<string, { into?: string }>
}

const overlapMin = 0.25
const partMin = 0.5

/**
 * Finds the topics of before among the topics found now, by the overlap of their words weighed by use; the best
 * pairs first, each topic once. A found topic made mostly of the words of another's old topic was split off it; an
 * old topic whose words mostly went into another was merged into it. Gone topics are found again when nothing else
 * fits better.
 */
export function matchTopics(
  found: readonly FoundTopic[],
  { before, goneBefore }: { before: readonly Topic[]; goneBefore: readonly Topic[] },
): TopicMatches {
  const live = pairUp(found, before, new Set())
  const back = pairUp(found, goneBefore, new Set(live.keys()))
  const partners = new Map([...live].map(([index, topic]) => [topic.id, index]))
  const gone = new Map<string, { into?: string }>()
  const mergedFrom = new Map<number, string[]>()
  for (const topic of before) {
    if (partners.has(topic.id)) continue
    const index = mainHeir(topic, found)
    const into = index === undefined ? undefined : live.get(index)?.id
    gone.set(topic.id, into === undefined ? {} : { into })
    if (index !== undefined && into !== undefined)
      mergedFrom.set(index, [...(mergedFrom.get(index) ?? []), topic.id])
  }
  const results = found.map((topic, index) => {
    const old = live.get(index)
    const merged = mergedFrom.get(index)
    if (old !== undefined) return { id: old.id, change: change(merged ? 'merged' : 'kept', merged) }
    const returned = back.get(index)
    if (returned !== undefined) return { id: returned.id, change: change('returned') }
    const origin = mainOrigin(topic, before)
    return { change: origin === undefined ? change('new') : change('split', [origin]) }
  })
  return { found: results, gone }
}

function change(kind: TopicChange['kind'], from: readonly string[] = []): TopicChange {
  return { kind, from: [...from].sort() }
}

function pairUp(
  found: readonly FoundTopic[],
  topics: readonly Topic[],
  taken: ReadonlySet<number>,
): Map<number, Topic> {
  const pairs: { index: number; topic: Topic; overlap: number }[] = []
  for (const topic of topics) {
    for (const [index, candidate] of found.entries()) {
      if (taken.has(index) || !isSamePlace(candidate, topic)) continue
      const overlap = wordOverlap(candidate, topic)
      if (overlap >= overlapMin) pairs.push({ index, topic, overlap })
    }
  }
  pairs.sort(
    (first, second) =>
      second.overlap - first.overlap ||
      (first.topic.id < second.topic.id ? -1 : first.topic.id > second.topic.id ? 1 : 0) ||
      first.index - second.index,
  )
  const partners = new Map<number, Topic>()
  const used = new Set<string>()
  for (const { index, topic } of pairs) {
    if (partners.has(index) || used.has(topic.id)) continue
    partners.set(index, topic)
    used.add(topic.id)
  }
  return partners
}

function isSamePlace(first: FoundTopic, second: FoundTopic): boolean {
  return first.group === second.group && first.language === second.language
}

// The part of the mentions that both topics put on the same words (the overlap coefficient of two distributions).
function wordOverlap(first: FoundTopic, second: FoundTopic): number {
  const shares = new Map(second.words.map(({ key, share }) => [key, share]))
  let both = 0
  for (const { key, share } of first.words) both += Math.min(share, shares.get(key) ?? 0)
  return both
}

function coveredPart(topic: FoundTopic, by: FoundTopic): number {
  const keys = new Set(by.words.map(({ key }) => key))
  let part = 0
  for (const { key, share } of topic.words) if (keys.has(key)) part += share
  return part
}

function mainHeir(topic: Topic, found: readonly FoundTopic[]): number | undefined {
  const index = found.findIndex(
    (candidate) => isSamePlace(candidate, topic) && coveredPart(topic, candidate) >= partMin,
  )
  return index < 0 ? undefined : index
}

function mainOrigin(topic: FoundTopic, before: readonly Topic[]): string | undefined {
  return before.find((old) => isSamePlace(topic, old) && coveredPart(topic, old) >= partMin)?.id
}

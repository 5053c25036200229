import { chooseWords } from './choose-words.ts'
import { clusterWords } from './cluster-words.ts'
import { compareWords } from './compare-words.ts'
import type { CountedClause, WordCounts } from './count-words.ts'
import { foldClusters } from './fold-clusters.ts'
import { type NameCandidate, nameTopic, type Phrase } from './name-topic.ts'
import type { TopicLanguage, TopicWord } from './topic-model.ts'
import type { Contexts } from './word-contexts.ts'

/** A topic before it has an id. */
export type FoundTopic = {
  group: string
  language: TopicLanguage
  nameWords: readonly string[]
  words: readonly TopicWord[]
}

/** What a search looks for in one group; `before` gives the old topic of each word that had one. */
export type GroupSearch = {
  group: number
  counts: WordCounts
  contexts: Contexts
  phrases: readonly Phrase[]
  textsMin: number
  topicsMax: number
  before: ReadonlyMap<string, string>
}

const stayingTexts = 2
const leastLikeness = 0.24
const leftoverLikeness = 0.14
// What people have learnt to see as one topic comes apart only on strong evidence, and the other way round.
const inertia = { same: 0.35, apart: 0.45 }

/**
 * The topics of one group: clusters of its telling words, largest first, each of `textsMin` texts or more. Topics of
 * before stay while two texts speak about them, and need no place among the `topicsMax` largest.
 */
export function findTopics(search: GroupSearch): FoundTopic[] {
  const { group, counts, contexts, textsMin, before } = search
  const clauses = counts.clauses.filter((clause) => clause.group === group)
  const wordMin = Math.max(3, Math.round(counts.groupTexts[group] * 0.002))
  const words = chooseWords(counts, { group, textsMin: wordMin, known: new Set(before.keys()) })
  const keys = words.map((word) => counts.keys[word])
  const likeness = compareWords(counts, { words, clauses, contexts })
  holdTogether(likeness, keys, before)
  const weights = words.map((word) => counts.wordTexts[word][group])
  const topicBefore = (cluster: readonly number[]): string | undefined =>
    cluster.map((at) => before.get(keys[at])).find((topic) => topic !== undefined)
  const clusters = foldClusters({
    clusters: clusterWords({ likeness, weights, leastLikeness }),
    words,
    clauses,
    topicBefore,
  }).map((members) => members.sort((first, second) => weights[second] - weights[first] || first - second))
  const sizes = countTexts(clauses, { clusters, words })
  const order = clusters
    .map((_, index) => index)
    .sort((first, second) => sizes[second] - sizes[first] || first - second)
  const isOld = clusters.map((members) => topicBefore(members) !== undefined)
  const kept = order
    .filter(
      (index, rank) =>
        sizes[index] >= (isOld[index] ? stayingTexts : textsMin) && (isOld[index] || rank < search.topicsMax),
    )
    .map((index) => clusters[index])
  const left = order.filter((index) => !kept.includes(clusters[index])).flatMap((index) => clusters[index])
  attach(kept, left, { likeness, size: words.length })
  return kept.map((members) =>
    describe(
      search,
      members.map((at) => words[at]),
    ),
  )
}

function holdTogether(
  likeness: Float64Array,
  keys: readonly string[],
  before: ReadonlyMap<string, string>,
): void {
  for (let first = 0; first < keys.length; first++) {
    const topic = before.get(keys[first])
    if (topic === undefined) continue
    for (let second = 0; second < keys.length; second++) {
      const other = before.get(keys[second])
      if (other === undefined || first === second) continue
      const at = first * keys.length + second
      likeness[at] = other === topic ? Math.min(1, likeness[at] + inertia.same) : likeness[at] * inertia.apart
    }
  }
}

function countTexts(
  clauses: readonly CountedClause[],
  { clusters, words }: { clusters: readonly (readonly number[])[]; words: readonly number[] },
): Int32Array {
  const clusterOf = new Map<number, number>()
  for (const [index, members] of clusters.entries()) for (const at of members) clusterOf.set(words[at], index)
  const sizes = new Int32Array(clusters.length)
  const last = new Int32Array(clusters.length).fill(-1)
  for (const { text, words: own } of clauses) {
    for (const word of own) {
      const cluster = clusterOf.get(word)
      if (cluster === undefined || last[cluster] === text) continue
      sizes[cluster]++
      last[cluster] = text
    }
  }
  return sizes
}

// Words of clusters too small to be topics join the topic they resemble, if there is one.
function attach(
  topics: readonly number[][],
  left: readonly number[],
  { likeness, size }: { likeness: Float64Array; size: number },
): void {
  const cores = topics.map((members) => members.slice(0, 6))
  for (const word of left) {
    let best = leftoverLikeness
    let place = -1
    for (const [index, core] of cores.entries()) {
      const mean = core.reduce((sum, member) => sum + likeness[word * size + member], 0) / core.length
      if (mean <= best) continue
      best = mean
      place = index
    }
    if (place >= 0) topics[place].push(word)
  }
}

function describe({ group, counts, phrases }: GroupSearch, words: readonly number[]): FoundTopic {
  const groupTexts = counts.groupTexts[group]
  const total = words.reduce((sum, word) => sum + counts.wordTexts[word][group], 0)
  const candidates = words.map((word): NameCandidate => {
    const texts = counts.wordTexts[word][group]
    return {
      key: counts.keys[word],
      surface: counts.surfaces[word],
      weight: wordWeight({ texts, groupTexts, noun: counts.nouns[word] }),
      share: round(texts / total),
      texts,
      allTexts: counts.wordTexts[word].reduce((sum, count) => sum + count, 0),
      noun: counts.nouns[word],
    }
  })
  return {
    group: counts.groups[group],
    language: counts.language,
    nameWords: nameTopic(candidates, phrases),
    words: candidates.map(({ key, surface, weight, share }) => ({ key, surface, weight, share })),
  }
}

// Inverse document frequency within the group; things speak a little louder than judgements.
function wordWeight({
  texts,
  groupTexts,
  noun,
}: {
  texts: number
  groupTexts: number
  noun: number
}): number {
  return round(Math.min(6, 1 + Math.log(groupTexts / Math.max(1, texts))) * (1 + 0.25 * Math.max(0, noun)))
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000
}

import type { AnalysedText } from '../analysed-text.ts'
import { assignTopics } from './assign-topics.ts'
import { buildLexicon } from './build-lexicon.ts'
import { collectClauses } from './collect-clauses.ts'
import { countWords, type NumberedClause, type WordCounts } from './count-words.ts'
import { type FoundTopic, findTopics } from './find-topics.ts'
import { identifyTopics } from './identify-topics.ts'
import { idleChinese } from './is-idle-word.ts'
import type { Phrase } from './name-topic.ts'
import { type Lexicon, makeLexicon, readWords } from './read-words.ts'
import type { TopicEdits } from './topic-edits.ts'
import type { OwnGroup, Topic, TopicLanguage, TopicModel } from './topic-model.ts'
import { wordContexts } from './word-contexts.ts'

/** Texts to discover topics in, and what is known from before. Edits default to those of the previous model. */
export type DiscoveryInput = {
  texts: readonly AnalysedText[]
  previous?: TopicModel
  edits?: TopicEdits
  ownGroups?: readonly OwnGroup[]
  /** Fewest texts of a topic; 5 unless told, and never less than one in a hundred of its group. */
  textsMin?: number
  /** Most topics of a group and language; 12 unless told. */
  topicsMax?: number
}

const languages = ['zh', 'en'] as const
// A general judgement names no aspect, so it has no second level.
const flatGroups = new Set(['overall'])

/**
 * Discovers the topics of the second level inside each first-level group and language. With `previous`, topics that
 * are still spoken about keep their ids; pinned ones stay in any case. Deterministic and independent of the order of
 * the texts; time grows with their number. Never throws.
 */
export function discoverTopics(input: DiscoveryInput): TopicModel {
  const texts = uniqueTexts(input.texts)
  const { previous } = input
  const edits = input.edits ?? previous?.edits ?? []
  const ownGroups = input.ownGroups ?? previous?.ownGroups ?? []
  const knownWords = previous?.topics.flatMap(({ words }) => words.map(({ key }) => key)) ?? []
  const countMin = texts.length < 400 ? 2 : 3
  const lexiconWords = buildLexicon(texts, { countMin, known: [...idleChinese, ...knownWords] })
  const lexicon = makeLexicon(lexiconWords)
  const clauses = texts.flatMap((text, index) =>
    collectClauses(text, ownGroups).map((clause): NumberedClause => ({ text: index, clause })),
  )
  const found: FoundTopic[] = []
  for (const language of languages) {
    const own = clauses.filter(({ clause }) => clause.language === language)
    const counts = countWords({ language, clauses: own, lexicon, texts, countMin })
    found.push(...findInLanguage(counts, { input, lexicon }))
  }
  const { topics, gone, ids } = identifyTopics(found, { previous, pinned: pinnedIds(edits) })
  const blockers = chooseBlockers(lexiconWords, topics)
  const model: TopicModel = { version: 1, topics, gone, ids, blockers, ownGroups, coverage: [], edits }
  return countCoverage(model, texts)
}

// The texts in an order of their own, so that nothing depends on the one they came in; the first of equal ids counts.
function uniqueTexts(texts: readonly AnalysedText[]): AnalysedText[] {
  return [...new Map(texts.map((text) => [text.id, text])).values()].sort((first, second) =>
    first.id < second.id ? -1 : 1,
  )
}

function findInLanguage(
  counts: WordCounts,
  { input, lexicon }: { input: DiscoveryInput; lexicon: Lexicon },
): FoundTopic[] {
  const contexts = wordContexts(counts)
  const found: FoundTopic[] = []
  for (const [group, name] of counts.groups.entries()) {
    if (flatGroups.has(name)) continue
    const before = wordsBefore(input.previous, { group: name, language: counts.language })
    const textsMin = Math.max(input.textsMin ?? 5, counts.groupTexts[group] * 0.01)
    const topicsMax = input.topicsMax ?? 12
    const phrases = readPhrases(counts.phrases[group], lexicon)
    found.push(...findTopics({ group, counts, contexts, phrases, textsMin, topicsMax, before }))
  }
  return found
}

function readPhrases(phrases: ReadonlyMap<string, number>, lexicon: Lexicon): Phrase[] {
  const read: Phrase[] = []
  for (const [surface, count] of phrases) {
    const [first, second, third] = readWords(surface, lexicon)
    if (first === undefined || second === undefined || third !== undefined || count < 5) continue
    read.push({ surface, keys: [first.key, second.key], count })
  }
  return read
}

function wordsBefore(
  previous: TopicModel | undefined,
  { group, language }: { group: string; language: TopicLanguage },
): Map<string, string> {
  const words = new Map<string, string>()
  for (const topic of previous?.topics ?? []) {
    if (topic.group !== group || topic.language !== language) continue
    for (const { key } of topic.words) words.set(key, topic.id)
  }
  return words
}

function pinnedIds(edits: TopicEdits): Set<string> {
  return new Set(edits.flatMap((edit) => (edit.kind === 'pin' ? [edit.topic] : [])))
}

// Only words around a topic's word matter to reading it; the rest of the lexicon stays behind.
function chooseBlockers(lexicon: readonly string[], topics: readonly Topic[]): string[] {
  const own = new Set(topics.flatMap(({ words }) => words.map(({ key }) => key)))
  const general = new Set(idleChinese)
  return lexicon.filter((word) => !own.has(word) && !general.has(word) && holdsAny(word, own))
}

function holdsAny(word: string, words: ReadonlySet<string>): boolean {
  for (let start = 0; start < word.length; start++)
    for (let end = start + 1; end <= word.length; end++) if (words.has(word.slice(start, end))) return true
  return false
}

function countCoverage(model: TopicModel, texts: readonly AnalysedText[]): TopicModel {
  const topicTexts = new Map<string, number>()
  const places = new Map<
    string,
    { group: string; language: TopicLanguage; texts: number; inTopics: number }
  >()
  const plain = { ...model, edits: [] }
  for (const text of texts) {
    const seen = new Set<string>()
    const count = (key: string): boolean => !seen.has(key) && seen.add(key).has(key)
    for (const { group, language, topic } of assignTopics(plain, text)) {
      const key = `${language} ${group}`
      const place = places.get(key) ?? { group, language, texts: 0, inTopics: 0 }
      places.set(key, place)
      if (count(key)) place.texts++
      if (topic === null) continue
      if (count(`${key} in`)) place.inTopics++
      if (count(topic)) topicTexts.set(topic, (topicTexts.get(topic) ?? 0) + 1)
    }
  }
  const topics = model.topics.map((topic) => ({ ...topic, texts: topicTexts.get(topic.id) ?? 0 }))
  const pinned = pinnedIds(model.edits)
  const isShown = ({ id, texts: spoken }: Topic): boolean => spoken > 0 || pinned.has(id)
  // A topic whose every clause says more about another is none; if people knew it, it is gone.
  const silent = topics.filter((topic) => !isShown(topic) && !['new', 'split'].includes(topic.change.kind))
  return {
    ...model,
    topics: sortTopics(topics.filter(isShown)),
    gone: [...silent, ...model.gone],
    coverage: [...places.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place),
  }
}

function sortTopics(topics: readonly Topic[]): Topic[] {
  const place = (topic: Topic): string => `${topic.group} ${topic.language}`
  return [...topics].sort((first, second) => {
    if (place(first) !== place(second)) return place(first) < place(second) ? -1 : 1
    return second.texts - first.texts || (first.id < second.id ? -1 : 1)
  })
}

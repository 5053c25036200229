import { fingerprint } from '../fingerprint.ts'
import type { FoundTopic } from './find-topics.ts'
import { matchTopics } from './match-topics.ts'
import type { GoneTopic, Topic, TopicModel, TopicWord } from './topic-model.ts'

const goneMax = 500
const wordsMax = 60

/** Topics with their ids, the topics that are gone, and every id ever given. */
export type IdentifiedTopics = Pick<TopicModel, 'topics' | 'gone' | 'ids'>

/** Gives found topics the ids they had before, or new ones; pinned topics that were not found stay as they were. */
export function identifyTopics(
  found: readonly FoundTopic[],
  { previous, pinned }: { previous: TopicModel | undefined; pinned: ReadonlySet<string> },
): IdentifiedTopics {
  const before = previous?.topics ?? []
  const goneBefore = previous?.gone ?? []
  const matches = matchTopics(found, { before, goneBefore })
  const ids = new Set(previous?.ids ?? [])
  const old = new Map([...goneBefore, ...before].map((topic) => [topic.id, topic]))
  const topics = found.map((topic, index): Topic => {
    const { id = newId(topic, ids), change } = matches.found[index]
    ids.add(id)
    const beside = found.filter((other) => other !== topic && isBeside(topic, other))
    const before = old.get(id)
    const words = carryWords(topic, { before, beside })
    return { ...topic, id, texts: 0, change, words, nameWords: keepName(topic, { before, beside }) }
  })
  const living = new Set(topics.map(({ id }) => id))
  const gone: GoneTopic[] = []
  for (const topic of before) {
    if (living.has(topic.id)) continue
    if (pinned.has(topic.id)) topics.push({ ...topic, change: { kind: 'kept', from: [] } })
    else gone.push({ ...topic, ...matches.gone.get(topic.id) })
  }
  gone.push(...goneBefore.filter(({ id }) => !living.has(id)))
  return { topics, gone: gone.slice(0, goneMax), ids: [...ids].sort() }
}

function isBeside(first: FoundTopic, second: FoundTopic): boolean {
  return first.group === second.group && first.language === second.language
}

type Surroundings = { before: Topic | undefined; beside: readonly FoundTopic[] }

// The id is taken from the commonest word, so that it is the same wherever the topic is found first.
function newId({ group, language, words }: FoundTopic, ids: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = `t${fingerprint(`${group} ${language} ${words[0]?.key ?? ''} ${attempt}`)}`
    if (!ids.has(id)) return id
  }
}

// Words that were rare this time still belong to their topic, with less to say each time; weights change slowly.
function carryWords({ words }: FoundTopic, { before, beside }: Surroundings): TopicWord[] {
  const weights = new Map(before?.words.map(({ key, weight }) => [key, weight]))
  const taken = new Set([...words, ...beside.flatMap((other) => other.words)].map(({ key }) => key))
  const carried = (before?.words ?? [])
    .filter(({ key, share }) => !taken.has(key) && share >= 0.0005)
    .map((word) => ({ ...word, share: Math.round(word.share * 5000) / 10000 }))
  const steady = words.map((word) => ({
    ...word,
    weight: (word.weight + (weights.get(word.key) ?? word.weight)) / 2,
  }))
  return [...steady, ...carried].slice(0, wordsMax)
}

const leadingWords = 3

// People know a topic by its name, so it stays while its first word leads the topic and no other topic claims it.
function keepName({ words, nameWords }: FoundTopic, { before, beside }: Surroundings): readonly string[] {
  const name = before?.nameWords ?? []
  const first = name[0]
  if (first === undefined) return nameWords
  const leads = words.slice(0, leadingWords).some(({ surface }) => first.includes(surface))
  const isClaimed = beside.some((other) => other.nameWords.some((word) => name.includes(word)))
  return leads && !isClaimed ? name : nameWords
}

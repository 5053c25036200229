import type { AnalysedText } from '../analysed-text.ts'
import type { Polarity } from '../analysis.ts'
import { assignTopics, type TopicMention } from './assign-topics.ts'
import type { TopicModel } from './topic-model.ts'
import { type ShownTopic, viewTopics } from './view-topics.ts'

/** Texts that speak about a topic; a text that praises and blames it counts once under each. */
export type TopicCount = { texts: number; exampleIds: readonly string[] } & Record<Polarity, number>

/** A first-level topic with its second level, largest first; `other` are the texts which only the group explains. */
export type GroupCount = TopicCount & {
  group: string
  /** The name people gave it, if they did. */
  name?: string
  topics: readonly (TopicCount & { topic: ShownTopic })[]
  other: TopicCount
}

/** How many texts were counted, how many speak about any group and about any topic, and each group, largest first. */
export type TopicCounts = {
  texts: number
  inGroups: number
  inTopics: number
  groups: readonly GroupCount[]
}

const examplesMax = 5

/**
 * Counts texts by first- and second-level topic, with a model's edits applied; every text of a group is either in a
 * topic of it or among its others, so that nothing is hidden. Topics that nobody speaks about are left out. Examples
 * are the first texts given. Linear time.
 */
export function countTopics(model: TopicModel, texts: readonly AnalysedText[]): TopicCounts {
  const view = viewTopics(model)
  const tallies = new Map<string, Tally>()
  let inGroups = 0
  let inTopics = 0
  for (const text of texts) {
    const mentions = assignTopics(model, text)
    if (mentions.length > 0) inGroups++
    if (mentions.some(({ topic }) => topic !== null)) inTopics++
    for (const [key, polarities] of readKeys(mentions)) count(tallies, key, { id: text.id, polarities })
  }
  const groups = [...tallies]
    .filter(([key]) => key.startsWith('group '))
    .map(([key, tally]): GroupCount => {
      const group = key.slice('group '.length)
      const name = view.groups[group]?.name
      return {
        ...tally,
        group,
        ...(name === undefined ? {} : { name }),
        topics: countGroup(view.topics, group, tallies),
        other: tallies.get(`other ${group}`) ?? emptyTally(),
      }
    })
    .sort((first, second) => second.texts - first.texts || (first.group < second.group ? -1 : 1))
  return { texts: texts.length, inGroups, inTopics, groups }
}

// What one text counts for: its groups, its topics, and the groups of which it explains nothing.
function readKeys(mentions: readonly TopicMention[]): Map<string, Set<Polarity>> {
  const explained = new Set(mentions.flatMap(({ group, topic }) => (topic === null ? [] : [group])))
  const keys = new Map<string, Set<Polarity>>()
  const add = (key: string, polarity: Polarity): void => {
    keys.set(key, (keys.get(key) ?? new Set()).add(polarity))
  }
  for (const { group, topic, polarity } of mentions) {
    add(`group ${group}`, polarity)
    if (topic !== null) add(`topic ${topic}`, polarity)
    else if (!explained.has(group)) add(`other ${group}`, polarity)
  }
  return keys
}

type Tally = { texts: number; exampleIds: string[] } & Record<Polarity, number>

function count(
  tallies: Map<string, Tally>,
  key: string,
  { id, polarities }: { id: string; polarities: ReadonlySet<Polarity> },
): void {
  const tally = tallies.get(key) ?? emptyTally()
  tallies.set(key, tally)
  tally.texts++
  if (tally.exampleIds.length < examplesMax) tally.exampleIds.push(id)
  for (const polarity of polarities) tally[polarity]++
}

function emptyTally(): Tally {
  return { texts: 0, exampleIds: [], positive: 0, negative: 0, neutral: 0 }
}

function countGroup(
  topics: readonly ShownTopic[],
  group: string,
  tallies: ReadonlyMap<string, Tally>,
): (TopicCount & { topic: ShownTopic })[] {
  return topics
    .filter((topic) => topic.group === group && tallies.has(`topic ${topic.id}`))
    .map((topic) => ({ ...(tallies.get(`topic ${topic.id}`) ?? emptyTally()), topic }))
    .sort((first, second) => second.texts - first.texts || (first.topic.id < second.topic.id ? -1 : 1))
}

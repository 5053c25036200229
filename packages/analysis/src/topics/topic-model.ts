import type { TopicEdit } from './topic-edits.ts'

/** The script in which a topic speaks: Chinese or Latin letters; the first level joins both. */
export type TopicLanguage = 'zh' | 'en'

/**
 * A word of a topic: `key` is what texts are compared by, `surface` how people mostly write it, `weight` how much it
 * speaks for the topic, `share` its part of the topic's mentions (0–1).
 */
export type TopicWord = { key: string; surface: string; weight: number; share: number }

/** How a topic came about in the latest discovery; `from` names the topics it was cut out of or grew together from. */
export type TopicChange = { kind: 'new' | 'kept' | 'returned' | 'split' | 'merged'; from: readonly string[] }

/** A topic of the second level. `texts` counts the texts of the discovery that speak about it. */
export type Topic = {
  id: string
  group: string
  language: TopicLanguage
  /** Two or three surface words or phrases, the most characteristic first. */
  nameWords: readonly string[]
  words: readonly TopicWord[]
  texts: number
  change: TopicChange
}

/** A topic that was not found again; it keeps its id for the day it returns. `into` names the topic it went into. */
export type GoneTopic = Topic & { into?: string }

/** A first-level topic of the shop's own: clauses holding one of its words belong to it whatever else they say. */
export type OwnGroup = { id: string; words: readonly string[] }

/** How much of a first-level topic the second level explains, in texts of the discovery. */
export type GroupCoverage = { group: string; language: TopicLanguage; texts: number; inTopics: number }

/**
 * Everything needed to read topics in new texts and to find them again later. Plain JSON. `topics` is what was
 * discovered; `edits` are the decisions of people, laid over it by whoever reads the model.
 */
export type TopicModel = {
  version: 1
  topics: readonly Topic[]
  gone: readonly GoneTopic[]
  /** Every id ever given, so that none is given twice. */
  ids: readonly string[]
  /** Words that only keep shorter ones from being read inside them. */
  blockers: readonly string[]
  ownGroups: readonly OwnGroup[]
  coverage: readonly GroupCoverage[]
  edits: readonly TopicEdit[]
}

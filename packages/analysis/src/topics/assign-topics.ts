import type { AnalysedText } from '../analysed-text.ts'
import { collectClauses, type TopicClause } from './collect-clauses.ts'
import { idleChinese } from './is-idle-word.ts'
import { makeLexicon, readWords } from './read-words.ts'
import type { TopicModel } from './topic-model.ts'
import { viewTopics } from './view-topics.ts'

/**
 * A clause with its topic; `topic` is null when it speaks about none that is known, the remainder of its group.
 * `confidence` (0–1) is the chance of the group times the topic's part of what the clause says.
 */
export type TopicMention = TopicClause & { topic: string | null }

// A clause speaks about a second topic when it says nearly as much about it.
const secondShare = 0.7

const assigners = new WeakMap<TopicModel, (text: AnalysedText) => TopicMention[]>()

/** The topics of a text, clause by clause, as `createTopicAssigner` reads them; a model is indexed only once. */
export function assignTopics(model: TopicModel, text: AnalysedText): TopicMention[] {
  let assign = assigners.get(model)
  if (assign === undefined) {
    assign = createTopicAssigner(model)
    assigners.set(model, assign)
  }
  return assign(text)
}

/**
 * Prepares a model, with its edits, for reading topics in texts. The reader is pure and takes time in proportion to
 * the clauses; clauses of hidden groups are left out, those of hidden topics belong to the remainder.
 */
export function createTopicAssigner(model: TopicModel): (text: AnalysedText) => TopicMention[] {
  const { topics, groups } = viewTopics(model)
  const index = new Map<string, { topic: string; weight: number }>()
  const hidden = new Set(topics.filter(({ isHidden }) => isHidden).map(({ id }) => id))
  const known: string[] = []
  for (const topic of topics) {
    for (const { key, weight, group, language } of topic.words) {
      known.push(key)
      index.set(`${language} ${group} ${key}`, { topic: topic.id, weight })
    }
  }
  const lexicon = makeLexicon([...known, ...model.blockers, ...idleChinese])
  return (text) => {
    const mentions: TopicMention[] = []
    for (const clause of collectClauses(text, model.ownGroups)) {
      if (groups[clause.group]?.isHidden === true) continue
      const scores = new Map<string, number>()
      for (const key of new Set(readWords(clause.span, lexicon).map((word) => word.key))) {
        const entry = index.get(`${clause.language} ${clause.group} ${key}`)
        if (entry !== undefined) scores.set(entry.topic, (scores.get(entry.topic) ?? 0) + entry.weight)
      }
      for (const mention of chooseTopics(clause, scores, hidden)) mentions.push(mention)
    }
    return mentions
  }
}

function chooseTopics(
  clause: TopicClause,
  scores: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
): TopicMention[] {
  const ranked = [...scores].sort(
    ([first, weight], [second, other]) => other - weight || (first < second ? -1 : 1),
  )
  const total = ranked.reduce((sum, [, weight]) => sum + weight, 0)
  const chosen = ranked
    .slice(0, 2)
    .filter(([topic, weight]) => weight >= secondShare * ranked[0][1] && !hidden.has(topic))
  if (chosen.length === 0) return [{ ...clause, topic: null }]
  return chosen.map(([topic, weight]) => ({
    ...clause,
    topic,
    confidence: Math.round(((clause.confidence * weight) / total) * 1000) / 1000,
  }))
}

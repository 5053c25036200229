import {
  type AnalysedText,
  countTopics,
  countTopicsByPeriod,
  discoverTopics,
  type EmergingIssues,
  findEmergingIssues,
  type TopicCounts,
} from '@echoloop/analysis'

/** Topics on two levels, and those whose complaints have suddenly grown. `days` is the length of a period. */
export type ReportTopics = {
  counts: TopicCounts
  emerging: EmergingIssues | undefined
  names: Map<string, string>
  days: number
  firstDay: number
}

const days = 7

/** Discovers the topics of a file and looks for sudden growth in the last week of it, if its texts have dates. */
export function findTopics(texts: readonly AnalysedText[]): ReportTopics {
  const model = discoverTopics({ texts })
  const counts = countTopics(model, texts)
  const names = new Map<string, string>()
  for (const { topics } of counts.groups) for (const { topic } of topics) names.set(topic.id, topic.name)
  const lastDay = texts.reduce((most, { day }) => Math.max(most, day ?? -Infinity), -Infinity)
  if (lastDay === -Infinity) return { counts, emerging: undefined, names, days, firstDay: 0 }
  const periods = countTopicsByPeriod({ model, texts, lastDay, days, polarity: 'negative' })
  return { counts, emerging: findEmergingIssues(periods), names, days, firstDay: periods.firstDay }
}

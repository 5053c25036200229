import type { AnalysedText } from '../analysed-text.ts'
import { assignTopics } from './assign-topics.ts'
import type { TopicSeries } from './find-emerging-issues.ts'
import type { TopicModel } from './topic-model.ts'

/** Series for `findEmergingIssues`; `firstDay` is the day on which the oldest period begins. */
export type TopicPeriods = { firstDay: number; volumes: readonly number[]; topics: readonly TopicSeries[] }

const periodsMax = 3700
const examplesMax = 5

/**
 * Texts by topic and period of `days` days; the last period ends with `lastDay` (days since 1970-01-01), and texts
 * after it or without a day are left out. With `polarity`, only mentions of that polarity count for a topic, such as
 * complaints. Examples are texts of the last period. At most 3,700 periods.
 */
export function countTopicsByPeriod({
  model,
  texts,
  lastDay,
  days,
  polarity,
}: {
  model: TopicModel
  texts: readonly AnalysedText[]
  lastDay: number
  days: number
  polarity?: 'positive' | 'negative' | 'neutral'
}): TopicPeriods {
  const length = Math.max(1, Math.round(days))
  const ages = texts.map(({ day }) => (day === undefined ? -1 : Math.floor((lastDay - day) / length)))
  const oldest = ages.reduce((most, age) => (age < periodsMax ? Math.max(most, age) : most), 0)
  const volumes = new Array<number>(oldest + 1).fill(0)
  const topics = new Map<string, { counts: number[]; exampleIds: string[] }>()
  for (const [index, text] of texts.entries()) {
    const age = ages[index]
    if (!(age >= 0 && age <= oldest)) continue
    const period = oldest - age
    volumes[period]++
    const mentions = assignTopics(model, text).filter(
      (mention) => (polarity ?? mention.polarity) === mention.polarity,
    )
    for (const topic of new Set(mentions.map((mention) => mention.topic))) {
      if (topic === null) continue
      const series = topics.get(topic) ?? { counts: volumes.map(() => 0), exampleIds: [] }
      topics.set(topic, series)
      series.counts[period]++
      if (age === 0 && series.exampleIds.length < examplesMax) series.exampleIds.push(text.id)
    }
  }
  return {
    firstDay: lastDay + 1 - (oldest + 1) * length,
    volumes,
    topics: [...topics]
      .map(([id, series]) => ({ id, ...series }))
      .sort((first, second) => (first.id < second.id ? -1 : 1)),
  }
}

import {
  type AnalysedText,
  type Interval,
  type Language,
  type SentimentLabel,
  sentimentLabels,
  wilsonInterval,
} from '@echoloop/analysis'

/** A number of texts out of others, with the Wilson interval (95 %) of the share. */
export type Share = { count: number; of: number; interval: Interval }

/** What the texts are like as a whole. */
export type TextCounts = {
  sentiments: Record<SentimentLabel, number>
  negative: Share
  positive: Share
  /** Texts that someone should answer, and those of danger, fraud or law among them. */
  urgent: Share
  grave: Share
}

/** Texts per language, the most frequent first. */
export type LanguageCounts = { language: Language; count: number }[]

/** Texts per stars; `mean` is the plain mean, `rated` how many texts have stars. */
export type StarCounts = { counts: [number, number, number, number, number]; rated: number; mean: number }

/** Counts sentiments and urgency; mixed texts count among the negative ones as well. */
export function countTexts(texts: readonly AnalysedText[]): TextCounts {
  const sentiments = { positive: 0, negative: 0, mixed: 0, neutral: 0 }
  let urgent = 0
  let grave = 0
  for (const { analysis } of texts) {
    sentiments[analysis.sentiment.label]++
    if (analysis.urgency > 0) urgent++
    if (analysis.urgency === 2) grave++
  }
  return {
    sentiments,
    negative: shareOf(sentiments.negative + sentiments.mixed, texts.length),
    positive: shareOf(sentiments.positive, texts.length),
    urgent: shareOf(urgent, texts.length),
    grave: shareOf(grave, texts.length),
  }
}

/** Counts languages. */
export function countLanguages(texts: readonly AnalysedText[]): LanguageCounts {
  const counts = new Map<Language, number>()
  for (const { analysis } of texts) counts.set(analysis.language, (counts.get(analysis.language) ?? 0) + 1)
  return [...counts]
    .map(([language, count]) => ({ language, count }))
    .sort((first, second) => second.count - first.count)
}

/** Counts stars; nothing when no text has any. */
export function countStars(texts: readonly AnalysedText[]): StarCounts | undefined {
  const counts: StarCounts['counts'] = [0, 0, 0, 0, 0]
  let rated = 0
  let sum = 0
  for (const { rating } of texts) {
    if (rating === undefined) continue
    counts[Math.min(5, Math.max(1, Math.round(rating))) - 1]++
    rated++
    sum += rating
  }
  return rated === 0 ? undefined : { counts, rated, mean: sum / rated }
}

/** A share with its interval. */
export function shareOf(count: number, of: number): Share {
  return { count, of, interval: wilsonInterval({ successes: count, trials: of }) }
}

/** The labels in the order in which they are drawn, from praise to complaint. */
export const drawnLabels: readonly SentimentLabel[] = [
  sentimentLabels[0],
  sentimentLabels[3],
  sentimentLabels[2],
  sentimentLabels[1],
]

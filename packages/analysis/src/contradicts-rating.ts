import type { Sentiment } from './judge-sentiment.ts'

const sure = 0.8

/**
 * True when four or five stars stand above a surely negative text, or one or two above a surely positive one.
 * The sentiment must be judged by the text alone, without the stars.
 */
export function contradictsRating(sentiment: Sentiment, rating: number | null | undefined): boolean {
  if (rating === null || rating === undefined || sentiment.confidence < sure) return false
  if (rating >= 4) return sentiment.label === 'negative'
  return rating <= 2 && sentiment.label === 'positive'
}

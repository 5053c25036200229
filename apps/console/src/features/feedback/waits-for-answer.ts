import type { FeedbackItem, FeedbackKind } from '@echoloop/contract'

const kindsThatAsk: readonly FeedbackKind[] = ['complaint', 'question', 'message']

/** True for voices that someone should answer and nobody has: urgent ones, unhappy ones, and kinds that ask. */
export function waitsForAnswer(row: Pick<FeedbackItem, 'answered' | 'analysis' | 'kind'>): boolean {
  if (row.answered || !row.analysis) return false
  const { urgency, sentiment } = row.analysis
  return urgency > 0 || sentiment.label === 'negative' || kindsThatAsk.includes(row.kind)
}

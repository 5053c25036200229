import type { FeedbackDetail, FeedbackItem } from '@echoloop/contract'

/** The row of the list for what is known in full. */
export function itemOfDetail(detail: FeedbackDetail): FeedbackItem {
  const { id, kind, source, occurredAt, rating, title, text, language, product, author, publication } = detail
  const { analysis } = detail
  return {
    ...{ id, kind, source, occurredAt, rating, title, text, language, product, author, publication },
    answered: detail.answered,
    analysis: analysis && {
      sentiment: analysis.sentiment,
      aspects: analysis.aspects,
      urgency: analysis.urgency,
      ratingMismatch: analysis.ratingMismatch ?? false,
      corrected: detail.machineAnalysis !== null,
    },
  }
}

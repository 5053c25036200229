import { type AnalysisResult, analysisSchema } from '@echoloop/contract'

/** The labels of one voice that a person may correct, as kept in the history of corrections. */
export type Labels = Pick<AnalysisResult, 'sentiment' | 'aspects' | 'urgency' | 'junk'>

export const labelsSchema = analysisSchema.pick({ sentiment: true, aspects: true, urgency: true, junk: true })

/** Keys by which lists filter: `product.quality` and `product.quality:negative` for each aspect named. */
export function aspectKeys(aspects: readonly { code: string; polarity: string }[]): string[] {
  return [...new Set(aspects.flatMap(({ code, polarity }) => [code, `${code}:${polarity}`]))]
}

/** Labels as they were stored in a correction. */
export function readLabels(stored: unknown): Labels {
  return labelsSchema.parse(stored)
}

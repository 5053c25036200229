import { type AnalysisResult, analysisSchema, type Polarity } from '@echoloop/contract'

/** The labels of one voice that a person may correct, as kept in the history of corrections. */
export type Labels = Pick<AnalysisResult, 'sentiment' | 'aspects' | 'ownAspects' | 'urgency' | 'junk'>

export const labelsSchema = analysisSchema.pick({
  sentiment: true,
  aspects: true,
  ownAspects: true,
  urgency: true,
  junk: true,
})

/** All aspects of labels, the shop's own behind the built-in ones. */
export function allAspects(
  labels: Pick<Labels, 'aspects' | 'ownAspects'>,
): { code: string; polarity: Polarity }[] {
  return [...labels.aspects, ...(labels.ownAspects ?? [])]
}

/** Keys by which lists filter: `product.quality` and `product.quality:negative` for each aspect named. */
export function aspectKeys(aspects: readonly { code: string; polarity: string }[]): string[] {
  return [...new Set(aspects.flatMap(({ code, polarity }) => [code, `${code}:${polarity}`]))]
}

/** Labels as they were stored in a correction. */
export function readLabels(stored: unknown): Labels {
  return labelsSchema.parse(stored)
}

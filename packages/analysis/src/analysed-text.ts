import type { Analysis } from './analysis.ts'

/** One text of many: what was read out of it and the facts that came with it. */
export type AnalysedText = {
  id: string
  text: string
  analysis: Analysis
  /** Stars, 1–5. */
  rating?: number
  /** Days since 1970-01-01, cut in the shop's time zone by whoever read the text. */
  day?: number
  product?: string
  /** Flat facts of the order or the text, such as batch, courier, region or version. */
  facts?: Readonly<Record<string, string>>
}

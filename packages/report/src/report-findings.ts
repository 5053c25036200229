import type { AspectDriverRanking, Summary, Tags, TextAssociationFindings } from '@echoloop/analysis'
import type { AspectCount } from './count-aspects.ts'
import type { Periods } from './count-periods.ts'
import type { LanguageCounts, Share, StarCounts, TextCounts } from './count-texts.ts'
import type { Contradictions } from './find-contradictions.ts'
import type { ReportCopies } from './find-copies.ts'
import type { QuoteSource } from './find-quotes.ts'
import type { ReportCauses } from './find-report-causes.ts'
import type { ReportTopics } from './find-topics.ts'
import type { UrgentText } from './list-urgent.ts'

/** Everything that a report says, before it is put into words. */
export type ReportFindings = {
  fileName: string
  rows: number
  refused: number
  analyser: string
  /** Texts that were analysed. */
  texts: number
  /** Texts that the figures count: neither filler nor advertising nor copies. */
  counted: number
  /** Those of them in a language that is read; all figures about words are out of these. */
  readable: number
  languages: LanguageCounts
  days?: { from: number; to: number }
  counts: TextCounts
  stars: StarCounts | undefined
  periods: Periods | undefined
  aspects: AspectCount[]
  /** Points and tags in the language of the reader. */
  told: Record<'en' | 'zh-CN', { summary: Summary; tags: Tags }>
  sourceOf: QuoteSource
  topics: ReportTopics
  drivers: AspectDriverRanking
  causes: ReportCauses | undefined
  associations: TextAssociationFindings
  contradictions: Contradictions | undefined
  urgent: UrgentText[]
  copies: ReportCopies
  filler: Share
  advertising: Share
}

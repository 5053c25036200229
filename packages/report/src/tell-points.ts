import { type AnalysedText, createSummariser, type Summary, type Tags } from '@echoloop/analysis'
import type { ReportFindings } from './report-findings.ts'

const tagsMax = 40
const languages = { en: 'en', 'zh-CN': 'zh-Hans' } as const

/** Praises, complaints, wishes and tags, with labels and quotes in the reader's language where there are any. */
export function tellPoints(texts: readonly AnalysedText[]): ReportFindings['told'] {
  const summariser = createSummariser()
  for (const text of texts) summariser.add(text)
  const tell = (locale: keyof typeof languages): { summary: Summary; tags: Tags } => ({
    summary: summariser.summary({ language: languages[locale] }),
    tags: summariser.tags({ language: languages[locale], limit: tagsMax }),
  })
  return { en: tell('en'), 'zh-CN': tell('zh-CN') }
}

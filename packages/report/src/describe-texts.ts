import { type AnalysedText, findTextAssociations, rankAspectDrivers } from '@echoloop/analysis'
import { countAspects } from './count-aspects.ts'
import { countPeriods } from './count-periods.ts'
import { countLanguages, countStars, countTexts, shareOf } from './count-texts.ts'
import { findContradictions } from './find-contradictions.ts'
import { findCopies } from './find-copies.ts'
import { quotesFrom } from './find-quotes.ts'
import { findReportCauses } from './find-report-causes.ts'
import { findTopics } from './find-topics.ts'
import { listUrgent } from './list-urgent.ts'
import type { ReportFindings } from './report-findings.ts'
import type { ReportInput } from './report-input.ts'
import { tellPoints } from './tell-points.ts'

/** Reads everything out of a file's texts that its report says. Pure: equal input gives equal findings. */
export function describeTexts(input: ReportInput): ReportFindings {
  const { texts } = input
  const copies = findCopies(texts)
  const isAdvertising = ({ id, analysis }: AnalysedText): boolean =>
    analysis.junk === 2 || copies.advertisingIds.has(id)
  const advertising = texts.filter(isAdvertising)
  const counted = texts.filter(
    (one) => one.analysis.junk !== 1 && !isAdvertising(one) && !copies.ids.has(one.id),
  )
  const readable = counted.filter(({ analysis }) => analysis.language !== 'other')
  const days = daysOf(texts)
  return {
    fileName: input.fileName,
    rows: input.rows,
    refused: input.refused,
    analyser: input.analyser,
    texts: texts.length,
    counted: counted.length,
    readable: readable.length,
    ...(days === undefined ? {} : { days }),
    ...describeWords(readable),
    languages: countLanguages(counted),
    stars: countStars(counted),
    causes: findReportCauses(counted),
    copies,
    filler: shareOf(texts.filter(({ analysis }) => analysis.junk === 1).length, texts.length),
    advertising: shareOf(advertising.length, texts.length),
  }
}

// What the words say counts only texts in a language that is read.
function describeWords(texts: readonly AnalysedText[]) {
  return {
    counts: countTexts(texts),
    periods: countPeriods(texts),
    aspects: countAspects(texts),
    told: tellPoints(texts),
    sourceOf: quotesFrom(texts),
    topics: findTopics(texts),
    drivers: rankAspectDrivers({ texts, seed: 1 }),
    associations: findTextAssociations(texts),
    contradictions: findContradictions(texts),
    urgent: listUrgent(texts),
  }
}

function daysOf(texts: readonly AnalysedText[]): { from: number; to: number } | undefined {
  let from = Infinity
  let to = -Infinity
  for (const { day } of texts) {
    if (day === undefined) continue
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  return from > to ? undefined : { from, to }
}

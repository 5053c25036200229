import { type Html, html } from '@echoloop/markup'
import type { ReportFindings } from '../report-findings.ts'
import { aspectName, shownShare, type Wording } from '../section.ts'
import { causeName } from './render-causes.ts'
import { driverName, sureDrivers } from './render-drivers.ts'

/** The few sentences that a busy reader should take along. */
export function renderShort(findings: ReportFindings, wording: Wording): Html {
  const { short } = wording.words.report
  const sentences = [
    ...moodSentences(findings, wording),
    ...driverSentences(findings, wording),
    ...causeSentences(findings, wording),
    ...contradictionSentences(findings, wording),
  ]
  const items = sentences.map(({ text, isBad }) => html`<li class="${isBad ? 'bad' : ''}">${text}</li>`)
  return html`<section id="short"><h2>${short.title}</h2><ul class="short">${items}</ul></section>`
}

type Sentence = { text: string; isBad: boolean }

function moodSentences(findings: ReportFindings, wording: Wording): Sentence[] {
  const { words, format } = wording
  const { short } = words.report
  const praised = [...findings.aspects].sort(
    (first, second) => second.polarities.positive - first.polarities.positive,
  )[0]
  const criticised = [...findings.aspects].sort(
    (first, second) => second.polarities.negative - first.polarities.negative,
  )[0]
  const named = (one: typeof praised, polarity: 'positive' | 'negative') => ({
    name: aspectName(one.code, wording),
    count: format.count(one.polarities[polarity]),
  })
  return [
    ...(findings.readable === 0
      ? []
      : [{ text: short.negative(shownShare(findings.counts.negative, wording)), isBad: false }]),
    ...(praised === undefined || praised.polarities.positive === 0
      ? []
      : [{ text: short.praised(named(praised, 'positive')), isBad: false }]),
    ...(criticised === undefined || criticised.polarities.negative === 0
      ? []
      : [{ text: short.criticised(named(criticised, 'negative')), isBad: true }]),
  ]
}

function driverSentences({ drivers }: ReportFindings, wording: Wording): Sentence[] {
  const costliest = sureDrivers(drivers)[0]
  if (costliest === undefined || costliest.impact.estimate >= 0) return []
  const { signed } = wording.format
  const { estimate, interval } = costliest.impact
  const text = wording.words.report.short.costs[drivers.measure]({
    name: driverName(costliest, wording),
    effect: signed(estimate),
    interval: `${signed(interval.low)} – ${signed(interval.high)}`,
  })
  return [{ text, isBad: true }]
}

function causeSentences({ causes }: ReportFindings, wording: Wording): Sentence[] {
  const strongest = causes?.causes[0]
  if (strongest === undefined) return []
  const { percent } = wording.format
  const share = ({ complaints, rows }: typeof strongest.inside) => percent(rows === 0 ? 0 : complaints / rows)
  const text = wording.words.report.short.cause({
    name: causeName(strongest, wording),
    inside: share(strongest.inside),
    outside: share(strongest.outside),
  })
  return [{ text, isBad: true }]
}

function contradictionSentences(findings: ReportFindings, wording: Wording): Sentence[] {
  const { short } = wording.words.report
  const { contradictions, counts } = findings
  return [
    ...(counts.grave.count === 0
      ? []
      : [{ text: short.grave(shownShare(counts.grave, wording)), isBad: true }]),
    ...(contradictions === undefined || contradictions.complaining.count === 0
      ? []
      : [{ text: short.contradictions(shownShare(contradictions.complaining, wording)), isBad: true }]),
  ]
}

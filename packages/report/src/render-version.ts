import { type Html, html } from '@echoloop/markup'
import type { ReportFindings } from './report-findings.ts'
import type { Wording } from './section.ts'
import { renderAspects } from './sections/render-aspects.ts'
import { renderAssociations } from './sections/render-associations.ts'
import { renderCauses } from './sections/render-causes.ts'
import { renderContradictions } from './sections/render-contradictions.ts'
import { renderCopies } from './sections/render-copies.ts'
import { renderDrivers } from './sections/render-drivers.ts'
import { renderMood } from './sections/render-mood.ts'
import { renderPoints } from './sections/render-points.ts'
import { renderShort } from './sections/render-short.ts'
import { renderTags } from './sections/render-tags.ts'
import { renderTopics } from './sections/render-topics.ts'
import { renderUrgent } from './sections/render-urgent.ts'

/** The whole report in one language. */
export function renderVersion(findings: ReportFindings, wording: Wording): Html {
  const { locale } = wording
  const { summary, tags } = findings.told[locale]
  const sections = [
    renderShort(findings, wording),
    renderMood(findings, wording),
    renderPoints({ summary, sourceOf: findings.sourceOf }, wording),
    renderAspects({ aspects: findings.aspects, of: findings.readable }, wording),
    renderTags(tags, wording),
    renderTopics(findings.topics, wording),
    renderDrivers(findings.drivers, wording),
    renderCauses(findings.causes, wording),
    renderAssociations(findings.associations, wording),
    renderContradictions(findings.contradictions, wording),
    renderUrgent({ urgent: findings.counts.urgent, listed: findings.urgent }, wording),
    renderCopies(
      {
        copies: findings.copies,
        texts: findings.texts,
        filler: findings.filler,
        advertising: findings.advertising,
      },
      wording,
    ),
    renderMethod(findings, wording),
  ]
  return html`<main class="version" lang="${locale}">${renderHead(findings, wording)}${sections}</main>`
}

function renderHead(findings: ReportFindings, { words, format }: Wording): Html {
  const { report } = words
  const { days } = findings
  const facts = [
    report.source({
      file: findings.fileName,
      rows: format.count(findings.rows),
      texts: format.count(findings.texts),
    }),
    ...(findings.refused > 0 ? [report.refused(format.count(findings.refused))] : []),
    report.counted({
      counted: format.count(findings.counted),
      texts: format.count(findings.texts),
      junk: format.count(findings.filler.count + findings.advertising.count),
      copies: format.count(findings.copies.ids.size),
    }),
    ...(findings.readable < findings.counted
      ? [report.unread(format.count(findings.counted - findings.readable))]
      : []),
    ...(days === undefined ? [] : [report.between({ from: format.day(days.from), to: format.day(days.to) })]),
  ]
  return html`<header><h1>${report.title(format.count(findings.texts))}</h1><p class="quiet">${facts.join(' · ')}</p></header>`
}

function renderMethod({ analyser }: ReportFindings, { words }: Wording): Html {
  const { method } = words.report
  const lines = method.lines({ analyser }).map((line) => html`<p class="quiet">${line}</p>`)
  return html`<section id="method"><h2>${method.title}</h2>${lines}</section>`
}

import type { Gathered, Summary, SummaryPoint } from '@echoloop/analysis'
import { type Html, html } from '@echoloop/markup'
import type { QuoteSource } from '../find-quotes.ts'
import { aspectName, quotation, section, type Wording } from '../section.ts'

type Found = { summary: Summary; sourceOf: QuoteSource }

const quotesMax = 2

/** Three praises and three complaints with quotes that represent, wishes and questions. */
export function renderPoints({ summary, sourceOf }: Found, wording: Wording): Html {
  const { words, format } = wording
  const { points } = words.report
  const about = { id: 'points', title: points.title, question: points.question }
  if (summary.kind === 'too-few')
    return section(about, [
      html`<p class="quiet">${points.tooFew({ texts: format.count(summary.texts), needed: format.count(summary.needed) })}</p>`,
    ])
  const listed = (title: string, found: readonly SummaryPoint[]): Html =>
    html`<div><h3>${title}</h3>${
      found.length === 0
        ? html`<p class="quiet">${points.none}</p>`
        : html`<ol class="points">${found.map((point) => renderPoint(point, { of: summary.texts, sourceOf, wording }))}</ol>`
    }</div>`
  const gathered = (title: string, found: readonly Gathered[]): Html[] =>
    found.length === 0
      ? []
      : [html`<div><h3>${title}</h3>${found.map((one) => quotation(sourceOf(one.quote), wording))}</div>`]
  return section(about, [
    html`<div class="two">${[listed(points.praises, summary.praises), listed(points.complaints, summary.complaints)]}</div>`,
    html`<div class="two">${[...gathered(points.wishes, summary.needs), ...gathered(points.questions, summary.questions)]}</div>`,
  ])
}

function renderPoint(
  point: SummaryPoint,
  { of, sourceOf, wording }: { of: number; sourceOf: QuoteSource; wording: Wording },
): Html {
  const { words, format } = wording
  const style = point.polarity === 'positive' ? 'positive' : 'negative'
  const name = point.kind === 'tag' ? point.label : aspectName(point.label, wording)
  const share = words.report.share({
    count: format.count(point.count),
    of: format.count(of),
    percent: format.percent(point.share),
    interval: format.interval({ count: point.count, of, interval: point.interval }),
  })
  const tags = point.tags.filter(({ label }) => label !== point.label)
  const quotes = point.quotes.slice(0, quotesMax).map((quote) => quotation(sourceOf(quote), wording))
  return html`<li><strong class="${style}">${name}</strong> <span class="quiet">${share}</span>${
    tags.length > 0 &&
    html`<p class="quiet">${tags.map(({ label, count }) => `${label} (${format.count(count)})`).join(' · ')}</p>`
  }${quotes}</li>`
}

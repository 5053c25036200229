import { locales, type Words } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { formatMoment } from './format-moment.ts'
import type { PageFrame } from './page-frame.ts'
import { formatDate } from './render-date.ts'
import { formatCount, renderInterval, renderShare } from './render-share.ts'
import type {
  Decisions,
  DecisionTimes,
  Share,
  ShownFlags,
  TransparencyFigures,
} from './transparency-figures.ts'

type PageWords = Words['transparency']

/** The figures of the page: decisions by stars, times, sources, flags. Each says of what and of when it is. */
export function renderTransparencyFigures(
  frame: PageFrame,
  { figures, flags }: { figures: TransparencyFigures; flags: ShownFlags },
): Html {
  return html`${renderRates(frame, figures)}
${renderTimes(frame, figures)}
${renderSources(frame, figures)}
${renderFlags(frame, flags)}
<p class="quiet">${wordsIn(frame).asOf(formatMoment(frame, figures.asOf))}</p>`
}

/** Days of a period in the page's language. */
export function periodOf(
  frame: PageFrame,
  { from, to }: { from: string; to: string },
): { from: string; to: string } {
  const days = { ...frame, timeZone: 'UTC' }
  return { from: formatDate(days, from), to: formatDate(days, to) }
}

function wordsIn({ language }: PageFrame): PageWords {
  return locales[language].transparency
}

function renderRates(frame: PageFrame, figures: TransparencyFigures): Html {
  const words = wordsIn(frame).rates
  const isEmpty = figures.total.published.of === 0
  const rows = figures.rates.filter(
    ({ published, withdrawn, waiting }) => published.of + withdrawn + waiting > 0,
  )
  return html`<section aria-labelledby="rates"><h2 id="rates">${words.heading}</h2>
<p class="quiet">${words.period(periodOf(frame, figures))}</p>
${
  isEmpty
    ? html`<p>${words.empty}</p>`
    : html`<table class="rates"><caption class="unseen">${words.caption}</caption>
<thead><tr><th scope="col">${words.stars}</th><th scope="col">${words.published}</th><th scope="col">${words.held}</th><th scope="col">${words.refused}</th><th scope="col" class="number">${words.waiting}</th><th scope="col" class="number">${words.withdrawn}</th></tr></thead>
<tbody>${rows.map((row) => renderRate(frame, { label: starsLabel(frame, row.stars), row }))}
${renderRate(frame, { label: words.total, row: figures.total })}</tbody></table>
<p class="quiet">${words.hint}</p>`
}</section>`
}

function starsLabel(frame: PageFrame, stars: number | null): string {
  return stars === null ? wordsIn(frame).rates.none : locales[frame.language].storefront.stars.row(stars)
}

function renderRate(frame: PageFrame, { label, row }: { label: string; row: Decisions }): Html {
  const words = wordsIn(frame).rates
  const cell = (name: string, share: Share, bar: boolean) =>
    html`<td data-label="${name}">${renderShare(frame, share)}${bar && renderInterval(share)}</td>`
  return html`<tr><th scope="row">${label}</th>${cell(words.published, row.published, true)}${cell(words.held, row.held, false)}${cell(words.refused, row.refused, false)}<td class="number" data-label="${words.waiting}">${formatCount(frame, row.waiting)}</td><td class="number" data-label="${words.withdrawn}">${formatCount(frame, row.withdrawn)}</td></tr>`
}

function renderTimes(frame: PageFrame, figures: TransparencyFigures): Html {
  const words = wordsIn(frame).times
  const { all, people } = figures.times
  const isKnown = [all, people].some(({ decided, waiting }) => decided + waiting > 0)
  return html`<section aria-labelledby="times"><h2 id="times">${words.heading}</h2>
<p class="quiet">${words.period(periodOf(frame, figures))}</p>
${isKnown ? html`<div class="pair">${renderTime(frame, words.all, all)}${renderTime(frame, words.people, people)}</div>` : html`<p>${words.empty}</p>`}</section>`
}

function renderTime(frame: PageFrame, name: string, times: DecisionTimes): Html {
  const words = wordsIn(frame).times
  const { decided } = times
  const waiting = { count: formatCount(frame, times.waiting), late: formatCount(frame, times.late) }
  return html`<div><h3>${name}</h3><dl class="facts"><dt>${words.within}</dt><dd>${renderShare(frame, times.within24Hours)}</dd><dt>${words.median(decided)}</dt><dd>${durationOf(frame, times.medianMs)}</dd><dt>${words.slow(decided)}</dt><dd>${durationOf(frame, times.slowMs)}</dd><dt>${words.waiting}</dt><dd>${words.waitingNow(waiting)}</dd></dl></div>`
}

function durationOf(frame: PageFrame, milliseconds: number | null): string {
  if (milliseconds === null) return '–'
  const words = wordsIn(frame).times
  const number = new Intl.NumberFormat(frame.language, { maximumFractionDigits: 1 })
  if (milliseconds < 60_000) return words.seconds
  if (milliseconds < 3_600_000) return words.minutes(number.format(Math.round(milliseconds / 60_000)))
  return words.hours(number.format(milliseconds / 3_600_000))
}

function renderSources(frame: PageFrame, figures: TransparencyFigures): Html {
  const words = wordsIn(frame).shares
  const { verified, imported, unverified } = figures.sources
  const row = (name: string, share: Share) =>
    html`<dt>${name}</dt><dd>${renderShare(frame, share)}${renderInterval(share)}</dd>`
  return html`<section aria-labelledby="sources"><h2 id="sources">${words.heading}</h2>
<p class="quiet">${words.period(periodOf(frame, figures))}</p>
${verified.of === 0 ? html`<p>${words.empty}</p>` : html`<dl class="facts">${row(words.verified, verified)}${row(words.imported, imported)}${row(words.unverified, unverified)}</dl>`}
<p>${words.rewards}</p></section>`
}

function renderFlags(frame: PageFrame, flags: ShownFlags): Html {
  const words = wordsIn(frame).flags
  const { medianHours } = flags
  const median = durationOf(frame, medianHours === null ? null : medianHours * 3_600_000)
  return html`<section aria-labelledby="flags"><h2 id="flags">${words.heading}</h2>
<p class="quiet">${words.period(periodOf(frame, flags))}</p>
${flags.flags === 0 ? html`<p>${words.empty}</p>` : html`<dl class="facts"><dt>${words.total}</dt><dd>${formatCount(frame, flags.flags)}</dd><dt>${words.open}</dt><dd>${formatCount(frame, flags.open)}</dd><dt>${words.confirmed}</dt><dd>${renderShare(frame, flags.confirmed)}</dd><dt>${words.held}</dt><dd>${renderShare(frame, flags.held)}</dd><dt>${words.reviews}</dt><dd>${renderShare(frame, flags.reviews)}</dd><dt>${words.median}</dt><dd>${median}</dd></dl>`}</section>`
}

import type { ProductSummary } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from '../page-frame.ts'
import { formatScore } from '../render-summary.ts'
import { renderInterval } from './render-interval.ts'

type Part = { count: number; score: number | null; low: number | null; high: number | null }

/** The score with all ratings, and what is left without those that speak of delivery or service alone. */
export function renderWithAndWithout(frame: PageFrame, summary: ProductSummary): Html | null {
  const words = locales[frame.language].scores.withAndWithout
  const { withoutService } = summary
  if (withoutService === null) return null
  return html`<h3 class="small-title">${words.title}</h3>
<dl class="both-scores">${renderRow(frame, words.all, summary)}${renderRow(frame, words.alone, withoutService)}</dl>
<p class="quiet">${locales[frame.language].screening.withoutService.why}</p>`
}

function renderRow(frame: PageFrame, name: string, part: Part): Html {
  const words = wordsOf(frame).product
  const { score, ...rest } = part
  const shown =
    score === null
      ? words.emptyTitle
      : html`<strong>${formatScore(frame, score)}</strong> ${renderInterval(frame, { value: score, ...rest })} · ${words.count(part.count)}`
  return html`<div><dt>${name}</dt><dd>${shown}</dd></div>`
}

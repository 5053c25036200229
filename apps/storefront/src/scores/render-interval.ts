import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { formatScore } from '../render-summary.ts'

export type WithInterval = { value: number; low: number | null; high: number | null; count: number }

/** Fewer ratings than this are called few. */
const fewBelow = 10

/**
 * How exact a score is, in the least room: `± 0.2`, or from where to where when the scale's end cuts it off. What that
 * means in words is its title; screen readers hear the words.
 */
export function renderInterval(frame: PageFrame, score: WithInterval): Html | null {
  const words = locales[frame.language].scores
  const { low, high } = score
  if (low === null || high === null) return null
  const ends = { low: formatScore(frame, low), high: formatScore(frame, high) }
  const [below, above] = [score.value - low, high - score.value].map((part) => Math.round(part * 10))
  const half = Math.max(1, below ?? 0) / 10
  const shown = below === above ? words.around(formatScore(frame, half)) : words.between(ends)
  const meaning = words.certainty(ends)
  return html`<span class="interval" title="${meaning}"><span aria-hidden="true">${shown}</span><span class="unseen">${meaning}</span></span>`
}

/** The same in a sentence, and a word of caution while ratings are few. */
export function renderCertainty(frame: PageFrame, score: WithInterval): Html {
  const words = locales[frame.language].scores
  const { low, high, count } = score
  const sentence =
    low === null || high === null
      ? words.noInterval
      : words.certainty({ low: formatScore(frame, low), high: formatScore(frame, high) })
  return html`<p class="certainty">${sentence}${count < fewBelow && html` <span class="few">${words.few}</span>`}</p>`
}

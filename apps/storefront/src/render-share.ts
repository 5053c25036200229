import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import type { Share } from './transparency-figures.ts'

/** Below this many a share says little and is shown in grey. */
const smallNumber = 10

/** A share, its interval, and the counts it is of, one below the other; a dash where there is nothing to count. */
export function renderShare(frame: PageFrame, share: Share): Html {
  if (share.of === 0) return html`<span class="quiet">–</span>`
  const counts = locales[frame.language].transparency.rates.ofDecided(countsOf(frame, share))
  const [value, interval] = partsOf(frame, share)
  const text = html`${value}<span class="quiet fine">${interval}</span><span class="quiet fine">${counts}</span>`
  return html`<span class="${share.of < smallNumber ? 'share quiet' : 'share'}">${text}</span>`
}

/** A share with its interval as text, for example `93.3% (88.1%–96.4%)`. */
export function formatShare(frame: PageFrame, share: Share): string {
  const [value, interval] = partsOf(frame, share)
  return `${value} ${interval}`
}

function partsOf(
  { language }: PageFrame,
  { count, of, low, high }: Share,
): [value: string, interval: string] {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const words = locales[language].transparency
  const value = percent.format(of === 0 ? 0 : count / of)
  return [value, words.interval({ low: percent.format(low), high: percent.format(high) })]
}

/** Numerator and denominator as the page's language writes them. */
export function countsOf(frame: PageFrame, { count, of }: Share): { count: string; of: string } {
  return { count: formatCount(frame, count), of: formatCount(frame, of) }
}

export function formatCount(frame: PageFrame, count: number): string {
  return new Intl.NumberFormat(frame.language).format(count)
}

/** The interval as a line and the share as a point on it, from 0 to 100 %. Told in words beside it. */
export function renderInterval({ count, of, low, high }: Share): Html {
  if (of === 0) return html``
  const at = (share: number) => Math.round(share * 1000) / 10
  return html`<svg class="interval" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><line class="interval-axis" x1="0" x2="100" y1="5" y2="5"></line><line class="interval-line" x1="${at(low)}" x2="${at(high)}" y1="5" y2="5"></line><line class="interval-point" x1="${at(count / of)}" x2="${at(count / of)}" y1="0" y2="10"></line></svg>`
}

import { type Html, html } from '@echoloop/markup'

/** A value from 1 to 5 as a bar with its interval; widths stand in attributes, which a strict policy allows. */
export function renderScoreBar({
  value,
  low,
  high,
}: {
  value: number
  low: number | null
  high: number | null
}): Html {
  const percent = (stars: number) => Math.min(100, Math.max(0, (stars / 5) * 100))
  const interval =
    low !== null &&
    high !== null &&
    html`<rect class="bar-interval" x="${percent(low).toFixed(1)}%" width="${(percent(high) - percent(low)).toFixed(1)}%" y="3" height="4" rx="2"/>`
  return html`<svg class="bar" aria-hidden="true" width="100%" height="10"><rect class="bar-line" width="100%" height="10" rx="5"/><rect class="bar-fill" width="${percent(value).toFixed(1)}%" height="10" rx="5"/>${interval}</svg>`
}

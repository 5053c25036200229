import { type Html, html } from '@echoloop/markup'

/** One part of a bar or column; `style` names its colour. */
export type Part = { value: number; style: PartStyle }

/** The colours of the page's charts. */
export type PartStyle = 'good' | 'bad-fill' | 'mixed' | 'neutral' | 'accent' | 'rest'

const columnsHeight = 180
const gap = 0.18

/** A horizontal bar of parts that together fill the width; `label` is read out in place of it. */
export function drawBar(parts: readonly Part[], label: string): Html {
  const total = parts.reduce((sum, { value }) => sum + value, 0)
  let at = 0
  const pieces = parts.map(({ value, style }) => {
    const width = total === 0 ? 0 : (value / total) * 1000
    const piece = html`<rect class="${style}" x="${short(at)}" y="0" width="${short(width)}" height="20"/>`
    at += width
    return piece
  })
  return html`<svg viewBox="0 0 1000 20" height="20" preserveAspectRatio="none" role="img" aria-label="${label}">${pieces}</svg>`
}

/** Columns of stacked parts, scaled to the highest; every column says its `label` when pointed at. */
export function drawColumns(
  columns: readonly { parts: readonly Part[]; label: string }[],
  label: string,
): Html {
  const totals = columns.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))
  const highest = Math.max(1, ...totals)
  const width = 1000 / Math.max(1, columns.length)
  const drawn = columns.map(({ parts, label: name }, index) => {
    let at = columnsHeight
    const pieces = parts.map(({ value, style }) => {
      const height = (value / highest) * columnsHeight
      at -= height
      return html`<rect class="${style}" x="${short((index + gap / 2) * width)}" y="${short(at)}" width="${short(width * (1 - gap))}" height="${short(height)}"/>`
    })
    return html`<g><title>${name}</title>${pieces}</g>`
  })
  return html`<svg viewBox="0 0 1000 ${columnsHeight}" height="${columnsHeight}" preserveAspectRatio="none" role="img" aria-label="${label}"><line class="axis" x1="0" x2="1000" y1="${columnsHeight}" y2="${columnsHeight}"/>${drawn}</svg>`
}

/** A bar to the left for what is bad and to the right for what is good, both on the scale of `largest`. */
export function drawBalance(input: { good: number; bad: number; largest: number; label: string }): Html {
  const scale = 500 / Math.max(1e-9, input.largest)
  const bad = input.bad * scale
  return html`<svg viewBox="0 0 1000 16" height="16" preserveAspectRatio="none" role="img" aria-label="${input.label}"><rect class="bad-fill" x="${short(500 - bad)}" y="2" width="${short(bad)}" height="12"/><rect class="good" x="500" y="2" width="${short(input.good * scale)}" height="12"/><line class="axis" x1="500" x2="500" y1="0" y2="16"/></svg>`
}

/** An effect with its interval on a common scale from −`largest` to `largest`. */
export function drawEffect(input: {
  value: number
  low: number
  high: number
  largest: number
  label: string
}): Html {
  const place = (value: number): number =>
    500 + (Math.max(-input.largest, Math.min(input.largest, value)) / Math.max(1e-9, input.largest)) * 480
  const end = place(input.value)
  const style = input.value < 0 ? 'bad-fill' : 'good'
  return html`<svg viewBox="0 0 1000 16" height="16" preserveAspectRatio="none" role="img" aria-label="${input.label}"><rect class="${style}" x="${short(Math.min(500, end))}" y="3" width="${short(Math.abs(end - 500))}" height="10"/><line class="whisker" x1="${short(place(input.low))}" x2="${short(place(input.high))}" y1="8" y2="8"/><line class="axis" x1="500" x2="500" y1="0" y2="16"/></svg>`
}

/** A small square in a colour of the charts, for legends. */
export function drawSwatch(style: PartStyle): Html {
  return html`<svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${style}" width="10" height="10" rx="2"/></svg>`
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

import { type Html, html } from '@echoloop/markup'

/** Five stars, filled from the left to `value`; fractions fill a part of a star. The label says it in words. */
export function renderStars({
  value,
  label,
  height,
}: {
  value: number
  label: string
  height: number
}): Html {
  const filled = Math.round(Math.min(5, Math.max(0, value)) * 200) / 10
  return html`<svg class="stars" part="stars" role="img" aria-label="${label}" width="${height * 5}" height="${height}" viewBox="0 0 100 20"><use href="#echoloop-stars" class="star-line"/><svg width="${filled}" height="20"><use href="#echoloop-stars" class="star-fill"/></svg></svg>`
}

/** One star, for a choice; style sheets decide whether it is filled. */
export function renderStar(height: number): Html {
  return html`<svg class="star" aria-hidden="true" width="${height}" height="${height}" viewBox="0 0 20 20"><use href="#echoloop-star"/></svg>`
}

/** The shapes that all stars of a page refer to; once a page. */
export function renderStarShapes(): Html {
  const one = starPath(0)
  const five = [0, 20, 40, 60, 80].map(starPath).join('')
  return html`<svg class="shapes" aria-hidden="true" width="0" height="0"><defs><path id="echoloop-star" d="${one}"/><path id="echoloop-stars" d="${five}"/></defs></svg>`
}

function starPath(left: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? 8.6 : 3.7
    const angle = (index * Math.PI) / 5
    const x = left + 10 + radius * Math.sin(angle)
    const y = 10.6 - radius * Math.cos(angle)
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

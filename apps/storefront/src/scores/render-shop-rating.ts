import { type ShopScores, scoreDimensions } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { formatScore } from '../render-summary.ts'

/** A shop's scores on one line, all of it the way to the page that says what they rest on. */
export function renderShopRating(
  frame: PageFrame,
  { scores, url }: { scores: ShopScores; url: string },
): Html {
  const words = locales[frame.language]
  const shown = scoreDimensions.flatMap((code) => {
    const score = scores.dimensions[code]
    const name = words.start.dimensions[code]
    return score === null
      ? []
      : [html`<span>${name} <strong>${formatScore(frame, score.mean)}</strong></span> `]
  })
  const said = scores.reviews === 0 ? words.scores.shop.none : words.scores.shop.basis(scores)
  return html`<p class="badge"><a data-list href="${url}">${shown}<span class="badge-count">${said}</span></a></p>`
}

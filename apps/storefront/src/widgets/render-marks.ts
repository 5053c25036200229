import type { PublicReview } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from '../page-frame.ts'

/** How a review came to be, each mark with its meaning: how it was verified, what its author got, who the author is. */
export function renderMarks(
  frame: PageFrame,
  review: Pick<PublicReview, 'verified' | 'verifiedHow' | 'imported' | 'incentive' | 'byStaff'>,
): Html | null {
  const words = wordsOf(frame).review
  const more = locales[frame.language].reviewList
  const verifiedHow = review.verifiedHow === 'order' ? more.verifiedByOrder : words.verifiedHow
  const marks = [
    review.verified && { kind: 'verified', name: words.verified, how: verifiedHow },
    review.imported && { kind: 'imported', name: words.imported, how: words.importedHow },
    review.incentive !== null && {
      kind: 'incentive',
      name: more.incentives[review.incentive],
      how: more.incentiveHow,
    },
    review.byStaff && { kind: 'staff', name: more.byStaff, how: more.byStaffHow },
  ].filter((mark) => mark !== false)
  if (marks.length === 0) return null
  const shown = marks.map(
    ({ kind, name, how }) =>
      html`<details class="mark ${kind}" part="mark"><summary>${name}</summary><p>${how}</p></details>`,
  )
  return html`<div class="marks">${shown}</div>`
}

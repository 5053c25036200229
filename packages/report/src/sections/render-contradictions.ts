import { type Html, html } from '@echoloop/markup'
import type { Contradictions } from '../find-contradictions.ts'
import { aspectName, quotation, section, shownShare, type Wording } from '../section.ts'

/** Complaints under many stars and praise under few. */
export function renderContradictions(found: Contradictions | undefined, wording: Wording): Html {
  const { words, format } = wording
  const { contradictions } = words.report
  const about = { id: 'contradictions', title: contradictions.title, question: contradictions.question }
  if (found === undefined) return section(about, [html`<p>${contradictions.noStars}</p>`])
  if (found.complaining.count + found.praising.count === 0)
    return section(about, [html`<p>${contradictions.none}</p>`])
  const subjects = found.aspects.map(
    ({ code, count }) =>
      html`<li class="negative">${aspectName(code, wording)} <span>${format.count(count)}</span></li>`,
  )
  return section(about, [
    ...(found.complaining.of === 0
      ? []
      : [html`<p>${contradictions.complaining(shownShare(found.complaining, wording))}</p>`]),
    ...(found.praising.of === 0
      ? []
      : [html`<p>${contradictions.praising(shownShare(found.praising, wording))}</p>`]),
    ...(subjects.length === 0
      ? []
      : [html`<h3>${contradictions.about}</h3><ul class="tags">${subjects}</ul>`]),
    ...found.quotes.map((quote) => quotation(quote, wording)),
  ])
}

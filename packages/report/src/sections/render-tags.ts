import type { Tag, Tags } from '@echoloop/analysis'
import { type Html, html } from '@echoloop/markup'
import { section, type Wording } from '../section.ts'

/** What customers say in their own words, with counts. */
export function renderTags(found: Tags, wording: Wording): Html {
  const { tags } = wording.words.report
  const about = { id: 'tags', title: tags.title, question: tags.question }
  if (found.tags.length === 0) return section(about, [html`<p class="quiet">${tags.none}</p>`])
  return section(about, [
    html`<ul class="tags">${found.tags.map((tag) => renderTag(tag, wording))}</ul>`,
    html`<p class="quiet">${tags.explanation(wording.format.count(found.texts))}</p>`,
  ])
}

function renderTag({ label, count, polarity }: Tag, { format }: Wording): Html {
  return html`<li class="${polarity}">${label} <span>${format.count(count)}</span></li>`
}

import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { listAddress } from './list-address.ts'
import type { ReviewList } from './review-list.ts'

/**
 * "People like me": what the reader says of themselves, asked as a plain form. Nothing of it is kept but, with a script,
 * on the reader's own device.
 */
export function renderLikeForm(frame: PageFrame, list: ReviewList): Html | null {
  const { facets, choice, pageUrl } = list
  const words = locales[frame.language].reviewList
  const traits = facets.traits.filter(({ values }) => values.length > 0)
  if (traits.length === 0) return null
  const chosen = new Set(choice.like)
  const fields = traits.map((trait) => {
    const id = `like-${trait.code}`
    const options = trait.values.map(({ value, count }) => {
      const option = `${trait.code}:${value}`
      return html`<option value="${option}"${chosen.has(option) && html` selected`}>${value} (${count.toLocaleString(frame.language)})</option>`
    })
    return html`<p class="field"><label for="${id}"><bdi>${frame.language === 'en' ? trait.nameEn : trait.name}</bdi></label>
<select id="${id}" name="like"><option value="">${words.any}</option>${options}</select></p>`
  })
  const kept = new URL(listAddress(pageUrl, { ...choice, like: [] }), 'https://page.invalid')
  const hidden = [...kept.searchParams].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<details class="like" data-key="like"${chosen.size > 0 && html` open`}><summary>${words.like}</summary>
<form method="get" action="${pageUrl.split('?')[0]}#reviews" data-like>${hidden}
<div class="fields">${fields}<button class="button is-second" type="submit" data-key="like-apply">${words.apply}</button></div>
<p class="quiet">${words.likeHint}</p></form></details>`
}

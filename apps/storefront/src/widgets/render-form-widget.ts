import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from '../page-frame.ts'
import { type ReviewFields, renderReviewFields } from '../render-review-form.ts'
import { voiceWordsOf } from '../voices/render-ask-link-form.ts'

export type FormWidget = ReviewFields & {
  token: string
  product: { name: string }
  order: { number: string }
  /** The whole page of the same form. */
  pageUrl: string
}

/** The review form of a link inside a shop's page. Pictures are added on the page of the form. */
export function renderFormWidget(frame: PageFrame, data: FormWidget): Html {
  const words = wordsOf(frame).form
  const { form, feedback } = voiceWordsOf(frame)
  const pictures = html`<p class="field"><a href="${data.pageUrl}">${form.pictures}</a></p>`
  return html`<section aria-labelledby="form-title"><h2 id="form-title">${words.heading}</h2>
<p class="quiet" dir="auto">${words.bought({ product: data.product.name, order: data.order.number })}</p>
<form class="review-form" part="form" method="post" action="${data.pageUrl}" data-form="v1/storefront/reviews" data-token="${data.token}" data-sending="${feedback.sending}" data-failed="${feedback.failed}" data-thanks="${form.thanks}" data-receipt="${form.receipt}">
${renderReviewFields(frame, data, pictures)}
<p class="privacy">${words.privacy}</p>
<div class="send"><button class="button" type="submit">${words.send}</button><p class="status" role="status"></p></div>
</form></section>`
}

/** One line in the place of a form, with the way to the page that says more. */
export function renderNotice({ words, url }: { words: string; url: string }): Html {
  return html`<p><a href="${url}">${words}</a></p>`
}

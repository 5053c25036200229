import { html } from '@echoloop/markup'
import { ownWordsOf, type PageFrame } from './page-frame.ts'
import { formatDate } from './render-date.ts'
import { renderPage } from './render-page.ts'
import { type Problem, renderProblems } from './render-problems.ts'

export type ClosedFormPage = {
  product: { name: string }
  /** Why no public review can be written now, in the page's language. */
  title: string
  /** When it can be; null where it never can. */
  opensAt: string | null
  /** What was written already. */
  text: string
  problems?: readonly Problem[]
  /** Where the words are sent for the shop alone. */
  action: string
}

/** In the place of the form when an order line takes no public review: nothing is lost, the shop can be told. */
export function renderClosedFormPage(frame: PageFrame, data: ClosedFormPage): string {
  const words = ownWordsOf(frame).closed
  const problem = data.problems?.find(({ field }) => field === 'text')?.message
  // The parser drops a line feed right after the tag, so one is given to it.
  return renderPage(frame, {
    title: `${data.title} · ${frame.shopName}`,
    isPrivate: true,
    assets: ['review-form.css', 'own-review.css'],
    main: html`<p class="over" dir="auto">${data.product.name}</p>
<h1>${data.title}</h1>
<p>${data.opensAt ? words.opens(formatDate(frame, data.opensAt)) : words.lost}</p>
${renderProblems(frame, data.problems ?? [])}
<form class="review-form" method="post" action="${data.action}">
<div class="field"><label for="text">${words.label}</label>
<p class="hint" id="text-hint">${words.hint}</p>
${problem && html`<p class="problem" id="text-problem">${problem}</p>`}
<textarea id="text" name="text" rows="7" maxlength="50000" dir="auto" required aria-describedby="text-hint${problem ? ' text-problem' : ''}"${problem && html` aria-invalid="true"`}>
${data.text}</textarea></div>
<div><button class="button" type="submit">${words.send}</button></div>
</form>`,
  })
}

import { type PublicQuestion, questionLimits } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderPage } from './render-page.ts'
import { questionWordsOf, renderQuestionHead } from './render-questions.ts'

export type AnswerPage = {
  product: { name: string }
  question: Pick<PublicQuestion, 'text' | 'authorName' | 'askedAt' | 'language'>
  state: 'open' | 'answered' | 'expired' | 'closed'
  action: string
  /** What was written before and what is wrong with it. */
  values?: { text: string; isAnonymous: boolean; problem: string }
  pageUrl: string
}

/** The page of a buyer who was invited to answer a question. Works without a script. */
export function renderAnswerPage(frame: PageFrame, data: AnswerPage): string {
  const words = questionWordsOf(frame).invited
  return renderPage(frame, {
    title: `${words.title(data.product.name)} · ${frame.shopName}`,
    isPrivate: true,
    assets: ['review-form.css', 'questions.css'],
    styles: ['widget-questions.css'],
    main: html`<p class="over" dir="auto">${data.product.name}</p>
<h1>${words.heading}</h1>
<article class="own-question">${renderQuestionHead(frame, data.question)}</article>
${renderState(frame, data)}`,
  })
}

function renderState(frame: PageFrame, data: AnswerPage): Html {
  const words = questionWordsOf(frame)
  const page = html`<p><a class="button" href="${data.pageUrl}">${words.own.product}</a></p>`
  if (data.state === 'answered') return html`<p role="status">${words.invited.done}</p>${page}`
  if (data.state !== 'open') return html`<p>${words.invited[data.state]}</p>${page}`
  return renderForm(frame, data)
}

function renderForm(frame: PageFrame, data: AnswerPage): Html {
  const words = questionWordsOf(frame).invited
  const problem = data.values?.problem
  // The parser drops a line feed right after the tag, so one is given to it.
  return html`<p>${words.why(frame.shopName)}</p>
<form class="review-form" method="post" action="${data.action}">
<div class="field"><label for="text">${words.answer}</label>
${problem && html`<p class="problem" id="text-problem" role="alert">${problem}</p>`}
<textarea id="text" name="text" rows="5" required maxlength="${questionLimits.answer}" dir="auto"${problem && html` aria-invalid="true" aria-describedby="text-problem"`}>
${data.values?.text}</textarea></div>
<div class="field"><label class="check"><input type="checkbox" name="isAnonymous" value="true"${data.values?.isAnonymous && html` checked`}><span>${words.anonymous}</span></label></div>
<p class="privacy">${words.privacy}</p>
<div class="send"><button class="button" type="submit">${words.send}</button></div>
</form>`
}

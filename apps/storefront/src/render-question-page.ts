import type { PublicAnswer, PublicQuestion } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderPage } from './render-page.ts'
import { questionWordsOf, renderAnswer, renderQuestionHead } from './render-questions.ts'

export type QuestionPage = {
  product: { name: string }
  question: Pick<PublicQuestion, 'text' | 'authorName' | 'askedAt' | 'language'>
  answers: readonly Omit<PublicAnswer, 'helpful'>[]
  state: 'pending' | 'published' | 'refused'
  /** Code of the rule that a refusal rests on. */
  code: string | null
  /** The product's page. */
  pageUrl: string
}

/** The asker's own page: where the question stands, why, and the answers. */
export function renderQuestionPage(frame: PageFrame, data: QuestionPage): string {
  const words = questionWordsOf(frame)
  const reasons: Record<string, string> = locales[frame.language].codes.questionReasons
  const reason = data.code !== null && Object.hasOwn(reasons, data.code) ? reasons[data.code] : data.code
  return renderPage(frame, {
    title: `${words.own.heading[data.state]} · ${frame.shopName}`,
    isPrivate: true,
    assets: ['questions.css'],
    styles: ['widget-questions.css'],
    main: html`<p class="over" dir="auto">${data.product.name}</p>
<h1>${words.own.heading[data.state]}</h1>
<p>${words.own.text[data.state]}</p>
${reason && html`<section class="reason"><h2>${words.own.reason}</h2><p>${reason}</p></section>`}
<article class="own-question">${renderQuestionHead(frame, data.question)}
${data.answers.length > 0 && html`<ul class="answers">${data.answers.map((answer) => html`<li>${renderAnswer(frame, answer)}</li>`)}</ul>`}</article>
<p><a class="button" href="${data.pageUrl}">${words.own.product}</a></p>
<p class="quiet">${words.own.keep}</p>`,
  })
}

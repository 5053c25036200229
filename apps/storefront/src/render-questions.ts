import { type PublicAnswer, type PublicQuestion, questionLimits } from '@echoloop/contract'
import { locales, type Words } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { languageTag } from './language-tag.ts'
import type { PageFrame } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { renderText } from './render-text.ts'

export type QuestionsOfPage = {
  items: readonly PublicQuestion[]
  /** `prd_…` and `shp_…`, for the script. */
  product?: string
  shop?: string
  /** Where a question is posted, form-encoded. */
  askAction: string
  /** Where a vote is posted; the answer's id is put in its place. */
  voteAction(answerId: string): string
  /** The JSON doors that the script asks instead. */
  similarUrl: string
  voteUrl(answerId: string): string
}

/** The words of questions and answers in the page's language. */
export function questionWordsOf(frame: PageFrame): Words['questionPage'] {
  return locales[frame.language].questionPage
}

/** Questions to buyers: those answered and those that wait, and the form to ask one. Works without a script. */
export function renderQuestions(frame: PageFrame, data: QuestionsOfPage): Html {
  const words = questionWordsOf(frame)
  return html`<section class="questions" id="questions" data-widget="questions" aria-labelledby="questions-title">
<h2 id="questions-title">${words.title}${data.items.length > 0 && html` <span class="quiet">${words.all(data.items.length)}</span>`}</h2>
<p class="quiet">${words.intro}</p>
${data.items.length === 0 ? html`<p>${words.none}</p>` : html`<ol class="question-list">${data.items.map((item) => renderQuestion(frame, { item, data }))}</ol>`}
${renderAskForm(frame, data)}
</section>`
}

type InList = { item: PublicQuestion; data: Pick<QuestionsOfPage, 'voteAction' | 'voteUrl'> }

function renderQuestion(frame: PageFrame, { item, data }: InList): Html {
  const words = questionWordsOf(frame)
  return html`<li><article id="${item.id}">
${renderQuestionHead(frame, item)}
${item.answers.length === 0 ? html`<p class="quiet">${words.unanswered}</p>` : html`<ul class="answers">${item.answers.map((answer) => html`<li>${renderAnswer(frame, answer)}${renderVote(frame, { answer, data })}</li>`)}</ul>`}
</article></li>`
}

/** The question with who asked and when. */
export function renderQuestionHead(
  frame: PageFrame,
  item: Pick<PublicQuestion, 'text' | 'authorName' | 'askedAt' | 'language'>,
): Html {
  const words = questionWordsOf(frame)
  const language = languageTag(item.language)
  return html`<div class="question-text" part="question"${language !== undefined && html` lang="${language}"`} dir="auto">${renderText(frame, item.text)}</div>
<p class="by"><span dir="auto">${words.asker(item.authorName || words.someone)}</span> ${renderDate(frame, item.askedAt)}</p>`
}

/** One answer; the shop's own is marked. */
export function renderAnswer(frame: PageFrame, answer: Omit<PublicAnswer, 'helpful'>): Html {
  const words = questionWordsOf(frame)
  const buyer = answer.authorName ? words.buyer(answer.authorName) : words.anonymousBuyer
  const name = answer.by === 'shop' ? words.shop(frame.shopName) : buyer
  return html`<div class="answer${answer.by === 'shop' && ' of-shop'}" part="answer" id="${answer.id}">
<p class="addition-title"><span dir="auto">${name}</span> ${renderDate(frame, answer.answeredAt)}</p>
<div class="text" dir="auto">${renderText(frame, answer.text)}</div></div>`
}

type InVote = { answer: PublicAnswer; data: Pick<QuestionsOfPage, 'voteAction' | 'voteUrl'> }

function renderVote(frame: PageFrame, { answer, data }: InVote): Html {
  const words = questionWordsOf(frame)
  return html`<form class="vote" method="post" action="${data.voteAction(answer.id)}" data-vote="${data.voteUrl(answer.id)}" data-thanks="${words.helpfulThanks}" data-none="${words.helpful(0)}" data-some="${words.helpful(7)}"><button type="submit" aria-pressed="false">${words.helpful(answer.helpful)}</button></form>`
}

function renderAskForm(frame: PageFrame, data: QuestionsOfPage): Html {
  const words = questionWordsOf(frame)
  return html`<form class="ask" method="post" action="${data.askAction}" data-similar="${data.similarUrl}" data-form="v1/storefront/questions" data-product="${data.product}" data-shop="${data.shop}" data-sent="${words.own.text.pending}" data-follow="${words.own.see}" data-failed="${locales[frame.language].voices.feedback.failed}" data-sending="${words.sending}" data-no-answer="${words.similarAnswers(0)}" data-one-answer="${words.similarAnswers(1)}" data-answers="${words.similarAnswers(7)}">
<div class="field"><label for="question-text">${words.ask}</label>
<p class="hint" id="question-hint">${words.askHint}</p>
<textarea id="question-text" name="text" rows="2" required maxlength="${questionLimits.question}" dir="auto" aria-describedby="question-hint"></textarea></div>
<div class="similar" role="status" hidden><p>${words.similar}</p><ul></ul></div>
<div class="field"><label for="question-name">${words.name} <span class="optional">${words.optional}</span></label>
<input id="question-name" name="authorName" type="text" maxlength="${questionLimits.name}" dir="auto" autocomplete="nickname"></div>
<p class="hint">${words.rules}</p>
<div class="send"><button class="button" type="submit">${words.send}</button><p class="status" role="status"></p></div>
</form>`
}

import { html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { helpPath, helpWordsOf, renderAskBox, renderHelpFrame } from './help-frame.ts'
import { renderWrite } from './render-help-home.ts'

export type HelpAnswerPage = {
  shop: string
  question: string
  /** What the bot says, a line each. */
  lines: readonly string[]
  /** Lines that stand on a page word for word. */
  quoted: readonly string[]
  sources: readonly { title: string; path: string; language: string }[]
  isHandedOver: boolean
  /** Where the question goes on to a person; null where the shop takes nothing. */
  formPath: string | null
  /** `bqs_…`; null once it was judged, and where there is nothing to judge. */
  judgeId: string | null
  isJudged: boolean
}

/** What the bot said to one question, with its sources and the way to a person. */
export function renderHelpAnswer(frame: PageFrame, page: HelpAnswerPage): string {
  const words = helpWordsOf(frame)
  const { shop } = page
  return renderHelpFrame(frame, {
    title: `${words.answerTitle} · ${frame.shopName}`,
    own: `/help?shop=${shop}`,
    isPrivate: true,
    main: html`<nav class="help-places" aria-label="${words.places}"><a href="${helpPath(frame, shop, '')}">${words.all}</a></nav>
<h1>${words.answerTitle}</h1>
${page.question !== '' && html`<div class="own-words"><p class="quiet">${words.asked}</p><p dir="auto">${page.question}</p></div>`}
<div class="help-answer" role="status">${page.lines.map((line) => (isQuoted(line, page.quoted) ? html`<blockquote dir="auto">${line}</blockquote>` : html`<p dir="auto">${line}</p>`))}</div>
${renderSources(frame, page)}
${page.isHandedOver && renderPass(frame, page)}
${renderJudgement(frame, page)}
${!page.isHandedOver && renderPass(frame, page)}
${renderAskBox(frame, shop)}
${page.formPath === null && renderWrite(frame, null)}`,
  })
}

function isQuoted(line: string, quoted: readonly string[]): boolean {
  return quoted.some((sentence) => line.startsWith(sentence))
}

/** Where the quoted words stand; without quoted words, the pages that the last line names. */
function renderSources(frame: PageFrame, { sources, quoted }: HelpAnswerPage) {
  const words = helpWordsOf(frame)
  if (sources.length === 0) return false
  const items = sources.map(
    ({ title, path, language }) =>
      html`<li><a href="${path}"${language !== frame.language && html` lang="${language}"`}>${title}</a></li>`,
  )
  return html`<section>${quoted.length > 0 && html`<h2>${words.sources}</h2>`}<ul class="help-list">${items}</ul></section>`
}

/** Takes the question along, so that nobody writes it twice. */
function renderPass(frame: PageFrame, { formPath, question }: HelpAnswerPage) {
  const words = helpWordsOf(frame)
  if (formPath === null || question === '') return false
  return html`<form class="help-pass" method="post" action="${formPath}"><input type="hidden" name="isBegun" value="true"><input type="hidden" name="text" value="${question}">
<button class="button" type="submit">${words.person}</button><p class="quiet">${words.personHint}</p></form>`
}

function renderJudgement(frame: PageFrame, { judgeId, isJudged, shop }: HelpAnswerPage) {
  const words = helpWordsOf(frame)
  if (isJudged) return html`<p class="help-judged" role="status">${words.thanks}</p>`
  if (judgeId === null) return false
  return html`<form class="help-judge" method="post" action="${helpPath(frame, shop, `/answers/${judgeId}`)}"><p id="helpful">${words.answerHelpful}</p>
<div role="group" aria-labelledby="helpful"><button class="quiet-button" name="isHelpful" value="true">${words.yes}</button><button class="quiet-button" name="isHelpful" value="false">${words.no}</button></div></form>`
}

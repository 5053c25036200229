import type { CaseStateCode } from '@echoloop/contract'
import { type LocaleName, locales, type Words } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderConversation, type SaidOnPage } from './render-conversation.ts'
import { formatDate, renderDate } from './render-date.ts'
import { renderPage } from './render-page.ts'
import { type PlanOnPage, renderPlans } from './render-plans.ts'
import { type Problem, renderProblems } from './render-problems.ts'
import { renderSatisfaction, type SatisfactionOnPage } from './render-satisfaction.ts'

export type CasePage = {
  number: number
  state: CaseStateCode
  openedAt: string
  changedAt: string
  said: readonly SaidOnPage[]
  /** Shipped plans that answer what the person said, newest first. */
  plans: readonly PlanOnPage[]
  /** Null while it is open; else until when it can be taken up again, or `over`. */
  reopen: { until: string } | 'over' | null
  satisfaction: SatisfactionOnPage | null
  /** Where the forms post. */
  actions: { words: string; reopen: string; satisfaction: string }
  languageUrls: Record<LocaleName, string>
  /** What has just been done. */
  done: 'words' | 'reopened' | 'thanks' | null
  /** What was wrong with what was sent, and the words, which stay in the form. */
  answer?: { problems: readonly Problem[]; text: string }
}

/** The words of a person's own page of a case. */
function caseWordsOf({ language }: PageFrame): Words['ownCase'] {
  return locales[language].ownCase
}

/** What becomes of something a person said: where it stands, what was answered, and a way to answer back. */
export function renderCasePage(frame: PageFrame, data: CasePage): string {
  const words = caseWordsOf(frame)
  const state = words.states[data.state]
  return renderPage(frame, {
    title: `${state.heading} · ${frame.shopName}`,
    isPrivate: true,
    languageUrls: data.languageUrls,
    assets: ['review-form.css', 'own-case.css', 'own-case.js'],
    styles: ['widget-deeds.css'],
    main: html`<p class="over">${words.over(data.number)}</p>
<h1>${state.heading}</h1>
<p>${state.text}</p>
${renderDone(frame, data)}
${renderProblems(frame, data.answer?.problems ?? [])}
${data.satisfaction && renderSatisfaction(frame, { ...data.satisfaction, action: data.actions.satisfaction })}
${renderPlans(frame, data.plans)}
${renderConversation(frame, data.said)}
${renderWrite(frame, data)}
${renderReopen(frame, data)}
<dl class="facts">
<div><dt>${words.facts.opened}</dt><dd>${renderDate(frame, data.openedAt)}</dd></div>
<div><dt>${words.facts.changed}</dt><dd>${renderDate(frame, data.changedAt)}</dd></div>
</dl>`,
  })
}

function renderDone(frame: PageFrame, { done }: CasePage): Html | null {
  const words = caseWordsOf(frame)
  const texts = { words: words.write.sent, reopened: words.reopen.done, thanks: words.satisfaction.thanks }
  return done && html`<p class="done" role="status">${texts[done]}</p>`
}

function renderWrite(frame: PageFrame, { reopen, actions, answer }: CasePage): Html | null {
  if (reopen !== null) return null
  const words = caseWordsOf(frame).write
  return html`<section class="write" aria-labelledby="write-title"><h2 id="write-title">${words.heading}</h2>
<form method="post" action="${actions.words}">${renderField(answer, { label: words.label, hint: words.hint })}
<p><button class="button" type="submit">${words.send}</button></p></form></section>`
}

function renderReopen(frame: PageFrame, { reopen, actions, answer }: CasePage): Html | null {
  if (reopen === null) return null
  const words = caseWordsOf(frame).reopen
  if (reopen === 'over') return html`<p class="quiet">${words.over}</p>`
  return html`<section class="write" id="reopen" aria-labelledby="reopen-title"><h2 id="reopen-title">${words.heading}</h2>
<p>${words.text(formatDate(frame, reopen.until))}</p>
<form method="post" action="${actions.reopen}">${renderField(answer, { label: words.label })}
<p><button class="button is-second" type="submit">${words.send}</button></p></form></section>`
}

function renderField(answer: CasePage['answer'], { label, hint }: { label: string; hint?: string }): Html {
  const problem = answer?.problems.find(({ field }) => field === 'text')?.message
  const described = [hint && 'text-hint', problem && 'text-problem'].filter(Boolean).join(' ')
  // The parser drops a line feed right after the tag, so one is given to it.
  return html`<div class="field"><label for="text">${label}</label>
${hint && html`<p class="hint" id="text-hint">${hint}</p>`}
${problem && html`<p class="problem" id="text-problem">${problem}</p>`}
<textarea id="text" name="text" rows="5" maxlength="5000" dir="auto"${described && html` aria-describedby="${described}"`}${problem && html` aria-invalid="true"`}>
${answer?.text}</textarea></div>`
}

import { type Html, type HtmlPart, html } from '@echoloop/markup'
import type { AskedQuestion } from './asked-question.ts'
import { fillWords } from './fill-words.ts'
import { ofAuthor } from './of-author.ts'
import { renderQuestion } from './render-question.ts'
import { isScale } from './scale-points.ts'
import { authorWords, type SurveyView } from './survey-view.ts'

/** One screen of the survey: a question with the ways on and back. */
export type SurveyStepView = AskedQuestion & {
  /** Of all questions, how far this person is: 0 to 1. */
  share: number
  /** Counted from 1 along this person's path. */
  number: number
  canGoBack: boolean
  /** Address of the question before, for pages without a script. */
  backUrl?: string
  minutes: number
  isLast: boolean
}

/** The question's form without its `form` element, which stays when the next one comes. */
export function renderStep(view: SurveyView, step: SurveyStepView): Html {
  const { words } = view
  const percent = Math.round(step.share * 100)
  return html`<div class="step" data-question="${step.question.key}">
${!view.hidesProgress && html`<progress class="bar" max="100" value="${percent}" aria-label="${fillWords(words.progress, { number: step.number, percent })}"></progress>`}
${step.number === 1 && renderIntro(view, step.minutes)}
${renderQuestion(view, step)}
${step.number === 1 && html`<p class="privacy">${privacyWords(view)}</p>`}
${view.isLive && goesOnByTap(step) && html`<p class="unseen" id="survey-tap">${words.tapGoesOn}</p>`}
<div class="ways">${renderBack(view, step)}<button class="button go" type="submit" data-next>${step.isLast ? words.last : words.next}</button></div>
${view.isLive && html`<p class="keys" aria-hidden="true">${words.keys}</p>`}
</div>`
}

/** One tap says all there is to say: the page goes on by itself. */
export function goesOnByTap({
  question,
}: {
  question: { kind: SurveyStepView['question']['kind'] }
}): boolean {
  return isScale(question.kind) || question.kind === 'single' || question.kind === 'consent'
}

/** The survey's own name stands above every question; its introduction only above the first. */
function renderIntro(view: SurveyView, minutes: number): HtmlPart {
  const { words, definition } = view
  const intro = authorWords(view, definition.intro)
  const length = minutes < 1 ? words.under : fillWords(words.minutes, { minutes: Math.round(minutes) })
  return html`<div class="intro">${intro && html`<p class="intro-text" ${ofAuthor(view)}>${intro}</p>`}<p class="quiet">${length}</p></div>`
}

export function privacyWords({ words, definition, shopName }: SurveyView): string {
  const privacy = fillWords(words.privacy, { shop: shopName })
  return definition.isAnonymous ? `${privacy} ${words.anonymous}` : privacy
}

function renderBack({ words }: SurveyView, { canGoBack, backUrl }: SurveyStepView): HtmlPart {
  if (!canGoBack) return null
  if (backUrl) return html`<a class="back" href="${backUrl}">${words.back}</a>`
  return html`<button class="back" type="button" data-back>${words.back}</button>`
}

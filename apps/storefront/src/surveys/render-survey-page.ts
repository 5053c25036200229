import { html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'
import { fillWords } from './fill-words.ts'
import { renderNoSurvey } from './render-ending.ts'
import { renderSurvey, type SurveySection } from './render-survey.ts'
import { authorWords, type SurveyView, type SurveyWords } from './survey-view.ts'

const styles = ['widget-survey.css']

/** The whole page of a survey, ready to be answered with a script and without. */
export function renderSurveyPage(frame: PageFrame, view: SurveyView, section: SurveySection): string {
  const title = fillWords(view.words.title, {
    title: authorWords(view, view.definition.title),
    shop: frame.shopName,
  })
  return renderPage(frame, {
    title,
    main: html`<div class="widget widget-survey${section.data.channel === 'kiosk' && ' is-kiosk'}">${renderSurvey(view, section)}</div>`,
    isPrivate: true,
    styles,
    scripts: ['survey-page.js'],
  })
}

/** A page for a survey that is closed or not there. */
export function renderNoSurveyPage(
  frame: PageFrame,
  { words, tellUrl, why }: { words: SurveyWords; tellUrl: string | undefined; why: 'closed' | 'unknown' },
): string {
  return renderPage(frame, {
    title: fillWords(words.title, { title: words[why].heading, shop: frame.shopName }),
    main: html`<div class="widget widget-survey"><section class="survey">${renderNoSurvey({ words, tellUrl }, why)}</section></div>`,
    isPrivate: true,
    styles,
  })
}

import type { SurveyDefinition } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { dataBlock, type Html, type HtmlPart, html } from '@echoloop/markup'
import { ofAuthor } from './of-author.ts'
import { languageName } from './survey-languages.ts'
import { authorWords, directionOf, type SurveyView, type SurveyWords } from './survey-view.ts'

/** All that the script needs to go on without a server, in the page itself. */
export type SurveyData = {
  survey: string
  shop: string
  version: number
  language: string
  definition: SurveyDefinition
  shopName: string
  /** Of both languages: choosing another language asks nobody. */
  words: Record<LocaleName, SurveyWords>
  channel: 'link' | 'invite' | 'qr' | 'site' | 'inline' | 'kiosk'
  hidden: Record<string, string>
  ticket?: string
  tellUrl: string
  /** The same survey in each of its languages. */
  languageUrls: Record<string, string>
  /** Takes no new response; one that was begun may be finished for a while. */
  isClosed: boolean
  hidesProgress?: boolean
}

export type SurveySection = {
  data: SurveyData
  /** Where forms are posted when there is no script. */
  action: string
  /** Fields that a form without a script carries along. */
  carried: Readonly<Record<string, string>>
  /** A step, an ending or an offer of help. */
  step: Html
  /** Pictures are chosen here: the form is sent in parts. */
  hasFiles: boolean
}

/** The survey as it stands on its page and in its element. */
export function renderSurvey(view: SurveyView, section: SurveySection): Html {
  const { data, action, carried, step, hasFiles } = section
  const fields = Object.entries(carried).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<section class="survey" data-widget="survey" lang="${view.wordsLanguage}" dir="${directionOf(view.language)}" aria-labelledby="survey-title">
<div class="survey-bar">${renderSurveyBar(view, data.languageUrls)}</div>
<p class="unseen" role="status" data-said></p>
<p class="kept" role="status" data-kept hidden></p>
<form class="survey-form" method="post" action="${action}"${hasFiles && html` enctype="multipart/form-data"`} novalidate data-step>${fields}
${step}
</form>
${dataBlock(JSON.stringify(data), 'json')}
</section>`
}

/** The survey's name and its languages; the script draws them anew when the language changes. */
export function renderSurveyBar(view: SurveyView, urls: Readonly<Record<string, string>>): Html {
  return html`<h1 class="survey-title" id="survey-title" ${ofAuthor(view)}>${authorWords(view, view.definition.title)}</h1>${renderLanguages(view, urls)}`
}

function renderLanguages(view: SurveyView, urls: Readonly<Record<string, string>>): HtmlPart {
  const { languages } = view.definition
  if (languages.length < 2) return null
  const links = languages.map((language) =>
    language === view.language
      ? html`<li><span lang="${language}" aria-current="true">${languageName(language)}</span></li>`
      : html`<li><a lang="${language}" hreflang="${language}" data-language="${language}" href="${urls[language]}">${languageName(language)}</a></li>`,
  )
  const list = html`<ul class="survey-languages">${links}</ul>`
  if (languages.length <= 3) return html`<nav aria-label="${view.words.languages}">${list}</nav>`
  return html`<nav aria-label="${view.words.languages}"><details class="more-languages"><summary lang="${view.language}">${languageName(view.language)}</summary>${list}</details></nav>`
}

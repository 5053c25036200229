import { type LocaleName, locales, type Words } from '@echoloop/locales'
import { type Html, type HtmlPart, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'

/** A page in a list, in the reader's language or in the one it is written in. */
export type HelpLine = { slug: string; title: string; language: string; lead: string }

export type HelpShelf = { name: string | null; pages: readonly HelpLine[] }

export function helpWordsOf({ language }: Pick<PageFrame, 'language'>): Words['helpPages'] {
  return locales[language].helpPages
}

/** A language in the reader's words. */
export function helpLanguageName({ language }: Pick<PageFrame, 'language'>, code: string): string {
  const names: Record<string, string> = locales[language].helpBot.languages
  return names[code] ?? code
}

/** An address below `/help` in the page's language; `path` begins with a slash or is empty. */
export function helpPath({ language }: Pick<PageFrame, 'language'>, shop: string, path: string): string {
  return `/help${path}?shop=${shop}&lang=${language}`
}

type HelpFrame = {
  title: string
  description?: string
  head?: HtmlPart
  isPrivate?: boolean
  /** Path with its query but the language. */
  own: string
  main: Html
}

export function renderHelpFrame(frame: PageFrame, page: HelpFrame): string {
  const at = (language: LocaleName) => `${page.own}&lang=${language}`
  return renderPage(frame, {
    title: page.title,
    ...(page.description ? { description: page.description } : {}),
    head: page.head ?? null,
    isPrivate: page.isPrivate ?? false,
    assets: ['review-form.css', 'voices.css', 'help.css'],
    languageUrls: { 'zh-CN': at('zh-CN'), en: at('en') },
    main: page.main,
  })
}

/** The field that searches; works without a script. */
export function renderSearch(frame: PageFrame, shop: string, value: string): Html {
  const words = helpWordsOf(frame)
  return html`<form class="help-search" role="search" method="get" action="/help">
<input type="hidden" name="shop" value="${shop}"><input type="hidden" name="lang" value="${frame.language}">
<label class="unseen" for="q">${words.search}</label>
<input id="q" name="q" type="search" maxlength="200" value="${value}" placeholder="${words.search}" autocomplete="off">
<button class="button" type="submit">${words.find}</button></form>`
}

/** Asks the bot; says before that it is one. */
export function renderAskBox(frame: PageFrame, shop: string, value = ''): Html {
  const words = helpWordsOf(frame)
  return html`<section class="help-ask no-print" id="ask"><h2>${words.askHeading}</h2><p class="quiet">${words.askIntro}</p>
<form class="voice-form" method="post" action="${helpPath(frame, shop, '/ask')}">
<div class="field"><label for="question">${words.askLabel}</label><p class="hint" id="question-hint">${words.askHint}</p>
<textarea id="question" name="text" rows="2" required maxlength="1000" aria-describedby="question-hint">${value}</textarea></div>
<div class="send"><button class="button" type="submit">${words.ask}</button></div></form></section>`
}

export function renderLines(frame: PageFrame, shop: string, lines: readonly HelpLine[]): Html {
  const words = helpWordsOf(frame)
  const items = lines.map((line) => {
    const isForeign = line.language !== frame.language
    return html`<li><a href="${helpPath(frame, shop, `/${line.slug}`)}"${isForeign && html` lang="${line.language}"`}>${line.title}</a>${isForeign && html` <span class="quiet">${words.in(helpLanguageName(frame, line.language))}</span>`}
<p class="quiet" dir="auto"${isForeign && html` lang="${line.language}"`}>${shorten(line.lead)}</p></li>`
  })
  return html`<ul class="help-list">${items}</ul>`
}

const leadMax = 130

function shorten(text: string): string {
  const letters = [...text]
  return letters.length > leadMax ? `${letters.slice(0, leadMax).join('')}…` : text
}

import { dataBlock, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderDate } from '../render-date.ts'
import {
  helpLanguageName,
  helpPath,
  helpWordsOf,
  renderAskBox,
  renderHelpFrame,
  renderSearch,
} from './help-frame.ts'
import { renderWrite } from './render-help-home.ts'
import { renderHelpText } from './render-help-text.ts'

export type HelpArticle = {
  shop: string
  publicUrl: string
  slug: string
  title: string
  body: string
  /** In which it is written; not always the reader's. */
  language: string
  languages: readonly string[]
  category: string | null
  publishedAt: string
  hasBot: boolean
  writePath: string | null
  /** Whether this visitor has just judged it. */
  isJudged: boolean
}

/** One help page; where it is not there in the reader's language, it says so and shows the one there is. */
export function renderHelpPage(frame: PageFrame, page: HelpArticle): string {
  const words = helpWordsOf(frame)
  const { shop, slug, title, language } = page
  const isForeign = language !== frame.language
  const own = `/help/${slug}?shop=${shop}`
  const others = page.languages.filter((one) => one !== language)
  return renderHelpFrame(frame, {
    title: `${title} · ${frame.shopName}`,
    own,
    head: html`<link rel="canonical" href="${`${page.publicUrl}${own}&lang=${frame.language}`}">
${dataBlock(JSON.stringify(describe(frame, page)))}`,
    main: html`<nav class="help-places no-print" aria-label="${words.places}"><a href="${helpPath(frame, shop, '')}">${words.all}</a>${page.category && html` › <span>${page.category}</span>`}</nav>
<h1 dir="auto"${isForeign && html` lang="${language}"`}>${title}</h1>
${isForeign && html`<p class="help-note" role="note">${words.onlyIn(helpLanguageName(frame, language))}</p>`}
<article class="help-text" dir="auto"${isForeign && html` lang="${language}"`}>${renderHelpText(frame, shop, page.body)}</article>
<p class="quiet">${words.updated} ${renderDate(frame, page.publishedAt)}${others.length > 0 && html` · ${words.alsoIn} ${others.map((one) => html`<a lang="${one}" hreflang="${one}" href="${`${own}&lang=${one}`}">${helpLanguageName(frame, one)}</a> `)}`}</p>
${renderJudgement(frame, page)}
${page.hasBot && renderAskBox(frame, shop)}
${renderWrite(frame, page.writePath)}
<div class="no-print">${renderSearch(frame, shop, '')}</div>`,
  })
}

function renderJudgement(frame: PageFrame, { shop, slug, isJudged }: HelpArticle) {
  const words = helpWordsOf(frame)
  if (isJudged) return html`<p class="help-judged" role="status">${words.thanks}</p>`
  return html`<form class="help-judge no-print" method="post" action="${helpPath(frame, shop, `/${slug}/helpful`)}"><p id="helpful">${words.helpful}</p>
<div role="group" aria-labelledby="helpful"><button class="quiet-button" name="isHelpful" value="true">${words.yes}</button><button class="quiet-button" name="isHelpful" value="false">${words.no}</button></div></form>`
}

function describe(
  frame: PageFrame,
  { title, publishedAt, language, slug, shop, publicUrl }: HelpArticle,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title.slice(0, 110),
    inLanguage: language,
    dateModified: publishedAt,
    url: `${publicUrl}/help/${slug}?shop=${shop}`,
    publisher: { '@type': 'Organization', name: frame.shopName },
  }
}

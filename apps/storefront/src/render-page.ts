import type { LocaleName } from '@echoloop/locales'
import { type Html, type HtmlPart, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderStarShapes } from './render-stars.ts'
import { assetPath, type VersionedAsset } from './storefront-assets.ts'

export type Page = {
  title: string
  main: Html
  /** Further elements of the head: canonical address, data block. */
  head?: HtmlPart
  description?: string
  /** Pages behind a personal link are kept out of search engines. */
  isPrivate?: boolean
  /** Style sheets and scripts beside `pages.css`. */
  assets?: readonly VersionedAsset[]
  languageUrls?: Record<LocaleName, string>
}

/** A whole document around one page's main part. */
export function renderPage(frame: PageFrame, page: Page): string {
  const words = wordsOf(frame).frame
  return html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
${page.isPrivate && html`<meta name="robots" content="noindex, nofollow">`}
${page.description && html`<meta name="description" content="${page.description}">`}
<link rel="icon" type="image/svg+xml" href="${frame.assets}/${assetPath('mark.svg')}">
${renderAsset(frame, 'pages.css')}
${(page.assets ?? []).map((name) => renderAsset(frame, name))}
${frame.themeUrl && html`<link rel="stylesheet" href="${frame.themeUrl}">`}
${page.head}
</head>
<body>
${renderStarShapes()}
<a class="skip" href="#main">${words.skip}</a>
<header>${frame.isDemo && html`<p class="demo">${words.demo}</p>`}
<div class="top"><p class="shop-name" dir="auto">${frame.shopName}</p>${page.languageUrls && renderLanguages(frame, page.languageUrls)}</div></header>
<main id="main">
${page.main}
</main>
<footer class="bottom"><p>${words.poweredBy}<span class="wordmark" translate="no">回声 Echoloop</span></p></footer>
</body>
</html>
`.toString()
}

function renderAsset(frame: PageFrame, name: VersionedAsset): Html {
  const address = `${frame.assets}/${assetPath(name)}`
  if (name.endsWith('.css')) return html`<link rel="stylesheet" href="${address}">`
  return html`<script type="module" src="${address}"></script>`
}

function renderLanguages(frame: PageFrame, languageUrls: Record<LocaleName, string>): Html {
  const names: [LocaleName, string][] = [
    ['zh-CN', '中文'],
    ['en', 'English'],
  ]
  const links = names.map(([language, name]) =>
    language === frame.language
      ? html`<li><span lang="${language}" aria-current="true">${name}</span></li>`
      : html`<li><a lang="${language}" hreflang="${language}" href="${languageUrls[language]}">${name}</a></li>`,
  )
  return html`<nav aria-label="${wordsOf(frame).frame.languages}"><ul class="languages">${links}</ul></nav>`
}

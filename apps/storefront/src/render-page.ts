import type { LocaleName } from '@echoloop/locales'
import { type Html, type HtmlPart, html } from '@echoloop/markup'
import { elementAssetPath } from './element-assets.ts'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderNotices } from './render-notices.ts'
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
  /** Style sheets and scripts that the elements of shops' own pages use as well. */
  styles?: readonly string[]
  scripts?: readonly string[]
  /** Uses the width of a large screen. */
  isWide?: boolean
  languageUrls?: Record<LocaleName, string>
}

/** A whole document around one page's main part. */
export function renderPage(frame: PageFrame, page: Page): string {
  const words = wordsOf(frame).frame
  const text = html`<!doctype html>
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
${[...(page.styles ?? []), ...(page.scripts ?? [])].map((name) => renderFile(`${frame.assets}/${elementAssetPath(name)}`))}
${(page.assets ?? []).map((name) => renderAsset(frame, name))}
${frame.themeUrl && html`<link rel="stylesheet" href="${frame.themeUrl}">`}
${page.head}
</head>
<body data-time-zone="${frame.timeZone}"${page.isWide && html` class="is-wide"`}>
${renderStarShapes()}
<a class="skip" href="#main">${words.skip}</a>
<header>${frame.isDemo && html`<p class="demo">${words.demo}</p>`}
<div class="top"><p class="shop-name" dir="auto">${frame.shopName}</p>${page.languageUrls && renderLanguages(frame, page.languageUrls)}</div></header>
${renderNotices(frame)}
<main id="main">
${page.main}
</main>
<footer class="bottom"><p>${words.poweredBy}<span class="wordmark" translate="no">回声 Echoloop</span></p></footer>
</body>
</html>
`.toString()
  return frame.path ? putUnderPath(text, frame.path) : text
}

/**
 * Pages write addresses from the root of the server. Where shoppers reach it under a path, that goes before each of
 * them. Quotes of text from outside are escaped, so that none of it can look like an attribute here.
 */
function putUnderPath(text: string, path: string): string {
  return text.replace(
    / (href|src|action|data-[a-z-]+)="\/(?!\/)/g,
    (start) => `${start.slice(0, -1)}${path}/`,
  )
}

function renderAsset(frame: PageFrame, name: VersionedAsset): Html {
  return renderFile(`${frame.assets}/${assetPath(name)}`)
}

function renderFile(address: string): Html {
  if (address.endsWith('.css')) return html`<link rel="stylesheet" href="${address}">`
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

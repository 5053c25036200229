import type { ShopTheme } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { ElementName } from './element-reserves.ts'
import { assetPath } from './storefront-assets.ts'

export type WindowPreview = {
  language: LocaleName
  /** How the sample page itself looks; the element follows its theme. */
  scheme: 'light' | 'dark'
  element: ElementName
  shopId: string
  /** Null for elements of the whole shop. */
  productId: string | null
  ground: ShopTheme['ground']
  assets: string
  themeUrl: string
}

/** A neutral page of an invented shop with one real element in it, as a shop's own page would hold it. */
export function renderWindowPreview(preview: WindowPreview): string {
  const words = locales[preview.language].shopWindow.sample
  const { assets, element } = preview
  return html`<!doctype html>
<html lang="${preview.language}" data-scheme="${preview.scheme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${words.title}</title>
<link rel="icon" type="image/svg+xml" href="${assets}/${assetPath('mark.svg')}">
<link rel="stylesheet" href="${assets}/${assetPath('window-preview.css')}">
<link rel="stylesheet" href="${preview.themeUrl}" data-theme>
<script type="module" src="${assets}/echoloop.js"></script>
</head>
<body>
<header><p class="name">${words.title}</p><nav aria-label="${words.navigation}"><ul>${words.links.map((link) => html`<li>${link}</li>`)}</ul></nav></header>
<main>
<section class="product">
<div class="picture" aria-hidden="true"></div>
<div><h1>${words.name}</h1>
${element === 'echoloop-rating' && renderElement(preview)}
<p class="price">${words.price}</p>
<p>${words.text}</p>
<p class="buy">${words.buy}</p></div>
</section>
${element !== 'echoloop-rating' && html`<section class="element">${renderElement(preview)}</section>`}
<p class="below">${words.below}</p>
</main>
</body>
</html>
`.toString()
}

/** Each element is written out, so that no name comes from an address. */
function renderElement({ element, shopId, productId, ground, language }: WindowPreview): Html {
  const known: Record<ElementName, (attributes: Html) => Html> = {
    'echoloop-rating': (attributes) => html`<echoloop-rating ${attributes}></echoloop-rating>`,
    'echoloop-reviews': (attributes) => html`<echoloop-reviews ${attributes}></echoloop-reviews>`,
    'echoloop-questions': (attributes) => html`<echoloop-questions ${attributes}></echoloop-questions>`,
    'echoloop-gallery': (attributes) => html`<echoloop-gallery ${attributes}></echoloop-gallery>`,
    'echoloop-form': (attributes) => html`<echoloop-form ${attributes}></echoloop-form>`,
    'echoloop-feedback': (attributes) => html`<echoloop-feedback ${attributes}></echoloop-feedback>`,
    'echoloop-said-and-done': (attributes) =>
      html`<echoloop-said-and-done ${attributes}></echoloop-said-and-done>`,
    'echoloop-certificates': (attributes) =>
      html`<echoloop-certificates ${attributes}></echoloop-certificates>`,
    'echoloop-journey': (attributes) => html`<echoloop-journey ${attributes}></echoloop-journey>`,
    'echoloop-chat': (attributes) => html`<echoloop-chat ${attributes}></echoloop-chat>`,
    'echoloop-best': (attributes) => html`<echoloop-best ${attributes}></echoloop-best>`,
    'echoloop-survey': (attributes) => html`<echoloop-survey ${attributes}></echoloop-survey>`,
  }
  return known[element](
    html`shop="${shopId}" language="${language}"${productId && html` product="${productId}"`}${ground !== 'page' && html` theme="${ground}"`}`,
  )
}

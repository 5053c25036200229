import { cleanText, type Html, html } from '@echoloop/markup'
import { webAddress } from '../web-address.ts'

/** A buyer's picture of a product, or the first letter or digit of its name; decoration beside the name that stands next to it. */
export function renderProductPicture({
  name,
  pictureUrl,
}: {
  name: string
  pictureUrl: string | null
}): Html {
  if (pictureUrl !== null)
    return html`<img class="product-picture" src="${webAddress(pictureUrl)}" alt="" width="96" height="96" loading="lazy" decoding="async">`
  const [first = '·'] = /[\p{L}\p{N}]/u.exec(cleanText(name)) ?? []
  return html`<span class="product-picture is-letter" aria-hidden="true">${first.toUpperCase()}</span>`
}

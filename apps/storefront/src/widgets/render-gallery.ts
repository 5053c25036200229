import type { Media } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'
import { voiceWordsOf } from '../voices/render-ask-link-form.ts'
import { webAddress } from '../web-address.ts'

export type GalleryWidget = {
  pictures: readonly {
    image: Media
    author: string | null
    /** Where the review that it belongs to can be read. */
    reviewUrl: string
  }[]
  /** The page of further pictures; null when these are all. */
  moreUrl: string | null
}

export type GalleryPage = GalleryWidget & { productName: string; productUrl: string }

/** Pictures of all reviews of a product. Each leads to its review; with the script it opens large first. */
export function renderGalleryWidget(frame: PageFrame, data: GalleryWidget): Html {
  const words = voiceWordsOf(frame).gallery
  if (data.pictures.length === 0) return html`<p class="quiet">${words.none}</p>`
  return html`<section class="gallery" aria-labelledby="gallery-title">
<h2 id="gallery-title">${words.viewer}</h2>
<ul class="media-tiles" part="pictures" data-tiles>${data.pictures.map((picture, index) => renderTile(frame, picture, index + 1))}</ul>
<p class="more" data-part="more">${renderMore(frame, data.moreUrl)}</p>
${renderViewer(frame)}
</section>`
}

function renderMore(frame: PageFrame, moreUrl: string | null): Html | null {
  const words = voiceWordsOf(frame).gallery
  return moreUrl === null
    ? null
    : html`<a class="button" part="button" data-more rel="next" href="${moreUrl}">${words.more}</a>`
}

function renderTile(
  frame: PageFrame,
  { image, author, reviewUrl }: GalleryWidget['pictures'][number],
  number: number,
): Html {
  const words = voiceWordsOf(frame).gallery
  const by = words.by(author || wordsOf(frame).review.anonymous)
  const origin = frame.origin ?? ''
  return html`<li><a href="${reviewUrl}" data-large="${origin}${image.url}" data-width="${image.width}" data-height="${image.height}"><img src="${origin}${image.thumbUrl}" width="96" height="96" loading="lazy" decoding="async" alt="${words.look({ number, by })}"></a></li>`
}

/** Opened by the script; a native dialog keeps the focus inside and gives it back. */
function renderViewer(frame: PageFrame): Html {
  const words = voiceWordsOf(frame).gallery
  return html`<dialog class="viewer" aria-label="${words.viewer}">
<div class="viewer-bar"><p data-place="${words.place}" role="status"></p><button type="button" data-close autofocus>${words.close}</button></div>
<img class="viewer-picture" alt="">
<div class="viewer-bar"><button type="button" data-step="-1">${words.previous}</button><a data-review href="">${words.review}</a><button type="button" data-step="1">${words.next}</button></div>
</dialog>`
}

/** The pictures on a page of ours, for readers without a script and shops without a site. */
export function renderGalleryPage(frame: PageFrame, data: GalleryPage): string {
  const words = voiceWordsOf(frame)
  return renderPage(frame, {
    title: words.gallery.title(data.productName),
    isPrivate: true,
    assets: ['voices.css'],
    main: html`<p class="over" dir="auto">${data.productName}</p>
<h1>${words.gallery.viewer}</h1>
<ul class="media-tiles" part="pictures">${data.pictures.map((picture, index) => renderTile(frame, picture, index + 1))}</ul>
${data.moreUrl !== null && html`<p class="more">${renderMore(frame, data.moreUrl)}</p>`}
<p class="ways"><a href="${webAddress(data.productUrl)}">${words.askLink.back}</a></p>`,
  })
}

import type { Media } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'

/**
 * Pictures and videos of one review. Each small picture leads to the large one, so that nothing needs a script; their
 * places are kept free before they have come.
 */
export function renderMedia(frame: PageFrame, media: readonly Media[]): Html | null {
  const words = wordsOf(frame).media
  if (media.length === 0) return null
  const images = media.filter(({ kind }) => kind === 'image')
  const videos = media.filter(({ kind }) => kind === 'video')
  const tiles = images.map((image, index) => {
    const place = { number: index + 1, of: images.length }
    return html`<li><a href="${image.url}">${renderThumb(image, words.picture(place))}</a></li>`
  })
  const folded = tiles.slice(tilesMax)
  const rest =
    folded.length > 0 &&
    html`<details class="rest"><summary>${locales[frame.language].reviewList.more} (${folded.length.toLocaleString(frame.language)})</summary><ul class="media-tiles" part="pictures">${folded}</ul></details>`
  return html`<div class="media">${tiles.length > 0 && html`<ul class="media-tiles" part="pictures" aria-label="${words.list}">${tiles.slice(0, tilesMax)}</ul>`}${rest}${videos.map((video) => renderVideo(video, words.video))}</div>`
}

/** Whoever brought hundreds of pictures along does not push all other reviews away. */
const tilesMax = 9

type Pictured = { id: string; media: readonly Media[] }

/** Pictures of all the reviews of a page in one strip; each leads to the review that it belongs to. */
export function renderGallery(frame: PageFrame, reviews: readonly Pictured[]): Html | null {
  const words = wordsOf(frame).media
  const images = reviews.flatMap(({ id, media }) =>
    media.filter(({ kind }) => kind === 'image').map((image) => ({ image, reviewId: id })),
  )
  if (images.length < galleryMin) return null
  const shown = images.slice(0, galleryMax)
  const tiles = shown.map(({ image, reviewId }, index) => {
    const name = words.galleryPicture({ number: index + 1, of: shown.length })
    return html`<li><a href="#${reviewId}">${renderThumb(image, name)}</a></li>`
  })
  return html`<section class="gallery" aria-labelledby="gallery-title">
<h2 id="gallery-title">${words.gallery}</h2>
<ul class="media-tiles" part="pictures">${tiles}</ul>
</section>`
}

const galleryMin = 3
const galleryMax = 20

function renderThumb(image: Media, name: string): Html {
  return html`<img src="${image.thumbUrl}" width="96" height="96" loading="lazy" decoding="async" alt="${name}">`
}

function renderVideo(video: Media, name: string): Html {
  return html`<video class="media-video" src="${video.url}" width="${video.width}" height="${video.height}" controls playsinline preload="metadata" aria-label="${name}"></video>`
}

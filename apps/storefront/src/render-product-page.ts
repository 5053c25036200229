import { type LocaleName, locales } from '@echoloop/locales'
import { dataBlock, type Html, html } from '@echoloop/markup'
import { type DescribedProduct, jsonLd } from './json-ld.ts'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderGallery } from './render-media.ts'
import { renderPage } from './render-page.ts'
import {
  renderAuditBadge,
  renderCertificates,
  type ShownCertificate,
  type SignedAttestation,
} from './render-proofs.ts'
import { type QuestionsOfPage, renderQuestions } from './render-questions.ts'
import { webAddress } from './web-address.ts'
import { isFiltered } from './widgets/list-address.ts'
import { renderReviewList } from './widgets/render-review-list.ts'
import type { ReviewList } from './widgets/review-list.ts'

export type ProductPage = {
  product: DescribedProduct
  /** The reviews, their stars and filters. */
  list: ReviewList
  /** The address leads to older reviews or to a choice of them: for readers, not for search engines. */
  isPart: boolean
  /** This page's lasting address, absolute, without cursor. */
  pageUrl: string
  languageUrls: Record<LocaleName, string>
  questions: QuestionsOfPage
  /** The published rules of the shop. */
  policyUrl?: string
  /** The page on which everybody can check the reviews. */
  checkUrl?: string
  certificates: readonly ShownCertificate[]
  audit: { newest: SignedAttestation; auditsUrl: string } | null
  /** Where buyers without a link ask for one, all pictures stand, and the shop alone is told something. */
  ways?: { askLinkUrl: string | null; picturesUrl: string; feedbackUrl: string }
}

/** What buyers say about one product: stars, how they are reckoned, reviews in the order and choice asked for. */
export function renderProductPage(frame: PageFrame, data: ProductPage): string {
  const words = wordsOf(frame)
  const { product, list } = data
  const hasProofs = data.audit !== null || data.certificates.length > 0
  return renderPage(frame, {
    title: words.product.title({ product: product.name, shop: frame.shopName }),
    description: words.product.description({ product: product.name, count: list.summary.count }),
    languageUrls: data.languageUrls,
    head: renderHead(data),
    isWide: true,
    styles: ['widgets.css', 'widget-reviews.css', 'widget-questions.css'],
    scripts: ['hosted-page.js'],
    assets: ['questions.css', 'trust.css', ...(hasProofs ? (['check-signed.js'] as const) : [])],
    main: html`<h1 dir="auto">${product.name}</h1>
${product.description && html`<p class="product-text" dir="auto">${product.description}</p>`}
${renderWays(frame, data)}
<section id="reviews" class="widget widget-reviews" data-widget="reviews" aria-labelledby="reviews-title">
<h2 id="reviews-title">${words.product.reviews}</h2>
${renderReviewList(frame, list)}
</section>
${renderDisclosure(frame, data)}
${data.audit !== null && renderAuditBadge(frame, data.audit)}
${renderCertificates(frame, { certificates: data.certificates, product: product.id })}
${renderQuestions(frame, data.questions)}
${data.ways && html`<p class="more"><a class="button" href="${webAddress(data.ways.feedbackUrl)}">${locales[frame.language].voices.feedback.heading}</a></p>`}`,
  })
}

/** Pictures of the reviews that are listed, the way to all of them, and the way to an own review. */
function renderWays(frame: PageFrame, { list, ways }: ProductPage): Html {
  const words = locales[frame.language].voices
  const gallery = renderGallery(frame, list.items)
  return html`${gallery}
${gallery && ways && html`<p class="more"><a class="button" href="${webAddress(ways.picturesUrl)}">${words.gallery.more}</a></p>`}
${ways?.askLinkUrl && html`<p class="more"><a class="button" href="${webAddress(ways.askLinkUrl)}">${words.askLink.open}</a></p>`}`
}

function renderHead(data: ProductPage): Html {
  const { list, isPart } = data
  return html`<link rel="canonical" href="${data.pageUrl}">
${isPart && html`<meta name="robots" content="noindex, follow">`}
<link rel="alternate" hreflang="zh-CN" href="${data.languageUrls['zh-CN']}">
<link rel="alternate" hreflang="en" href="${data.languageUrls.en}">
${!isFiltered(list.choice) && dataBlock(jsonLd(data.product, list.summary, list.items))}`
}

function renderDisclosure(frame: PageFrame, { policyUrl, checkUrl }: ProductPage): Html {
  const words = wordsOf(frame).disclosure
  return html`<section class="disclosure" aria-labelledby="disclosure-title">
<h2 id="disclosure-title">${words.title}</h2>
<p>${words.collected}</p>
<p>${words.published}${policyUrl !== undefined && html` <a href="${webAddress(policyUrl)}">${locales[frame.language].screening.page.link}</a>`}</p>
<p>${words.order}${checkUrl !== undefined && html` <a href="${webAddress(checkUrl)}">${locales[frame.language].transparency.page.link}</a>`}</p>
</section>`
}

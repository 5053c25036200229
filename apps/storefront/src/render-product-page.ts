import type { ProductSummary, PublicReview } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { dataBlock, type Html, html } from '@echoloop/markup'
import { jsonLd } from './json-ld.ts'
import { type PageFrame, wordsOf } from './page-frame.ts'
import type { FlagForm } from './render-flag-form.ts'
import { renderGallery } from './render-media.ts'
import { renderPage } from './render-page.ts'
import {
  renderAuditBadge,
  renderCertificates,
  type ShownCertificate,
  type SignedAttestation,
} from './render-proofs.ts'
import { type QuestionsOfPage, renderQuestions } from './render-questions.ts'
import { renderReview } from './render-review.ts'
import { renderSummary } from './render-summary.ts'
import { webAddress } from './web-address.ts'

export type ProductPage = {
  product: { id: string; name: string; description: string | null }
  summary: ProductSummary
  /** Newest first, as the list endpoint gives them. */
  items: readonly PublicReview[]
  nextCursor: string | null
  /** Address of the page of older reviews; null when there are none. */
  moreUrl: string | null
  dimensionNames: Readonly<Record<string, string>>
  /** This page's lasting address, absolute, without cursor. */
  pageUrl: string
  languageUrls: Record<LocaleName, string>
  questions: QuestionsOfPage
  /** The published rules of the shop. */
  policyUrl?: string
  /** The page on which everybody can check the reviews. */
  checkUrl?: string
  flagForm: FlagForm
  certificates: readonly ShownCertificate[]
  audit: { newest: SignedAttestation; auditsUrl: string } | null
}

/** What buyers say about one product: stars, how they are reckoned, reviews newest first. */
export function renderProductPage(frame: PageFrame, data: ProductPage): string {
  const words = wordsOf(frame)
  const { product, summary } = data
  const hasProofs = data.audit !== null || data.certificates.length > 0
  return renderPage(frame, {
    title: words.product.title({ product: product.name, shop: frame.shopName }),
    description: words.product.description({ product: product.name, count: summary.count }),
    languageUrls: data.languageUrls,
    head: renderHead(data),
    assets: [
      'questions.css',
      'trust.css',
      'questions.js',
      ...(hasProofs ? (['check-signed.js'] as const) : []),
    ],
    main: html`<h1 dir="auto">${product.name}</h1>
${product.description && html`<p class="product-text" dir="auto">${product.description}</p>`}
${renderSummary(frame, summary)}
${renderDisclosure(frame, data)}
${data.audit !== null && renderAuditBadge(frame, data.audit)}
${renderCertificates(frame, { certificates: data.certificates, product: product.id })}
${renderGallery(frame, data.items)}
${data.items.length > 0 && renderReviews(frame, data)}
${renderQuestions(frame, data.questions)}`,
  })
}

function renderHead(data: ProductPage): Html {
  return html`<link rel="canonical" href="${data.pageUrl}">
<link rel="alternate" hreflang="zh-CN" href="${data.languageUrls['zh-CN']}">
<link rel="alternate" hreflang="en" href="${data.languageUrls.en}">
${dataBlock(jsonLd(data.product, data.summary, data.items))}`
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

function renderReviews(frame: PageFrame, data: ProductPage): Html {
  const words = wordsOf(frame).product
  return html`<section aria-labelledby="reviews-title">
<h2 id="reviews-title">${words.reviews}</h2>
<ol class="reviews">
${data.items.map((review) => renderReview(frame, { review, dimensionNames: data.dimensionNames, flagForm: data.flagForm }))}
</ol>
${data.nextCursor !== null && data.moreUrl !== null && html`<p class="more"><a class="button" rel="next" href="${data.moreUrl}">${words.older}</a></p>`}
</section>`
}

import { locales } from '@echoloop/locales'
import { escapeHtml } from '@echoloop/markup'
import { languageTag } from '../language-tag.ts'
import type { FeedReview, FeedShop } from './feed-data.ts'
import { xmlElement, xmlText } from './xml-text.ts'

export type RssFeed = {
  shop: FeedShop
  /** The only product that the feed is about, if there is one. */
  product: { name: string } | null
  /** This feed's own address. */
  selfUrl: string
  /** The page that shows the same. */
  pageUrl: string
  /** Newest first. */
  reviews: readonly (FeedReview & { productName: string })[]
}

/**
 * RSS 2.0 of the newest reviews. Readers take a description for HTML, so its text is escaped once as HTML and once as
 * XML. Nothing in it depends on the time of asking: the same reviews give the same bytes.
 */
export function renderRssFeed({ shop, product, selfUrl, pageUrl, reviews }: RssFeed): string {
  const words = locales[shop.language].feeds
  const title = product
    ? words.productTitle({ product: product.name, shop: shop.name })
    : words.shopTitle(shop.name)
  const newest = reviews[0]?.occurredAt
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${xmlElement('title', title)}
${xmlElement('link', pageUrl)}
${xmlElement('description', words.description)}
<language>${shop.language}</language>
<atom:link href="${xmlText(selfUrl)}" rel="self" type="application/rss+xml"/>
${newest ? `<lastBuildDate>${mailDate(newest)}</lastBuildDate>\n` : ''}<generator>Echoloop</generator>
<ttl>60</ttl>
${reviews.map((review) => renderItem(shop, review)).join('')}</channel>
</rss>
`
}

function renderItem(shop: FeedShop, review: RssFeed['reviews'][number]): string {
  const words = locales[shop.language].feeds
  const named = xmlElement('title', review.title)
  const title =
    named || xmlElement('title', words.itemTitle({ stars: review.rating, product: review.productName }))
  const marks = [
    review.isVerified && words.verified,
    review.isIncentivised && words.incentivised,
    review.byStaff && words.byStaff,
    review.isImported && words.imported,
  ]
  return [
    '<item>',
    title,
    xmlElement('link', review.url),
    `<guid isPermaLink="false">${xmlText(review.id)}</guid>`,
    `<pubDate>${mailDate(review.occurredAt)}</pubDate>`,
    xmlElement('dc:creator', review.authorName ?? words.anonymous),
    xmlElement('dc:language', languageTag(review.language)),
    marks.map((mark) => (mark ? xmlElement('category', mark) : '')).join(''),
    `<description>${xmlText(paragraphs(shop, review))}</description>`,
    '</item>\n',
  ].join('')
}

/** HTML: the stars and the product, then the words with their line breaks. */
function paragraphs(shop: FeedShop, review: RssFeed['reviews'][number]): string {
  const words = locales[shop.language].feeds
  const heading = words.itemTitle({ stars: review.rating, product: review.productName })
  const text = review.text ? `<p>${escapeHtml(review.text).replaceAll('\n', '<br>')}</p>` : ''
  return `<p>${escapeHtml(heading)}</p>${text}`
}

/** A moment as RFC 822 wants it, with a year of four digits. */
function mailDate(moment: string): string {
  return new Date(moment).toUTCString().replace('GMT', '+0000')
}

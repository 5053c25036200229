import {
  type FeedReview,
  googleFeedHead,
  googleFeedReview,
  googleFeedTail,
  metaFeedReview,
  renderRssFeed,
} from '@echoloop/storefront'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGoogleFeed } from '../../../../test/check-google-feed.ts'
import { elementsAt, readXml, textAt } from '../../../../test/read-xml.ts'

const shop = {
  id: `shp_${'0'.repeat(32)}`,
  name: 'Tea',
  language: 'en' as const,
  publicUrl: 'https://reviews.example',
  hosts: ['https://tea.example'],
}
const product = {
  id: `prd_${'0'.repeat(32)}`,
  name: 'Kettle',
  skus: ['KET'],
  gtins: ['4006381333931'],
  mpns: [],
  brand: null,
  url: 'https://tea.example/kettle',
}
const review: FeedReview = {
  id: 'fbk_1',
  rating: 4,
  title: null,
  text: 'fine',
  authorName: null,
  language: 'en',
  occurredAt: '2026-01-01T00:00:00.000Z',
  editedAt: null,
  isVerified: true,
  isIncentivised: false,
  byStaff: false,
  isImported: false,
  isByLink: true,
  dimensions: { quality: 5 },
  imageUrls: ['https://reviews.example/media/1'],
  url: 'https://reviews.example/p/1#fbk_1',
}

const googleOf = (change: Partial<FeedReview>) =>
  `${googleFeedHead(shop)}${googleFeedReview(shop, { ...review, ...change }, product) ?? ''}${googleFeedTail}`

const rssOf = (change: Partial<FeedReview>) =>
  renderRssFeed({
    shop,
    product: null,
    selfUrl: 'https://reviews.example/feeds/reviews.rss',
    pageUrl: 'https://reviews.example/s/1',
    reviews: [{ ...review, ...change, productName: 'Kettle' }],
  })

describe('what a person wrote', () => {
  test('never breaks a feed, whatever it is', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(any, any, any, (title, text, authorName) => {
        expect(checkGoogleFeed(googleOf({ title, text, authorName }))).toEqual([])
        readXml(rssOf({ title, text, authorName }))
        const line = metaFeedReview(shop, { ...review, title, text, authorName }, product)
        if (line !== undefined)
          expect(line.match(/"/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0)
      }),
      { numRuns: 50 },
    )
  })

  test('comes through whole: signs of markup, emoji and twenty thousand characters', () => {
    for (const text of [']]> <![CDATA[ & &amp; <b>', '👨‍👩‍👧 好用 😀', '长'.repeat(20_000)]) {
      const [found] = elementsAt(readXml(googleOf({ text })), 'reviews/review/content')
      expect(found?.text).toBe(text)
    }
  })

  test('loses only what XML forbids, and what hides', () => {
    const [found] = elementsAt(
      readXml(googleOf({ text: 'a\u0000\u0008\ud800\u202e\u200b\ufffe\uffffb' })),
      'reviews/review/content',
    )
    expect(found?.text).toBe('a\ufffdb')
  })

  test('that is nothing to be seen is left out of Google’s and Meta’s feed, as they ask for words', () => {
    const empty = { title: null, text: '\u200b \n' }
    expect(googleFeedReview(shop, { ...review, ...empty }, product)).toBeUndefined()
    expect(metaFeedReview(shop, { ...review, ...empty }, product)).toBeUndefined()
    expect(googleFeedReview(shop, { ...review, title: 'words', text: null }, product)).toContain(
      '<content>words</content>',
    )
  })

  test('is no formula in any table program', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '\t=', ' =', '\u200b=']) {
      const line = metaFeedReview(shop, { ...review, text: `${sign}1+1`, title: `${sign}2` }, product)
      expect(line).not.toMatch(/(^|,)"?\s*[=+@＝-]/)
    }
  })
})

describe('a Google feed', () => {
  test('has the parts of Google’s sample in its order', () => {
    const [shown] = elementsAt(readXml(googleOf({ title: 'Good', authorName: 'Ada' })), 'reviews/review')
    expect(shown?.children.map(({ name }) => name)).toEqual([
      'review_id',
      'reviewer',
      'is_verified_purchase',
      'is_incentivized_review',
      'review_timestamp',
      'title',
      'content',
      'review_language',
      'review_url',
      'reviewer_images',
      'ratings',
      'products',
      'collection_method',
    ])
    expect(shown && textAt(shown, 'collection_method')).toBe('post_fulfillment')
  })

  test('that is wrong is found to be: the check is no formality', () => {
    const right = googleOf({})
    const wrongs = [
      right.replace('<version>2.4</version>', '<version>2.3</version>'),
      right.replace(/<review_id>.*?<\/review_id>/, ''),
      right.replace(/(<title>.*?<\/title>)?(<content>.*?<\/content>)/, '$2<title>late</title>'),
      right.replace('type="group"', ''),
      right.replace('>4<', '>6<'),
      right.replace('4006381333931', '12345'),
      right.replace('post_fulfillment', 'bought'),
      right.replace('</review>\n', '</review><deleted/>'),
      right.replace('https://tea.example/kettle', ' '),
    ]
    for (const wrong of wrongs) expect(checkGoogleFeed(wrong)).not.toEqual([])
    expect(() => checkGoogleFeed(right.replace('fine', '\u0001'))).toThrow()
    expect(() => checkGoogleFeed(right.replace('</feed>', ''))).toThrow()
  })
})

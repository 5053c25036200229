import type { ShopScores } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { type BestList, type PageFrame, renderShopPage, type ShopPage } from '../src/index.ts'
import { chineseFrame, englishFrame } from './sample-data.ts'

const scores: ShopScores = {
  shopId: 'shp_1',
  from: '2026-05-23',
  to: '2026-11-22',
  reviews: 1200,
  buyers: 900,
  dimensions: {
    quality: { count: 1100, mean: 4.62, low: 4.58, high: 4.66 },
    delivery: { count: 4, mean: 4.25, low: 2.73, high: 5 },
    service: null,
  },
  method: 'score = Σ ÷ n',
}

const best: BestList = {
  title: 'Best rated',
  rows: [
    {
      id: 'a',
      name: '杯<i>',
      url: '/p/a?shop=shp_1',
      pictureUrl: null,
      count: 40,
      verified: 38,
      score: 4.66,
      low: 4.41,
      high: 4.91,
    },
  ],
  until: '2026-11-22',
  ratings: 40,
  method: 'score = …',
  allUrl: '/best?shop=shp_1',
}

function pageOf(frame: PageFrame, change: Partial<ShopPage> = {}): string {
  return renderShopPage(frame, {
    scores,
    best,
    saidAndDoneUrl: null,
    audit: null,
    products: {
      products: [
        {
          id: 'a',
          name: '杯<i>',
          count: 3,
          score: 4.66,
          url: '/p/a?shop=shp_1&x=1',
          pictureUrl: '/media/a/b-thumb',
        },
        { id: 'b', name: '壶', count: 0, score: null, url: 'javascript:alert(1)', pictureUrl: null },
      ],
      total: 50,
      words: '',
      page: 2,
      pages: 3,
      action: '/s/shp_1',
      hidden: [],
      urlOf: ({ page, words }) => `/s/shp_1?q=${words}&page=${page}`,
    },
    pageUrl: 'https://shop.example/s/shp_1',
    languageUrls: { 'zh-CN': '/s/shp_1?lang=zh-CN', en: '/s/shp_1?lang=en' },
    ...change,
  })
}

describe('the page of a shop', () => {
  test('lists products with stars, and those without reviews', () => {
    const page = pageOf(chineseFrame)
    expect(page).toContain('href="/p/a?shop=shp_1&#38;x=1"')
    expect(page).toContain('<span class="tile-name" dir="auto">杯&#60;i&#62;</span>')
    expect(page).toContain('aria-label="4.7 星，满分 5 星"')
    expect(page).toContain('还没有评价')
    expect(page).not.toContain('javascript:')
  })

  test('says how exact each score is, what it rests on, and where nobody rated', () => {
    const page = pageOf(englishFrame)
    expect(page).toContain('<strong>4.6</strong>')
    expect(page).toMatch(/aria-hidden="true">± 0\.1</)
    expect(page).toMatch(/aria-hidden="true">2\.7 to 5\.0</)
    expect(page).toContain('the value lies between 2.7 and 5.0 (95% certainty)')
    expect(page).toContain('Not rated in this period')
    expect(page).toContain('1,200 reviews by 900 buyers')
    expect(page).toContain('23 May 2026 to 22 November 2026')
    expect(pageOf(chineseFrame)).toContain('900 位买家的 1,200 条评价')
  })

  test('has no score where nothing was rated', () => {
    const none = { quality: null, delivery: null, service: null }
    const page = pageOf(englishFrame, { scores: { ...scores, reviews: 0, buyers: 0, dimensions: none } })
    expect(page).toContain('There is no score until one is.')
    expect(page).not.toContain('score-card')
  })

  test('leads to the pages before and after, and finds by name without a script', () => {
    const page = pageOf(englishFrame)
    expect(page).toContain('rel="prev" href="/s/shp_1?q=&#38;page=1"')
    expect(page).toContain('rel="next" href="/s/shp_1?q=&#38;page=3"')
    expect(page).toContain('Page 2 of 3')
    expect(page).toMatch(/<form class="search" role="search" action="\/s\/shp_1" method="get">/)
    expect(page).not.toMatch(/<\w[^>]*\s(style|on\w+)=/)
  })

  test('without products says so, and without a hit what was looked for', () => {
    const { products } = {
      products: {
        products: [],
        total: 0,
        words: '',
        page: 1,
        pages: 0,
        action: '/s/x',
        hidden: [],
        urlOf: () => '/s/x',
      },
    }
    expect(pageOf(englishFrame, { products })).toContain('No products yet.')
    expect(pageOf(englishFrame, { products: { ...products, words: '<b>' } })).toContain(
      'No product is called “&#60;b&#62;”.',
    )
  })
})

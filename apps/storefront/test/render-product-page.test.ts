import { describe, expect, test } from 'vitest'
import { jsonLd, renderProductPage } from '../src/index.ts'
import {
  chineseFrame,
  emptySummary,
  englishFrame,
  facets,
  productPage,
  review,
  reviews,
  summary,
} from './sample-data.ts'

describe('a product page in Chinese', () => {
  const page = renderProductPage(chineseFrame, productPage())

  test('states score, plain average, count, histogram and method', () => {
    expect(page).toContain('<span class="score-number">4.2</span>')
    expect(page).toContain('直接平均 4.3')
    expect(page).toContain('37 个评分')
    expect(page).toMatch(/5 星<\/span>.*width="62\.2%".*>23<\/span>.*>62%<\/span>/)
    expect(page).toContain('贝叶斯平均')
    expect(page).toContain('(5 × 3.5 + Σ) / (5 + n)')
  })

  test('tells beside the reviews how they are collected, that all are published and in which order', () => {
    const disclosure = page.slice(page.indexOf('class="disclosure"'), page.indexOf('id="questions"'))
    for (const words of ['专属链接', '全部发布，不分星级', '新的在前']) expect(disclosure).toContain(words)
  })

  test('shows marks with their reason, dimensions, addition and reply with days and dates of the shop', () => {
    expect(page).toContain('<summary>已验证购买</summary>')
    expect(page).toContain('专属链接写下。标记由系统给出')
    expect(page).toContain('<summary>导入</summary>')
    expect(page).toContain('<li>做工 5/5</li>')
    expect(page).toContain('31 天后追评')
    expect(page).toContain('青瓷小铺 回复')
    expect(page).toContain('<time datetime="2025-03-08T18:30:00.000Z">2025年3月9日</time>')
  })

  test('names the language of each review, and calls nonsense unknown', () => {
    expect(page).toContain('<h3 lang="en" dir="auto">Pretty, but it arrived chipped</h3>')
    expect(page).toContain('<h3 lang="" dir="auto">&#60;/h3&#62;&#60;script&#62;')
  })

  test('lets no hostile text become markup, style or direction', () => {
    expect(page).not.toMatch(/<script>|<img|<b onmouse|\u202e|\u200b/)
    expect(page).not.toMatch(/\sstyle="|\son\w+="|javascript:/i)
    expect(page).not.toContain('\u0000')
    // The data block and the scripts of the list and of the questions, all the page's own.
    expect(page.match(/<script/g)).toHaveLength(2)
  })

  test('folds a long text without losing a word', () => {
    const long = reviews.find(({ title }) => title === '说得长一点')?.text ?? ''
    const article = page.slice(page.indexOf('说得长一点', page.indexOf('<main')))
    const shown = [...article.matchAll(/<p>(第.*?)<\/p>/gs)].map((match) => match[1]).join('')
    expect(shown).toBe(long)
    expect(article).toMatch(/<summary>展开其余 \d+ 字<\/summary>/)
  })

  test('leads to older reviews and to the other language', () => {
    expect(page).toContain(
      'rel="next" href="/p/prd_00000000000000000000000000000001?shop=shp_1&#38;cursor=abc#reviews"',
    )
    expect(page).toContain(
      '<a lang="en" hreflang="en" href="/p/prd_1?shop=shp_1&#38;language=en">English</a>',
    )
    expect(page).toContain('虚构')
  })
})

test('a review that its author changed says when beside its date, in both languages, and no other does', () => {
  const items = [review({ editedAt: '2025-03-11T20:00:00.000Z' }), review()]
  const by = (frame: typeof chineseFrame) =>
    [...renderProductPage(frame, productPage({ items })).matchAll(/<p class="by">(.*?)<\/p>/g)].map(
      ([, line = '']) => line.replaceAll(/<[^>]*>/g, ''),
    )
  expect(by(chineseFrame)).toEqual(['林小满 2025年3月9日 · 修改于 2025年3月12日', '林小满 2025年3月9日'])
  expect(by(englishFrame)).toEqual(['林小满 9 March 2025 · Edited 12 March 2025', '林小满 9 March 2025'])
})

describe('a product page in English', () => {
  test('speaks English, and says nothing of a demonstration when it is none', () => {
    const page = renderProductPage(englishFrame, productPage())
    for (const words of [
      '<html lang="en">',
      'Verified purchase',
      '37 ratings',
      '9 March 2025',
      'Added 31 days later',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('Demonstration shop')
  })

  test('without reviews says so and claims no stars', () => {
    const none = { ...facets, all: 0, tags: [], dimensions: [], traits: [] }
    const empty = productPage({
      summary: emptySummary,
      facets: none,
      items: [],
      nextCursor: null,
      matching: 0,
    })
    expect(renderProductPage(englishFrame, empty)).toContain('No reviews yet')
    const page = renderProductPage(chineseFrame, empty)
    expect(page).toContain('还没有评价')
    expect(page).not.toContain('class="histogram"')
    expect(page).not.toContain('aggregateRating')
  })
})

describe('JSON-LD', () => {
  const product = { id: 'prd_1', name: '杯</script><script>', description: null }

  test('is valid, safe in a script element, and has the plain average', () => {
    const json = jsonLd(product, summary, reviews)
    expect(json).not.toMatch(/[<>&]/)
    const data = JSON.parse(json)
    expect(data).toMatchObject({
      '@type': 'Product',
      name: product.name,
      aggregateRating: { ratingValue: 4.3, ratingCount: 37 },
    })
    expect(data.review).toHaveLength(4)
    expect(data.review[1]).toMatchObject({ inLanguage: 'en', author: { name: 'Maeve R.' } })
  })

  test('leaves out what search engines would call an error', () => {
    const data = JSON.parse(
      jsonLd(product, emptySummary, [review({ rating: null }), review({ authorName: null })]),
    )
    expect(Object.keys(data)).toEqual(['@context', '@type', 'productID', 'name'])
  })
})

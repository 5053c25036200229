import { describe, expect, test } from 'vitest'
import { type ReviewFormPage, readReviewForm, renderReviewForm } from '../src/index.ts'
import { chineseFrame, englishFrame } from './sample-data.ts'

const blank: ReviewFormPage = {
  token: 'tk"n',
  product: { name: '随行杯 <大>' },
  order: { number: 'A-1001' },
  dimensions: [{ code: 'product.quality', name: '做工' }],
  action: '/r/token',
  privacyUrl: 'https://shop.example/privacy',
}

describe('the review form', () => {
  const page = renderReviewForm(chineseFrame, blank)

  test('posts without a script and has no star chosen beforehand', () => {
    expect(page).toContain(
      '<form class="review-form" method="post" enctype="multipart/form-data" action="/r/token"',
    )
    expect(page.match(/<input type="radio" name="rating" value="[1-5]" required>/g)).toHaveLength(5)
    expect(page).toContain('<input type="radio" name="dimensions.product.quality" value="" checked>')
    expect(page).not.toMatch(/\sstyle="|\son\w+="/)
  })

  test('names product, order and what is shown in public, and is kept out of search engines', () => {
    expect(page).toContain('随行杯 &#60;大&#62;，来自您的订单 A-1001')
    expect(page).toContain('公开显示：星级')
    expect(page).toContain('<a href="https://shop.example/privacy">隐私说明</a>')
    expect(page).toContain('content="noindex, nofollow"')
    expect(page).toContain('data-draft="tk&#34;n"')
  })

  test('shows problems above and beside the fields and keeps all that was written', () => {
    const values = {
      rating: 2,
      dimensions: { 'product.quality': 4 },
      title: '<好>',
      text: '\n字',
      isAnonymous: true,
    }
    const problems = [
      { field: 'text', message: '文字太长' },
      { field: 'dimensions.product.quality', message: '请选 1 到 5' },
      { field: 'token', message: '请重新打开链接' },
    ]
    const again = renderReviewForm(chineseFrame, { ...blank, values, problems })
    expect(again).toContain('<title>需要修改：')
    expect(again).toContain('有 3 处需要修改，您写的内容都还在。')
    expect(again).toContain('<a href="#text">文字太长</a>')
    expect(again).toContain('<li>请重新打开链接</li>')
    expect(again).toContain('aria-describedby="text-hint text-problem" aria-invalid="true"')
    expect(again).toContain('<p class="problem" id="dimensions.product.quality-problem">请选 1 到 5</p>')
    expect(again).toContain('name="rating" value="2" checked required')
    expect(again).toContain('name="dimensions.product.quality" value="4" checked')
    expect(again).toContain('>\n\n字</textarea>')
    expect(again).toContain('value="&#60;好&#62;"')
    expect(again).toMatch(/name="isAnonymous"[^>]* checked/)
  })

  test('has stars clicked in a mail chosen, and leaves all else to the draft in the browser', () => {
    const clicked = renderReviewForm(chineseFrame, { ...blank, stars: 4 })
    expect(clicked.match(/name="rating" value="\d" checked/g)).toEqual(['name="rating" value="4" checked'])
    expect(clicked).toContain(' data-draft="tk&#34;n" data-stars="4"')
    expect(clicked).not.toContain('data-is-answer')
    expect(page).not.toMatch(/data-stars|data-is-answer/)
    const values = { rating: 2, dimensions: {}, title: '', text: '', isAnonymous: false }
    const answer = renderReviewForm(chineseFrame, { ...blank, stars: 4, values })
    expect(answer).toContain(' data-is-answer')
    expect(answer.match(/name="rating" value="\d" checked/g)).toEqual(['name="rating" value="2" checked'])
  })

  test('refuses an address that is no web page, in English too', () => {
    const english = renderReviewForm(englishFrame, { ...blank, privacyUrl: 'javascript:alert(1)' })
    expect(english).toContain('Send review')
    expect(english).not.toContain('javascript:')
  })
})

describe('reading what was posted', () => {
  test('gives the values as sent', () => {
    const fields = new URLSearchParams(
      'rating=4&dimensions.product.quality=5&dimensions.logistics.speed=&title=t&text=a%0D%0Ab&isAnonymous=true',
    )
    expect(readReviewForm(fields)).toEqual({
      rating: 4,
      dimensions: { 'product.quality': 5 },
      title: 't',
      text: 'a\nb',
      isAnonymous: true,
    })
  })

  test('leaves wrong stars to the schema and turns words into none', () => {
    expect(readReviewForm(new URLSearchParams('rating=4.5')).rating).toBe(4.5)
    expect(readReviewForm(new URLSearchParams('rating=five')).rating).toBeNull()
    expect(readReviewForm(new URLSearchParams('')).rating).toBeNull()
  })

  test('never touches the prototype', () => {
    const { dimensions } = readReviewForm(new URLSearchParams('dimensions.__proto__=5'))
    expect(Object.getPrototypeOf(dimensions)).toBe(Object.prototype)
    expect(Object.keys(dimensions)).toEqual(['__proto__'])
  })
})

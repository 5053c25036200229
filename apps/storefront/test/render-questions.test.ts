import type { PublicQuestion } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { renderAnswerPage, renderProductPage, renderQuestionMail, renderQuestionPage } from '../src/index.ts'
import { chineseFrame, englishFrame, productPage, questionsOfPage } from './sample-data.ts'

const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>\u202e'

const asked: PublicQuestion = {
  id: 'qst_00000000000000000000000000000001',
  text: '能放进洗碗机吗？',
  authorName: null,
  language: 'zh-Hans',
  askedAt: '2025-03-08T18:30:00.000Z',
  answers: [
    {
      id: 'ans_00000000000000000000000000000001',
      text: '可以，放上层。',
      by: 'buyer',
      authorName: '林小满',
      answeredAt: '2025-03-09T18:30:00.000Z',
      helpful: 3,
    },
    {
      id: 'ans_00000000000000000000000000000002',
      text: '盖子请手洗。',
      by: 'shop',
      authorName: null,
      answeredAt: '2025-03-09T19:30:00.000Z',
      helpful: 0,
    },
  ],
}

describe('questions on a product page', () => {
  const page = renderProductPage(chineseFrame, productPage({ questions: questionsOfPage([asked]) }))

  test('stand with their answers, the shop’s own marked as such', () => {
    expect(page).toContain('能放进洗碗机吗？')
    expect(page).toContain('林小满（买过）')
    expect(page).toContain('青瓷小铺（店铺）')
    expect(page).toContain('有帮助（3）')
  })

  test('can be asked and voted for without a script', () => {
    expect(page).toContain('<form class="ask" method="post" action="/p/prd_1/questions?shop=shp_1"')
    expect(page).toContain(
      'method="post" action="/p/prd_1/answers/ans_00000000000000000000000000000001?shop=shp_1"',
    )
  })

  test('say so when nobody has asked or answered', () => {
    expect(renderProductPage(englishFrame, productPage())).toContain('Nobody has asked yet.')
    const waiting = productPage({ questions: questionsOfPage([{ ...asked, answers: [] }]) })
    expect(renderProductPage(englishFrame, waiting)).toContain('No answer yet.')
  })
})

describe('hostile words', () => {
  const question = { text: hostile, authorName: hostile, askedAt: asked.askedAt, language: hostile }
  const facts = { product: { name: hostile }, question, pageUrl: '/p/prd_1' }
  test.each([
    [
      'the product page',
      renderProductPage(
        englishFrame,
        productPage({ questions: questionsOfPage([{ ...asked, ...question }]) }),
      ),
    ],
    [
      'the asker’s page',
      renderQuestionPage(englishFrame, { ...facts, answers: [], state: 'refused', code: hostile }),
    ],
    [
      'the buyer’s page',
      renderAnswerPage(englishFrame, {
        ...facts,
        state: 'open',
        action: '/a/x',
        values: { text: hostile, isAnonymous: true, problem: hostile },
      }),
    ],
    [
      'the mail',
      renderQuestionMail(
        { ...englishFrame, shopName: hostile },
        { productName: hostile, name: hostile, question: hostile, url: 'https://shop.example/a/x' },
      ).html,
    ],
  ])('stay words in %s', (_, page) => {
    expect(page).not.toMatch(/<script>|<img|\u202e/)
  })
})

test('the mail names shop, product and question, asks for honesty, and holds no word about stars', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const frame = { ...chineseFrame, language }
    const mail = renderQuestionMail(frame, {
      productName: '茶杯',
      name: null,
      question: '烫手吗？',
      url: 'https://shop.example/a/x',
    })
    // The sheet of the frame is no words: it knows the stars of other mails.
    for (const part of [mail.text, mail.html.replace(/<style>.*?<\/style>/s, '')]) {
      for (const word of ['青瓷小铺', '茶杯', '烫手吗？', 'https://shop.example/a/x'])
        expect(part).toContain(word)
      expect(part).not.toMatch(/star|星|reward|奖|好评/i)
    }
    expect(mail.shortText).toContain('https://shop.example/a/x')
  }
})

test('the mail is one of the shop like any other, and says when the shop is a demonstration', () => {
  const mail = { productName: '茶杯', name: null, question: '烫手吗？', url: 'https://shop.example/a/x' }
  const real = renderQuestionMail(
    { ...englishFrame, isDemo: false },
    { ...mail, productName: 'a\r\nBcc: b@c' },
  )
  const demo = renderQuestionMail({ ...englishFrame, isDemo: true }, mail)
  expect(real.subject).toBe('A shopper asks about a Bcc: b@c')
  for (const part of ['<!doctype html>', '<html lang="en">', 'class="sheet"', '回声 Echoloop'])
    expect(real.html).toContain(part)
  expect(real.html).not.toMatch(/<script|<img|<link|<form|url\(|@import|\son\w+=/i)
  expect(real.text).toContain('Sent for Celadon & Co by 回声 Echoloop')
  for (const part of ['html', 'text'] as const) {
    expect(demo[part]).toContain('Sent by a demonstration shop')
    expect(real[part]).not.toContain('demonstration')
  }
})

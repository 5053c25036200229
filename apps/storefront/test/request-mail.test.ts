import { describe, expect, test } from 'vitest'
import { type RequestMail, renderRequestMail } from '../src/index.ts'

const frame = { language: 'en' as const, shopName: 'North Tea', isDemo: false, timeZone: 'Asia/Shanghai' }
const mail: RequestMail = {
  kind: 'invitation',
  orders: ['A-1'],
  products: [{ name: 'Longjing', url: 'https://shop.example/r/abc.def' }],
  expiresAt: new Date('2027-01-05T20:00:00Z'),
  timesMax: 2,
  shortUrl: 'https://shop.example/o/xyz',
}

describe.each(['en', 'zh-CN'] as const)('a mail that asks for a review, in %s', (language) => {
  const rendered = renderRequestMail({ ...frame, language }, mail)

  test('offers five stars that all look alike, each with a name for those who hear it', () => {
    const stars = [
      ...rendered.html.matchAll(
        /<a class="star" href="([^"]+)" title="([^"]+)" aria-label="([^"]+)" style="([^"]+)">(.+?)<\/a>/g,
      ),
    ]
    expect(stars.map(([, href]) => href)).toEqual(
      [1, 2, 3, 4, 5].map((count) => `https://shop.example/r/abc.def?stars=${count}`),
    )
    expect(new Set(stars.map(([, , , , style]) => style)).size).toBe(1)
    expect(new Set(stars.map(([, , , , , sign]) => sign)).size).toBe(1)
    expect(new Set(stars.map(([, , , name]) => name)).size).toBe(5)
  })

  test('loads nothing, runs nothing, and says the same in plain text', () => {
    expect(rendered.html).not.toMatch(/<script|<img|<link|<form|url\(|@import|\son\w+=/i)
    expect(rendered.text).toContain('https://shop.example/r/abc.def')
    expect(rendered.text).not.toMatch(/<\w/)
    expect(rendered.shortText).toContain('https://shop.example/o/xyz')
    expect(rendered.shortText).not.toContain('\n')
  })

  test('promises nothing and wants no particular answer', () => {
    const all = `${rendered.subject} ${rendered.text} ${rendered.html} ${rendered.shortText}`
    expect(all).not.toMatch(/reward|coupon|discount|gift|points|five stars|返现|优惠|好评|红包|积分|五星/i)
  })
})

test('hostile names stay text in the mail and one line in its subject', () => {
  const name = '<img src=x onerror=alert(1)>\r\nBcc: all@example.com\u202e'
  const rendered = renderRequestMail(
    { ...frame, shopName: name },
    { ...mail, products: [{ name, url: 'https://shop.example/r/a' }], orders: [name] },
  )
  expect(rendered.html).not.toContain('<img')
  expect(rendered.subject).not.toMatch(/[\r\n\u202e]/)
  expect(rendered.shortText).not.toMatch(/[\r\n\u202e]/)
})

test('a day is written in the zone it is read in', () => {
  expect(renderRequestMail(frame, mail).text).toContain('6 January 2027')
  expect(renderRequestMail({ ...frame, timeZone: 'UTC' }, mail).text).toContain('5 January 2027')
})

import { locales } from '@echoloop/locales'
import { expect, test } from 'vitest'
import { policyFaultOf } from './policy-fault-of.ts'

test.each([
  'Reviews with one star are looked at by a person.',
  'Negative reviews are not published.',
  'We publish five-star reviews at once.',
  'A low star rating has to be explained.',
  '差评需要先联系客服。',
  '三星以下的评价不予发布。',
  '评分低于 3 的内容由人工审核。',
  '负面内容不予展示。',
])('words that judge by stars or mood are found: %s', (text) => {
  expect(policyFaultOf(text)).toBe('stars')
})

test.each([
  'Whoever writes a review gets a coupon.',
  'You receive 100 points for every review.',
  'We will send you a gift.',
  '评价后可获得积分。',
  '写评价即送优惠券。',
  '晒图返现 5 元。',
])('words that promise something are found: %s', (text) => {
  expect(policyFaultOf(text)).toBe('reward')
})

test.each([
  'Stars play no part in this.',
  'Reviews are published whatever their star rating.',
  'A bad review is never a reason.',
  'Reviews written in exchange for a discount or a gift are not published.',
  'Asking for a refund under the threat of a bad review is not published.',
  'Do not write phone numbers or addresses of others.',
  '无论星级高低，规则相同。',
  '不因差评而拒绝发布。',
  '以返现换取的评价不予发布。',
  '不得索要红包。',
])('words that say that stars do not count, or forbid rewards, pass: %s', (text) => {
  expect(policyFaultOf(text)).toBeUndefined()
})

test('the built-in rules pass in both languages', () => {
  const texts = [locales.en, locales['zh-CN']].flatMap(({ screening }) => Object.values(screening.rules))
  expect(texts.map((text) => [text, policyFaultOf(text)])).toEqual(texts.map((text) => [text, undefined]))
})

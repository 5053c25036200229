import { expect, test } from 'vitest'
import { isHarmless, standsByItself } from './stands-by-itself.ts'

const stands = (text: string) => standsByItself({ text, masked: [] })

test.each([
  '支持，罐子已经放不下了。',
  '这个盖子设计得真垃圾，希望改进。',
  'Yes please, the shelf is full of tins.',
  'The lid is awful and the box was a mess.',
])('%s stands by itself', (text) => {
  expect(stands(text)).toBe(true)
})

test.each([
  '提这种建议的人都是脑残吧',
  '写这个的是傻\u200b逼，别理他',
  '客服全都是脑 残，受不了',
  'Whoever wrote this is an idiot.',
  'You are all m0rons here, honestly.',
  '加我微信聊聊这个建议',
  'see www.example.com for more',
  '好好好好好好好好',
  'meh',
])('%s waits for a moderator', (text) => {
  expect(stands(text)).toBe(false)
})

test('a comment in which something was blanked out waits', () => {
  expect(standsByItself({ text: '打电话给我说这件事', masked: ['phone'] })).toBe(false)
})

test.each([
  ['', true],
  ['林', true],
  ['Kim', true],
  ['加微信领券', false],
  ['看这里 tea-top.com', false],
  ['你们是傻逼', false],
])('a name %j is harmless: %s', (text, isWanted) => {
  expect(isHarmless({ text, masked: [] })).toBe(isWanted)
})

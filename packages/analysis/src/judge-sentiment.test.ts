import { expect, test } from 'vitest'
import { createAnalyser } from './index.ts'
import { readModels } from './read-models.ts'

const analyser = createAnalyser(readModels())

function scoreOf(text: string): number {
  return analyser.analyse({ text }).sentiment.score
}

test.each([
  '收到没有磕碰',
  '丝毫感觉不到卡顿',
  '用了三年没坏过',
  '打开没有异味',
  '不会发热',
  'It never leaks and never overheats',
  'No scratches, no smell',
  'Never had a problem with it',
])('a denied complaint is praise: %s', (text) => {
  expect(scoreOf(text)).toBeGreaterThan(0)
})

test.each(['穿着一点都不舒服', '没有想象中那么好', 'Not comfortable at all', 'Anything but comfortable'])(
  'denied praise is a complaint: %s',
  (text) => {
    expect(scoreOf(text)).toBeLessThan(0)
  },
)

test.each(['要是能静音就好了', '要是电池再耐用一点就好了', 'It would be great if it worked'])(
  'a wish for what is missing is a complaint: %s',
  (text) => {
    expect(scoreOf(text)).toBeLessThan(0)
  },
)

test.each([
  '呵呵，这就是所谓的正品',
  '真是服了这家店，发错两次',
  'Great, just great, it broke again',
  'So much for waterproof',
])('praise meant otherwise is a complaint: %s', (text) => {
  expect(scoreOf(text)).toBeLessThan(0)
})

test.each([
  ['果断五星好评', 1],
  ['给你一星都嫌多', -1],
  ['五星级的价格，招待所的水平，差评', -1],
  ['Five stars', 1],
  ['One star, avoid', -1],
])('words for stars are heard: %s', (text, sign) => {
  expect(Math.sign(scoreOf(text))).toBe(sign)
})

test.each(['不如上次买的', '比隔壁家差远了', 'Not as good as the old one'])(
  'a lost comparison is a complaint: %s',
  (text) => {
    expect(scoreOf(text)).toBeLessThan(0)
  },
)

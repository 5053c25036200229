import { expect, test } from 'vitest'
import { type Analysis, createAnalyser } from './index.ts'
import { readModels } from './read-models.ts'

const analyser = createAnalyser(readModels())

function analyse(text: string, rating?: number): Analysis {
  return analyser.analyse({ text, rating })
}

test('a contrast gives two aspects with their own words and polarity', () => {
  const { aspects, language } = analyse('物流很快，但是屏幕有划痕')
  expect(language).toBe('zh-Hans')
  expect(aspects.map(({ code, polarity }) => [code, polarity])).toEqual([
    ['logistics.speed', 'positive'],
    ['product.quality', 'negative'],
  ])
  expect(aspects[0].span).toBe('物流很快')
  expect(aspects[1].span).toContain('屏幕有划痕')
})

test('traditional characters are read like simplified ones', () => {
  const { language, aspects, sentiment } = analyse('快遞很慢，客服態度惡劣，太失望了')
  expect(language).toBe('zh-Hant')
  expect(sentiment.label).toBe('negative')
  expect(aspects.map(({ code }) => code)).toContain('service.attitude')
})

test.each([
  ['水壶很好用，颜色也漂亮，非常满意', 'positive'],
  ['太差了，用两天就坏，别买', 'negative'],
  ['一点都不好用，后悔买了', 'negative'],
  ['Great kettle, works perfectly and looks lovely. I love it.', 'positive'],
  ['Broke after two days. Waste of money, do not buy.', 'negative'],
  ['👍👍👍', 'positive'],
])('%s is %s', (text, label) => {
  const { sentiment } = analyse(text)
  expect(sentiment.label).toBe(label)
  expect(Math.sign(sentiment.score)).toBe(label === 'positive' ? 1 : -1)
})

test('danger is urgent and says why, plain praise is not', () => {
  const danger = analyse('插上电就冒烟，差点起火，太危险了，我要投诉')
  expect(danger.urgency).toBe(2)
  expect(['冒烟', '起火', '投诉']).toContain(danger.urgencyReason)
  expect(analyse('颜色好看，孩子很喜欢').urgency).toBe(0)
})

test('a wish is found with its words, praise holds none', () => {
  const wish = analyse('杯子不错，要是盖子能再紧一点就更好了，希望改进')
  expect(wish.intents).toContain('suggestion')
  expect(wish.needs.map(({ span }) => span).join()).toContain('希望改进')
  expect(analyse('杯子不错，颜色好看').needs).toEqual([])
})

test.each([
  ['收到的杯子是破的，能不能换一个？', 'request'],
  ['质量太差了，要求退货退款', 'request'],
  ['为什么我的没有赠品？', 'question'],
  ['很好喝，推荐大家购买', 'advice'],
  ['用两天就坏了，大家千万别买', 'advice'],
  ['The handle is broken. Can you please send a replacement?', 'request'],
  ['Runs small, I recommend ordering a size up.', 'advice'],
  ['Broke in a week. Save your money and look elsewhere.', 'advice'],
  ['Nice lamp, but I wish it came with a longer cord.', 'suggestion'],
])('%s states a %s, plain praise does not', (text, intent) => {
  expect(analyse(text).intents).toContain(intent)
  expect(analyse('颜色好看，孩子很喜欢').intents).toEqual(['praise'])
  expect(analyse('Lovely colour and very soft.').intents).toEqual(['praise'])
})

test('stars that contradict the words are told, stars that agree are not', () => {
  expect(analyse('垃圾，质量太差，用一天就坏了，客服也不理人', 5).ratingMismatch).toBe(true)
  expect(analyse('垃圾，质量太差，用一天就坏了，客服也不理人', 1).ratingMismatch).toBeUndefined()
})

test('advertising and filler are junk, a review is not', () => {
  expect(analyse('内部优惠券加微信abc12345领取，手慢无').junk).toBe(2)
  expect(analyse('啊啊啊啊啊啊啊啊啊啊啊啊').junk).toBe(1)
  expect(analyse('风扇安静，风也大，适合卧室').junk).toBe(0)
})

test('opinion phrases are normalised and keep their negation', () => {
  expect(analyse('屏幕非常清晰').phrases).toEqual(['屏幕 清晰'])
  expect(analyse('屏幕不清晰').phrases).toEqual(['屏幕 不清晰'])
  expect(analyse('The sound is very loud').phrases).toEqual(['sound loud'])
})

test('keywords leave out what every text says', () => {
  const { keywords } = analyse('我们觉得这个榨汁机清洗起来非常麻烦')
  expect(keywords).toContain('榨汁机')
  expect(keywords).not.toContain('我们')
})

test('the explanation names the word that decided', () => {
  const { explanation } = analyse('做工粗糙，太失望了')
  expect(explanation.length).toBeLessThanOrEqual(8)
  const disappointed = explanation.find(({ word }) => word === '失望')
  expect(disappointed?.weight).toBeLessThan(0)
})

test('equal inputs give equal results, whatever was read in between', () => {
  const first = analyse('包装破了，但是味道不错')
  analyse('The box was damaged but it tastes nice')
  expect(analyse('包装破了，但是味道不错')).toEqual(first)
  expect(first.analyser).toBe(analyser.version)
})

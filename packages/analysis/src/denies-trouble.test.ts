import { describe, expect, test } from 'vitest'
import { createAnalyser } from './create-analyser.ts'
import { readModels } from './read-models.ts'

const analyser = createAnalyser(readModels())
const read = (text: string) => analyser.analyse({ text })

describe('a denied trouble', () => {
  test.each([
    '丝毫感觉不到卡顿',
    '一点都不卡',
    '用了一个月没有死机',
    '质量不比大牌差',
    '打开没有异味',
    '屏幕没有任何划痕',
    '機身不會發燙',
    'It never jams',
    'No scratches at all',
    "It doesn't leak",
    'Two years without any problems',
  ])('is praise and nothing urgent: %s', (text) => {
    const { sentiment, urgency, aspects } = read(text)
    expect(sentiment.score).toBeGreaterThan(0)
    expect(urgency).toBe(0)
    expect(aspects.filter(({ polarity }) => polarity === 'negative')).toEqual([])
  })

  test.each([
    '没有解决我的问题',
    '客服不处理我的问题',
    '如果没有异味就好了',
    '杯子有划痕',
    '用两天就死机了',
    '不透气，很闷',
    'They did not fix the problem',
    'Nobody answers, not one reply to my complaint',
    'It leaks and it jams',
  ])('is not seen where trouble is there: %s', (text) => {
    expect(read(text).sentiment.score).toBeLessThan(0)
  })
})

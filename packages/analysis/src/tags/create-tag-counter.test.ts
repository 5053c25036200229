import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalysedText } from '../analysed-text.ts'
import { createAnalyser } from '../create-analyser.ts'
import { readModels } from '../read-models.ts'
import { wilsonInterval } from '../statistics/index.ts'
import { createTagCounter, type Tag, type TagCounterOptions, type TagQuery } from './index.ts'

const analyser = createAnalyser(readModels())
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
  .map((units) => String.fromCharCode(...units))

function read(text: string, more: Partial<AnalysedText> = {}): AnalysedText {
  return { id: more.id ?? text, text, analysis: analyser.analyse({ text }), ...more }
}

function tagsOf(texts: readonly string[], query: TagQuery = {}, options: TagCounterOptions = {}): Tag[] {
  const counter = createTagCounter(options)
  for (const [number, text] of texts.entries()) counter.add(read(text, { id: String(number) }))
  return counter.tags({ least: 1, ...query }).tags
}

const find = (tags: readonly Tag[], label: string): Tag | undefined => tags.find((tag) => tag.label === label)

const chinese = [
  '物流很快，包装也严实，给个好评。',
  '快递很快，第二天就收到了。',
  '发货速度快，客服很耐心。',
  '送货迅速，屏幕很清晰。',
  '物流特别快，屏幕清楚。',
  '屏幕不清晰，看久了眼睛累。',
  '质量不错，价格也便宜。',
  '质量很差，用了两天就坏了。',
]

describe('tags', () => {
  it('put synonyms of the noun and of the opinion together under the most frequent wording', () => {
    const tag = find(tagsOf(chinese), '物流快')
    expect(tag?.count).toBe(5)
    expect(tag?.polarity).toBe('positive')
    expect(tag?.aspect).toBe('logistics.speed')
    expect(tag?.phrases.map(({ phrase }) => phrase)).toContain('快递 快')
  })

  it('keep contradictions apart', () => {
    const tags = tagsOf(chinese)
    expect(find(tags, '屏幕清晰')?.polarity).toBe('positive')
    expect(find(tags, '屏幕清晰')?.count).toBe(2)
    expect(find(tags, '屏幕不清晰')?.polarity).toBe('negative')
    expect(find(tags, '屏幕不清晰')?.count).toBe(1)
  })

  it('give every share its denominator and interval', () => {
    const tag = find(tagsOf(chinese), '物流快')
    expect(tag?.share).toBeCloseTo(5 / 8)
    expect(tag?.interval).toEqual(wilsonInterval({ successes: 5, trials: 8 }))
  })

  it('count a text once even when it says the same twice in other words', () => {
    expect(find(tagsOf(['物流很快，快递真快，送货也迅速。', '物流快。']), '物流快')?.count).toBe(2)
  })

  it('read English in its natural order', () => {
    const tags = tagsOf(
      [
        'The screen is clear.',
        'Very sharp display!',
        'A clear screen.',
        'It runs small.',
        'The screen is not clear.',
      ],
      { language: 'en' },
    )
    expect(find(tags, 'clear screen')?.count).toBe(3)
    expect(find(tags, 'runs small')?.polarity).toBe('negative')
    expect(find(tags, 'screen not clear')?.count).toBe(1)
  })

  it('count both languages and both scripts as one and label them as asked', () => {
    const texts = ['物流很快。', '快遞很快，包裝很好。', '快遞真快。', 'Fast shipping, thanks.']
    expect(find(tagsOf(texts, { language: 'en' }), 'fast shipping')?.count).toBe(4)
    expect(find(tagsOf(texts, { language: 'zh-Hans' }), '物流快')?.count).toBe(4)
    expect(find(tagsOf(texts, { language: 'zh-Hant' }), '快遞快')?.count).toBe(4)
  })

  it('need no noun for what says enough by itself', () => {
    const tags = tagsOf(['洗了一次就起球了。', '穿几天起球，后悔。', '一点也不起球。', 'Fits true to size.'])
    expect(find(tags, '起球')?.count).toBe(2)
    expect(find(tags, '起球')?.polarity).toBe('negative')
    expect(find(tags, '不起球')?.polarity).toBe('positive')
    expect(find(tags, 'true to size')?.count).toBe(1)
  })

  it('do not take for a complaint what is denied or was true of something else', () => {
    const tags = tagsOf([
      '玩游戏丝毫感觉不到卡顿。',
      '没有任何卡顿。',
      '之前的手机经常卡顿，换了它。',
      '给老人买的，两天就起球了。',
    ])
    expect(find(tags, '卡顿')).toBeUndefined()
    expect(find(tags, '不卡顿')?.count).toBe(2)
    expect(find(tags, '起球')?.count).toBe(1)
    expect(find(tagsOf(['旧手机坏了，买的这个。']), '手机坏')).toBeUndefined()
    expect(find(tagsOf(['之前买的很好，这次起球了。']), '起球')?.count).toBe(1)
  })

  it('leave out filler, advertising and what the caller excludes', () => {
    const counter = createTagCounter({ excludes: ({ id }) => id === 'copy' })
    const text = read('物流很快，屏幕清晰。')
    expect(counter.add(text)).toBe(true)
    expect(counter.add({ ...text, id: 'copy' })).toBe(false)
    expect(counter.add({ ...text, id: 'advert', analysis: { ...text.analysis, junk: 2 } })).toBe(false)
    expect(counter.tags({ least: 1 }).texts).toBe(1)
    expect(find(counter.tags({ least: 1 }).tags, '物流快')?.count).toBe(1)
  })

  it('are counted product by product', () => {
    const counter = createTagCounter()
    counter.add(read('物流很快。', { id: '1', product: 'kettle' }))
    counter.add(read('物流很快。', { id: '2', product: 'lamp' }))
    expect(counter.tags({ product: 'lamp', least: 1 }).texts).toBe(1)
    expect(counter.tags({ product: 'lamp', least: 1 }).tags[0].count).toBe(1)
    expect(counter.tags().tags[0].count).toBe(2)
    expect(counter.tags({ product: 'nothing' })).toEqual({ texts: 0, missedMax: 0, tags: [] })
  })

  it('do not depend on the order of the texts', () => {
    const texts = chinese.map((text, at) => read(text, { id: `t${at}` }))
    const result = (order: readonly AnalysedText[]) => {
      const counter = createTagCounter({ samples: 3 })
      for (const text of order) counter.add(text)
      return counter.tags({ least: 1 })
    }
    const expected = result(texts)
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
        expect(result(order)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  it('keep the frequent ones when the room is small, and say how much may be missing', () => {
    const counter = createTagCounter({ capacity: 16 })
    const plain = read('物流很快。')
    for (let number = 0; number < 200; number++) {
      const phrases = number % 2 === 0 ? ['物流 快'] : [`零件${number} 松动`]
      counter.add({ ...plain, id: String(number), analysis: { ...plain.analysis, phrases } })
    }
    const { missedMax, tags } = counter.tags({ least: 1 })
    expect(tags[0].label).toBe('物流快')
    expect(tags[0].count).toBeGreaterThanOrEqual(100 - missedMax)
    expect(missedMax).toBeLessThan(40)
    expect(tags.length).toBeLessThanOrEqual(16)
  })

  it('survive any text and any phrases, with labels that are never empty', () => {
    const counter = createTagCounter({ samples: 2 })
    const { analysis } = read('物流很快。')
    fc.assert(
      fc.property(anyText, fc.array(anyText), (text, phrases) => {
        counter.add({ id: text, text, analysis: { ...analysis, phrases } })
      }),
    )
    for (const text of ['', '👍', '\ud800', '快'.repeat(20_000), '<b>屏幕</b>清晰', '，，，。。。'])
      counter.add(read(text))
    const { texts, tags } = counter.tags({ least: 1, limit: 1000 })
    for (const tag of tags) {
      expect(tag.label.trim()).not.toBe('')
      expect(tag.count).toBeLessThanOrEqual(texts)
      expect(tag.interval.low).toBeLessThanOrEqual(tag.share)
      expect(tag.interval.high).toBeGreaterThanOrEqual(tag.share)
    }
  })
})

describe('wordings that no list knows', () => {
  it('join when they share letters, aspect, polarity and the things they are said of', () => {
    const texts: string[] = []
    for (let number = 0; number < 12; number++) texts.push('表带很扎手。', '手表带很扎手。')
    const { analysis } = read('表带很扎手。')
    const counter = createTagCounter()
    for (const [number, text] of texts.entries()) {
      const phrase = text.startsWith('手') ? '手表带 扎手' : '表带 扎手'
      counter.add({ id: String(number), text, analysis: { ...analysis, phrases: [phrase] } })
    }
    expect(counter.tags().tags.map(({ label, count }) => [label, count])).toEqual([['手表带扎手', 24]])
  })
})

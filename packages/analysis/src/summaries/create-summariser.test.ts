import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalysedText } from '../analysed-text.ts'
import { createAnalyser } from '../create-analyser.ts'
import { readModels } from '../read-models.ts'
import { createSummariser, type Summary } from './index.ts'

const analyser = createAnalyser(readModels())
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
  .map((units) => String.fromCharCode(...units))

function read(text: string, id: string): AnalysedText {
  return { id, text, analysis: analyser.analyse({ text }) }
}

const chinese = [
  '物流很快，昨天下单今天就到了。',
  '快递很快，包装也很好。',
  '发货速度快，客服态度很好。',
  '物流快，屏幕显示很清晰。',
  '屏幕很清晰，颜色也漂亮。',
  '屏幕清晰，看电影很舒服。',
  '屏幕真清楚！！！！！！！！！！',
  '外观漂亮，拿在手里很有质感。',
  '外观很好看，家里人都喜欢。',
  '外观漂亮，就是电池不耐用。',
  '电池不耐用，半天就没电了。',
  '电池太不耐用，一天要充三次。',
  '客服态度很差，问了半天没人理。',
  '客服态度差，退货拖了一个星期。',
  '客服态度很差，再也不买了。',
  '充电很慢，要四个小时才充满。',
  '充电慢，希望以后能支持快充。',
  '充电太慢了，希望支持快充。',
]

function summarise(texts: readonly AnalysedText[], language: 'zh-Hans' | 'en' = 'zh-Hans'): Summary {
  const summariser = createSummariser()
  for (const text of texts) summariser.add(text)
  return summariser.summary({ language })
}

const readAll = (texts: readonly string[]): AnalysedText[] => texts.map((text, at) => read(text, `t${at}`))

describe('a summary', () => {
  it('says so when there are too few texts', () => {
    expect(summarise(readAll(chinese.slice(0, 3)))).toEqual({ kind: 'too-few', texts: 3, needed: 5 })
  })

  it('names three different praises and complaints with figures', () => {
    const summary = summarise(readAll(chinese))
    if (summary.kind !== 'summary') throw new Error('too few')
    expect(summary.texts).toBe(chinese.length)
    expect(summary.praises.map(({ label }) => label).sort()).toEqual(
      ['屏幕清晰', '外观漂亮', '物流快'].sort(),
    )
    expect(summary.complaints.map(({ label }) => label)).toContain('客服态度差')
    expect(new Set(summary.complaints.map(({ label }) => label)).size).toBe(summary.complaints.length)
    for (const point of [...summary.praises, ...summary.complaints]) {
      expect(point.share).toBeCloseTo(point.count / summary.texts)
      expect(point.interval.low).toBeLessThanOrEqual(point.share)
      expect(point.interval.high).toBeGreaterThanOrEqual(point.share)
    }
  })

  it('quotes real words of distinct texts that are about the point, not the loudest', () => {
    const texts = readAll(chinese)
    const summary = summarise(texts)
    if (summary.kind !== 'summary') throw new Error('too few')
    const screen = summary.praises.find(({ label }) => label === '屏幕清晰')
    expect(screen?.quotes).toHaveLength(2)
    for (const quote of screen?.quotes ?? []) {
      const source = texts.find(({ id }) => id === quote.id)
      expect(source?.text.slice(quote.start, quote.end)).toBe(quote.span)
      expect(quote.span).toMatch(/屏幕/)
      expect(quote.span).not.toContain('！！')
    }
    expect(new Set(screen?.quotes.map(({ id }) => id)).size).toBe(2)
  })

  it('gathers what customers wish', () => {
    const summary = summarise(readAll(chinese))
    if (summary.kind !== 'summary') throw new Error('too few')
    expect(summary.needTexts).toBe(2)
    expect(summary.needs[0].count).toBe(2)
    expect(summary.needs[0].quote.span).toContain('快充')
  })

  it('gathers what customers ask', () => {
    const summary = summarise(
      readAll([...chinese, '请问这款手机支持无线充电吗？', '请问支持无线充电吗？谢谢']),
    )
    if (summary.kind !== 'summary') throw new Error('too few')
    expect(summary.questionTexts).toBeGreaterThan(0)
    expect(summary.questions[0].quote.span).toContain('无线充电')
  })

  it('never quotes personal data', () => {
    const private_ = Array.from({ length: 8 }, (_, at) => `物流很快，有事打电话1381234567${at}找我。`)
    const summary = summarise(readAll(private_))
    expect(JSON.stringify(summary)).not.toMatch(/1381234567/)
  })

  it('takes one quote from one author', () => {
    const summariser = createSummariser({ author: () => 'the same' })
    for (const text of readAll(chinese)) summariser.add(text)
    const summary = summariser.summary()
    if (summary.kind !== 'summary') throw new Error('too few')
    for (const point of summary.praises) expect(point.quotes.length).toBeLessThanOrEqual(1)
  })

  it('does not count copies and junk', () => {
    const summariser = createSummariser({ excludes: ({ id }) => id.startsWith('copy') })
    for (const text of readAll(chinese)) {
      summariser.add(text)
      summariser.add({ ...text, id: `copy ${text.id}` })
      summariser.add({ ...text, id: `junk ${text.id}`, analysis: { ...text.analysis, junk: 1 } })
    }
    expect(summariser.summary()).toEqual(summarise(readAll(chinese)))
  })

  it('reads English', () => {
    const summary = summarise(
      readAll([
        'The battery life is great, it lasts two days.',
        'Great battery life and a sharp screen.',
        'Battery life is excellent for the price.',
        'The screen is clear and bright.',
        'Clear screen, I love watching films on it.',
        'The screen is very clear outdoors as well.',
        'Customer service was rude when I called.',
        'Rude customer service, nobody helped me.',
        'Their customer service is rude and slow.',
      ]),
      'en',
    )
    if (summary.kind !== 'summary') throw new Error('too few')
    expect(summary.complaints[0].label).toBe('rude customer service')
    expect(summary.praises.map(({ label }) => label)).toContain('great battery life')
  })

  it('reads Traditional Chinese as it reads Simplified', () => {
    const texts = [
      '物流很快，隔天就到了。',
      '快遞很快，包裝嚴實。',
      '發貨很快，服務態度很好。',
      '物流快，螢幕清晰。',
      '品質很好，推薦購買。',
    ]
    const summariser = createSummariser()
    for (const text of readAll(texts)) summariser.add(text)
    const summary = summariser.summary({ language: 'zh-Hant' })
    if (summary.kind !== 'summary') throw new Error('too few')
    expect(summary.praises[0].label).toBe('快遞快')
    expect(summary.praises[0].count).toBe(4)
  })

  it('does not depend on the order of the texts', () => {
    const texts = readAll(chinese)
    const expected = summarise(texts)
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
        expect(summarise(order)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('survives any text', () => {
    const summariser = createSummariser()
    fc.assert(
      fc.property(anyText, (text) => {
        summariser.add(read(text, text))
      }),
    )
    for (const text of ['', '👍', '\ud800', '？'.repeat(5000), '希望'.repeat(20_000), 'a'.repeat(100_000)])
      summariser.add(read(text, text.slice(0, 5)))
    expect(['summary', 'too-few']).toContain(summariser.summary().kind)
  })
})

import type { Overview } from '@echoloop/contract'
import { consoleLocales } from '@echoloop/locales/console'
import { expect, test } from 'vitest'
import { createFormat } from '../../words/create-format.ts'
import { overviewHeadlines } from './overview-headlines.ts'
import { waitingSentence } from './waiting-sentence.ts'

const sample: Overview = {
  from: '2026-03-01',
  to: '2026-03-30',
  timeZone: 'Asia/Shanghai',
  total: 412,
  totalBefore: 380,
  rated: 400,
  ratingMean: 4.1,
  ratingMeanBefore: 4.3,
  stars: [20, 30, 50, 100, 200],
  sentiment: { positive: 240, negative: 120, mixed: 20, neutral: 20 },
  negativeShare: { count: 120, of: 400, low: 0.257, high: 0.347 },
  negativeShareBefore: { count: 40, of: 380, low: 0.078, high: 0.14 },
  days: [],
  aspects: [
    {
      code: 'overall',
      positive: 90,
      negative: 60,
      neutral: 0,
      negativeShare: { count: 60, of: 150, low: 0, high: 0 },
    },
    {
      code: 'logistics.speed',
      positive: 12,
      negative: 32,
      neutral: 1,
      negativeShare: { count: 32, of: 45, low: 0.57, high: 0.82 },
    },
    {
      code: 'product.quality',
      positive: 88,
      negative: 4,
      neutral: 0,
      negativeShare: { count: 4, of: 92, low: 0.02, high: 0.1 },
    },
  ],
  waiting: { count: 3, urgent: 1, oldestAt: '2026-03-30T03:00:00Z' },
  undecided: 2,
  coverage: { analysed: 400, notAnalysed: 12 },
}

const chinese = {
  words: consoleLocales['zh-CN'],
  format: createFormat({ language: 'zh-CN', timeZone: 'Asia/Shanghai' }),
}
const english = {
  words: consoleLocales.en,
  format: createFormat({ language: 'en', timeZone: 'Asia/Shanghai' }),
}

test('a rise beyond chance is called a rise, with both shares', () => {
  const [first] = overviewHeadlines({ overview: sample, ...english })
  expect(first?.text).toContain('30%')
  expect(first?.text).toContain('11%')
  expect(first?.text).toContain('rose')
})

test('a difference within the intervals is not called a change', () => {
  const before = { count: 110, of: 400, low: 0.233, high: 0.321 }
  const [first] = overviewHeadlines({ overview: { ...sample, negativeShareBefore: before }, ...english })
  expect(first?.text).toMatch(/no sure change/)
  expect(first?.text).not.toMatch(/rose|fell/)
})

test('the most criticised and praised aspects are named, a bare verdict never is', () => {
  const headlines = overviewHeadlines({ overview: sample, ...chinese })
  const sentences = headlines.map((headline) => headline.text).join('')
  expect(sentences).toContain('物流速度')
  expect(sentences).toContain('质量做工')
  expect(sentences).not.toContain('整体')
  expect(headlines.map((headline) => headline.href)).toContain(
    '/feedback?aspect=logistics.speed&polarity=negative&from=2026-03-01&to=2026-03-30',
  )
})

test('an empty period says so and nothing else', () => {
  expect(overviewHeadlines({ overview: { ...sample, total: 0 }, ...chinese })).toHaveLength(1)
})

test('the waiting sentence counts people and names the longest wait', () => {
  const now = new Date('2026-03-30T08:10:00Z')
  expect(waitingSentence({ waiting: sample.waiting, now, ...chinese })).toBe('3 位顾客在等回复，最久 5 小时')
  expect(waitingSentence({ waiting: { ...sample.waiting, count: 1 }, now, ...english })).toBe(
    '1 customer waits for an answer, for 5 hours',
  )
})

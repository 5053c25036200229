import { usualAutomaticGuards } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import type { AutomaticVoice } from './automatic-voice.ts'
import { hearsReserve } from './hears-reserve.ts'
import { isAutomaticMessage } from './is-automatic-message.ts'
import { type JudgingRule, stopOf } from './judge-voice.ts'
import { nextOpen } from './next-open.ts'

const at = new Date('2026-03-02T08:00:00Z')

const praise: AutomaticVoice = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'review',
  source: 'test',
  version: 1,
  occurredAt: new Date('2026-03-02T07:00:00Z'),
  receivedAt: new Date('2026-03-02T07:00:00Z'),
  rating: 5,
  title: null,
  text: '质量很好，非常满意',
  facts: {},
  erasedAt: null,
  publication: 'published',
  sentiment: 'positive',
  language: 'zh-Hans',
  confidence: 0.97,
  urgency: 0,
  junk: 0,
  ratingMismatch: false,
  aspects: [{ code: 'product.quality', polarity: 'positive', span: '质量很好', confidence: 0.9 }],
  intents: ['praise'],
  needs: 0,
  productId: null,
  productName: null,
  productNameEn: null,
  customerId: null,
  customerName: null,
  tier: null,
  orderNumber: null,
  deliveredAt: null,
  isInCase: false,
  answeredAt: null,
}

const rule: JudgingRule = {
  conditions: { kinds: ['review', 'message'], sentiments: ['positive'], starsMin: 4 },
  guards: usualAutomaticGuards,
  way: 'public',
}

const judge = (voice: Partial<AutomaticVoice>, change: Partial<JudgingRule> = {}, hasOpenCase = false) =>
  stopOf({ ...praise, ...voice }, { rule: { ...rule, ...change }, facts: { at, hasOpenCase } })

describe('a rule and its guard rails', () => {
  test('plain praise is answered', () => expect(judge({})).toBeUndefined())

  test.each<[string, Partial<AutomaticVoice>]>([
    ['erased', { erasedAt: at }],
    ['withdrawn', { publication: 'withdrawn' }],
    ['refused', { publication: 'refused' }],
    ['not-published', { publication: 'held' }],
    ['not-published', { publication: 'pending' }],
    ['not-analysed', { sentiment: null }],
    ['nothing-said', { text: ' ' }],
    ['kind', { kind: 'praise' }],
    ['stars', { rating: 3 }],
    ['language', { language: 'other' }],
    ['automatic-message', { text: '自动回复：我正在休假，质量很好' }],
    ['automatic-message', { facts: { automatic: true } }],
    ['urgent', { urgency: 1 }],
    ['in-case', { isInCase: true }],
    ['answered', { answeredAt: new Date('2026-03-02T07:30:00Z') }],
    ['spam', { junk: 2 }],
    ['mood', { sentiment: 'negative' }],
    ['unsure-mood', { confidence: 0.89 }],
    ['stars-disagree', { ratingMismatch: true }],
    ['question', { text: '很好，请问能用多久？', intents: ['question'] }],
    ['question', { needs: 1 }],
    [
      'criticism',
      { aspects: [{ code: 'logistics.speed', polarity: 'negative', span: '慢', confidence: 0.2 }] },
    ],
    ['reserve', { text: '质量很好，就是有点贵' }],
    ['too-old', { occurredAt: new Date('2026-02-20T00:00:00Z') }],
  ])('%s', (reason, voice) => expect(judge(voice)).toBe(reason))

  test('somebody with an open case gets a person', () => {
    expect(judge({}, {}, true)).toBe('open-case')
  })

  test('a reply that came after the moment of the decision stands not against it', () => {
    expect(judge({ answeredAt: new Date('2026-03-02T09:00:00Z') })).toBeUndefined()
  })

  test('an unsure aspect is not named, a sure one is', () => {
    const named = { conditions: { ...rule.conditions, namesPraise: true } }
    const unsure = [{ code: 'product.quality', polarity: 'positive' as const, span: '质量', confidence: 0.5 }]
    expect(judge({ aspects: unsure }, named)).toBe('aspects')
    expect(judge({}, named)).toBeUndefined()
  })

  test('who may be answered in private must be known', () => {
    const inPrivate = { way: 'private' as const }
    expect(judge({}, inPrivate)).toBe('no-person')
    expect(judge({ customerId: praise.id }, inPrivate)).toBeUndefined()
  })
})

test.each([
  '质量不错，不愧是大品牌',
  '用了一个月，没有任何问题',
  '快递神速，包装精美，谢谢',
  'Great quality, fast delivery, no problems at all',
])('%s is praise without reserve', (said) => expect(hearsReserve(said)).toBe(false))

test.each([
  '很好，不过味道淡了',
  '质量好，物流慢',
  '还行吧',
  '希望下次便宜点',
  '包装破了，东西还是好的',
  'Lovely, but the strap broke',
  'I like it, wish it came in blue',
])('%s is praise with reserve', (said) => expect(hearsReserve(said)).toBe(true))

test('a million characters are judged in linear time', () => {
  const long = '好'.repeat(1_000_000)
  expect(hearsReserve(long)).toBe(false)
  expect(isAutomaticMessage({ title: null, text: long, facts: {}, source: 'x' })).toBe(false)
})

test('what is written at night or on a free day leaves when the shop opens', () => {
  const hours = { hourFrom: 9, hourUntil: 20, weekdays: [1, 2, 3, 4, 5], timeZone: 'Asia/Shanghai' }
  const open = new Date('2026-03-02T02:00:00Z')
  expect(nextOpen(open, hours)).toEqual(open)
  expect(nextOpen(new Date('2026-03-02T15:00:00Z'), hours)).toEqual(new Date('2026-03-03T01:00:00Z'))
  expect(nextOpen(new Date('2026-03-06T15:00:00Z'), hours)).toEqual(new Date('2026-03-09T01:00:00Z'))
})

import { expect, test } from 'vitest'
import { type ConditionNames, ruleSentence, type SentenceWords } from './rule-sentence.ts'

const words: SentenceWords = {
  join: (parts) => parts.join('; '),
  any: (names) => names.join('|'),
  stars: ({ from, to }) => `${from}-${to} stars`,
  urgency: (name) => `>= ${name}`,
  aspects: (names) => `about ${names}`,
  tone: ({ names, polarity }) => `${names} ${polarity}`,
  keywords: (names) => `holds ${names}`,
  quote: (word) => `"${word}"`,
  score: (score) => `score <= ${score}`,
  refused: 'refused',
  tier: (names) => `tier ${names}`,
  everything: 'all',
}
const same = (code: string) => code
const names: ConditionNames = {
  kind: same,
  source: same,
  sentiment: same,
  urgency: (code) => `u${code}`,
  topic: (code) => `<${code}>`,
  polarity: same,
  tier: (code) => code.toUpperCase(),
}
const say = (conditions: Parameters<typeof ruleSentence>[0]) => ruleSentence(conditions, { words, names })

test('every condition that is given is said, in an order that does not depend on how it was given', () => {
  expect(
    say({
      keywords: ['refund', '退款'],
      starsMax: 2,
      kinds: ['review', 'survey'],
      urgencyMin: 1,
      tiers: ['vip'],
      scoreMax: 3,
      sentiments: ['negative'],
      sources: ['weibo'],
      isRefused: true,
    }),
  ).toBe(
    'refused; review|survey; weibo; 1-2 stars; negative; >= u1; tier VIP; holds "refund"|"退款"; score <= 3',
  )
})

test('stars with one end reach to the other end', () => {
  expect(say({ starsMin: 4 })).toBe('4-5 stars')
  expect(say({ starsMin: 2, starsMax: 2 })).toBe('2-2 stars')
})

test('aspects are said with their tone where one is asked for', () => {
  expect(say({ aspects: ['service', 'product.quality'] })).toBe('about <service>|<product.quality>')
  expect(say({ aspects: ['service'], polarity: 'negative' })).toBe('<service> negative')
})

test('a rule that asks for nothing says that it would catch everything', () => {
  expect(say({})).toBe('all')
  expect(say({ kinds: [] })).toBe('all')
})

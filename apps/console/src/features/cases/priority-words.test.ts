import { type PriorityReason, priorityLevels } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { priorityBars, raisingWords, reasonWords } from './priority-words.ts'

const words = {
  'urgency-0': 'not urgent',
  'urgency-2': 'danger',
  stars: (stars: string) => `${stars} stars`,
  tier: (tier: string) => `customer: ${tier}`,
  'grave-aspect': (topic: string) => `about ${topic}`,
}
const names = { tier: (code: string) => code.toUpperCase(), topic: (code: string) => `<${code}>` }
const given = { words, names }

test('what raises the priority is said with its facts and in the names the reader knows', () => {
  const reasons: PriorityReason[] = [
    { factor: 'urgency', code: 'urgency-2', detail: {} },
    { factor: 'severity', code: 'stars', detail: { stars: 1 } },
    { factor: 'severity', code: 'grave-aspect', detail: { aspect: 'service.attitude' } },
    { factor: 'value', code: 'tier', detail: { tier: 'vip' } },
  ]
  expect(raisingWords(reasons, given)).toEqual([
    'danger',
    '1 stars',
    'about <service.attitude>',
    'customer: VIP',
  ])
})

test('what is not urgent raises nothing, but can be said in full', () => {
  const calm: PriorityReason = { factor: 'urgency', code: 'urgency-0', detail: {} }
  expect(raisingWords([calm], given)).toEqual([])
  expect(reasonWords(calm, given)).toBe('not urgent')
})

test('a reason that nobody has words for yet is left out', () => {
  expect(raisingWords([{ factor: 'reach', code: 'weather', detail: {} }], given)).toEqual([])
})

test('the more bars of the sign are filled, the higher the level', () => {
  expect(priorityLevels.map(priorityBars)).toEqual([1, 2, 3, 4])
})

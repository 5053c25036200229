import type { TierRule } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { ruleAnswersOf, ruleOf, tierAbove } from './tier-answers.ts'

const lowest = {
  code: 'new',
  name: { 'zh-CN': '新客', en: 'New' },
  ordersMin: 0,
  spentCentsMin: 0,
  recencyDaysMax: null,
  channelWish: 'as-written',
  style: 'plain',
  guidance: '',
} as const
const rule: TierRule = {
  windowDays: 365,
  currency: null,
  tiers: [lowest, { ...lowest, code: 'vip', ordersMin: 3, spentCentsMin: 12_345 }],
}

test('what the form shows goes back as it came', () => {
  expect(ruleOf(ruleAnswersOf(rule))).toEqual(rule)
})

test('a form with a gap is not sent', () => {
  const answers = ruleAnswersOf(rule)
  expect(
    ruleOf({ ...answers, tiers: answers.tiers.map((tier) => ({ ...tier, nameEn: ' ' })) }),
  ).toBeUndefined()
})

test('a new tier has a code of its own and asks for more', () => {
  const { tiers } = ruleAnswersOf(rule)
  const above = tierAbove(tiers, { zh: '新等级', en: 'New tier' })
  expect(above).toMatchObject({ code: 'tier-1', ordersMin: 5, spentMin: 246.9 })
  expect(tierAbove([...tiers, above], { zh: 'x', en: 'x' }).code).toBe('tier-2')
})

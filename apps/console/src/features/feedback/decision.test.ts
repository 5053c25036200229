import { policyCodes } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { decisionBack } from './decision.ts'

const at = '2026-03-09T08:00:00Z'

test('what waited waits again', () => {
  expect(decisionBack({ publication: 'pending', decision: null }, policyCodes)).toEqual({ decision: 'wait' })
})

test('what was published is published again', () => {
  const before = {
    publication: 'published',
    decision: { state: 'published', code: 'has-order', reason: null, at },
  } as const
  expect(decisionBack(before, policyCodes)).toEqual({ decision: 'publish' })
})

test('what was refused is refused again with its reason', () => {
  const before = {
    publication: 'refused',
    decision: { state: 'refused', code: 'spam', reason: 'Same text in six shops', at },
  } as const
  expect(decisionBack(before, policyCodes)).toEqual({
    decision: 'refuse',
    code: 'spam',
    reason: 'Same text in six shops',
  })
})

test('a refusal whose code is unknown here waits for a person again', () => {
  const before = {
    publication: 'refused',
    decision: { state: 'refused', code: 'older-rule', reason: null, at },
  } as const
  expect(decisionBack(before, policyCodes)).toEqual({ decision: 'wait' })
})

import { expect, test } from 'vitest'
import { casesOf, readNewPlanSearch, readPlansSearch } from './plans-search.ts'

test('an address carries state and words, and drops what is neither', () => {
  expect(readPlansSearch({ state: 'running', q: '水壶', other: 'x' })).toEqual({
    state: 'running',
    q: '水壶',
  })
  expect(readPlansSearch({ state: 'lost', q: '' })).toEqual({})
})

test('a new plan is made from a known aspect and from ids of cases alone', () => {
  const id = `cas_${'0'.repeat(32)}`
  const search = readNewPlanSearch({ aspect: 'product.quality', cases: `${id},x,${id.slice(0, -1)}1` })
  expect(search.aspect).toBe('product.quality')
  expect(casesOf(search)).toEqual([id, `cas_${'0'.repeat(31)}1`])
  expect(readNewPlanSearch({ aspect: 'product.soul' })).toEqual({})
})

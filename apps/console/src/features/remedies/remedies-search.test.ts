import { expect, test } from 'vitest'
import { readRemediesSearch } from './remedies-search.ts'

test('the address of the remedies room keeps what was chosen and drops what nobody knows', () => {
  expect(readRemediesSearch({})).toEqual({})
  expect(readRemediesSearch({ section: 'approvals', calls: 'due', days: '90' })).toEqual({})
  expect(readRemediesSearch({ section: 'call-backs', calls: 'ended', mine: 'true' })).toEqual({
    section: 'call-backs',
    calls: 'ended',
    mine: true,
  })
  expect(readRemediesSearch({ section: 'costs', by: 'product', days: 365 })).toEqual({
    section: 'costs',
    by: 'product',
    days: 365,
  })
  expect(readRemediesSearch({ section: 'cost', by: 'stars', days: '7', mine: 'no' })).toEqual({})
})

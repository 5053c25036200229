import { expect, test } from 'vitest'
import { eventsHref, readEventsSearch, readRulesSearch } from './journey-search.ts'

test('the address of the rows behind a figure is read as it was written', () => {
  const behind = {
    from: '2026-11-01',
    to: '2026-11-22',
    touchpoint: 'payment',
    kind: 'payment-failed',
  } as const
  const search = new URL(eventsHref(behind), 'http://x').searchParams
  expect(readEventsSearch(Object.fromEntries(search))).toEqual(behind)
})

test('what makes no sense in an address is left out', () => {
  expect(readEventsSearch({ touchpoint: 'moon', kind: 'spied', days: '7' })).toEqual({ days: 7 })
  expect(readRulesSearch({ rule: 'rul_x', touchpoint: 'cart' })).toEqual({ touchpoint: 'cart' })
  expect(readRulesSearch({ rule: 'new' })).toEqual({ rule: 'new' })
})

import { feedbackFilter } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { parsePlainSearch } from '../app/plain-search.ts'
import { feedbackHref } from './feedback-href.ts'

test('the address of a figure reads back as exactly the filters it was made of', () => {
  const filter = {
    q: '茶香 浓 & 12',
    rating: 5,
    sentiment: 'negative',
    from: '2026-03-01',
    to: '2026-03-31',
  } as const
  const [path, query] = feedbackHref(filter).split('?')
  expect(path).toBe('/feedback')
  expect(feedbackFilter.parse(parsePlainSearch(query ?? ''))).toEqual(filter)
})

test('a search for digits stays text', () => {
  expect(parsePlainSearch('?q=12')).toEqual({ q: '12' })
})

test('filters that are not set leave no trace in the address', () => {
  expect(feedbackHref({ q: '', kind: undefined })).toBe('/feedback')
})

test('urgency zero is a filter, not an empty one', () => {
  expect(feedbackHref({ urgency: 0 })).toBe('/feedback?urgency=0')
})

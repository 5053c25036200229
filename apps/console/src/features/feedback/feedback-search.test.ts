import { describe, expect, it } from 'vitest'
import {
  filtersInUse,
  queryOf,
  readFeedbackSearch,
  searchOfQuery,
  withoutFilter,
  writeFeedbackSearch,
} from './feedback-search.ts'

describe('the address of the feedback list', () => {
  it('reads every filter, numbers too, whatever the router made of them', () => {
    const read = readFeedbackSearch({
      q: 2024,
      rating: '1',
      urgency: 2,
      sentiment: 'negative',
      order: 'oldest',
    })
    expect(read.filter).toEqual({ q: '2024', rating: 1, urgency: 2, sentiment: 'negative' })
    expect(read.order).toBe('oldest')
    expect(read.ignored).toEqual([])
  })

  it('keeps the good filters and names the bad ones', () => {
    const read = readFeedbackSearch({
      q: '漏液',
      rating: '9',
      sentiment: 'angry',
      productId: 'prd_1',
      colour: 'red',
    })
    expect(read.filter).toEqual({ q: '漏液' })
    expect(read.ignored).toEqual(['rating', 'sentiment', 'productId', 'colour'])
  })

  it('leaves out an end that lies before the beginning', () => {
    const read = readFeedbackSearch({ from: '2026-05-02', to: '2026-05-01' })
    expect(read.filter).toEqual({ from: '2026-05-02' })
    expect(read.ignored).toEqual(['to'])
  })

  it('leaves out praise or complaint without an aspect, and takes it away with its aspect', () => {
    expect(readFeedbackSearch({ polarity: 'negative' }).ignored).toEqual(['polarity'])
    const { filter } = readFeedbackSearch({ aspect: 'price.value', polarity: 'negative' })
    expect(filter).toEqual({ aspect: 'price.value', polarity: 'negative' })
    expect(withoutFilter(filter, 'aspect')).toEqual({})
  })

  it('takes blank values and objects for no filter', () => {
    const read = readFeedbackSearch({ q: '  ', source: undefined, kind: { a: 1 }, order: 'sideways' })
    expect(read.filter).toEqual({})
    expect(read.order).toBe('newest')
    expect(read.ignored).toEqual(['kind'])
  })

  it('writes what it reads, and equal filters give equal query strings', () => {
    const one = readFeedbackSearch({ sentiment: 'mixed', q: '客服 & 退款', rating: 0 })
    const other = readFeedbackSearch({ rating: 0, q: '客服 & 退款', sentiment: 'mixed', order: 'newest' })
    expect(writeFeedbackSearch(one)).toEqual({ q: '客服 & 退款', rating: '0', sentiment: 'mixed' })
    expect(queryOf(one)).toBe(queryOf(other))
    expect(searchOfQuery(queryOf(one))).toEqual(one)
  })
})

describe('chips of the filters', () => {
  it('shows the period as one chip and takes both days away with it', () => {
    const { filter } = readFeedbackSearch({ from: '2026-05-01', to: '2026-05-31', kind: 'review' })
    expect(filtersInUse(filter)).toEqual(['kind', 'from'])
    expect(withoutFilter(filter, 'from')).toEqual({ kind: 'review' })
  })

  it('shows an end without beginning', () => {
    const { filter } = readFeedbackSearch({ to: '2026-05-31' })
    expect(filtersInUse(filter)).toEqual(['to'])
    expect(withoutFilter(filter, 'to')).toEqual({})
  })
})

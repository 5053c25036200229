import { describe, expect, test } from 'vitest'
import { parsePlainSearch } from '../../app/plain-search.ts'
import {
  caseFiltersInUse,
  caseHref,
  queryOfCases,
  readCaseSearch,
  withoutCaseFilter,
  withView,
} from './case-search.ts'

const department = `dep_${'0'.repeat(32)}`

describe('the address of the cases', () => {
  test('an empty address is the list of all open cases, most important first', () => {
    expect(readCaseSearch({})).toEqual({
      filter: { view: 'all' },
      order: 'priority',
      shape: 'list',
      ignored: [],
    })
  })

  test('what is written reads back as the same', () => {
    const search = readCaseSearch({
      view: 'soon',
      state: 'waiting-others',
      departmentId: department,
      topic: 'product.quality',
      q: '杯盖 & 12',
      order: 'due',
      as: 'board',
    })
    expect(search.ignored).toEqual([])
    expect(readCaseSearch(parsePlainSearch(`?${queryOfCases(search)}`))).toEqual(search)
  })

  test('a number is searched as words', () => {
    expect(readCaseSearch({ q: 12 }).filter.q).toBe('12')
  })

  test('what nobody can read is named, what can be read holds', () => {
    const search = readCaseSearch({ state: 'asleep', tier: 'vip', colour: 'red', departmentId: 'dep_1' })
    expect(search.ignored).toEqual(['state', 'colour', 'departmentId'])
    expect(search.filter).toEqual({ view: 'all', tier: 'vip' })
  })

  test('the usual leaves no trace in the address', () => {
    expect(caseHref(readCaseSearch({ view: 'all', order: 'priority', as: 'list' }))).toBe('/cases')
  })

  test('a case carries the list that one came from', () => {
    const search = readCaseSearch({ view: 'mine', order: 'due' })
    expect(caseHref(search, 'cas_1')).toBe('/cases/cas_1?view=mine&order=due')
  })
})

test('another view keeps the filters, and the view is no chip', () => {
  const search = withView(readCaseSearch({ tier: 'vip', state: 'open' }), 'mine')
  expect(search.filter).toEqual({ view: 'mine', tier: 'vip', state: 'open' })
  expect(caseFiltersInUse(search.filter)).toEqual(['state', 'tier'])
  expect(withoutCaseFilter(search.filter, 'tier')).toEqual({ view: 'mine', state: 'open' })
})

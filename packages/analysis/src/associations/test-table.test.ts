import { expect, test } from 'vitest'
import { fisherExact } from '../statistics/index.ts'
import { testTable } from './test-table.ts'

test('small tables are those of Fisher', () => {
  expect(testTable({ both: 3, first: 4, second: 4, all: 8 })).toBeCloseTo(0.4857, 4)
})

test.each([130, 150, 170])('in large tables χ² agrees with Fisher: %d together', (both) => {
  const exact = fisherExact({ a: both, b: 400 - both, c: 600 - both, d: 1000 + both })
  const swift = testTable({ both, first: 400, second: 600, all: 2000 })
  expect(Math.log(swift) / Math.log(exact)).toBeCloseTo(1, 0)
})

test.each([
  { both: 0, first: 0, second: 0, all: 0 },
  { both: 5, first: 5, second: 5, all: 5 },
  { both: 0, first: 0, second: 9, all: 20 },
])('a table that can tell nothing proves nothing: %o', (table) => {
  expect(testTable(table)).toBe(1)
})

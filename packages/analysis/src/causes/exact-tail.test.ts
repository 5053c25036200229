import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactTail } from './exact-tail.ts'

/** A stratum as a list of rows, so that every way of dealing the complaints can be counted out. */
const stratum = fc.record({
  inside: fc.integer({ min: 0, max: 4 }),
  outside: fc.integer({ min: 0, max: 4 }),
  complaints: fc.integer({ min: 0, max: 8 }),
  complaintsInside: fc.integer({ min: 0, max: 4 }),
})

const choose = (n: number, k: number): number => (k === 0 ? 1 : k > n ? 0 : (choose(n - 1, k - 1) * n) / k)

test('the tail is the share of all deals with so many complaints inside', () => {
  fc.assert(
    fc.property(fc.array(stratum, { maxLength: 4 }), (drawn) => {
      const tables = drawn
        .map((one) => ({ ...one, rows: one.inside + one.outside }))
        .filter(
          ({ rows, inside, outside, complaints, complaintsInside }) =>
            complaints <= rows &&
            complaintsInside <= Math.min(inside, complaints) &&
            complaints - complaintsInside <= outside,
        )
      let ways = new Map([[0, 1]])
      for (const { rows, inside, complaints } of tables) {
        const next = new Map<number, number>()
        for (const [sum, count] of ways)
          for (let k = 0; k <= Math.min(inside, complaints); k++) {
            const more = choose(inside, k) * choose(rows - inside, complaints - k)
            next.set(sum + k, (next.get(sum + k) ?? 0) + count * more)
          }
        ways = next
      }
      const seen = tables.reduce((sum, { complaintsInside }) => sum + complaintsInside, 0)
      const all = [...ways.values()].reduce((sum, count) => sum + count, 0)
      const reached = [...ways].reduce((sum, [k, count]) => (k >= seen ? sum + count : sum), 0)
      expect(exactTail(tables)).toBeCloseTo(reached / all, 10)
    }),
  )
})

test('one stratum is the tea test of Fisher: four of four by chance 1 in 70', () => {
  expect(exactTail([{ rows: 8, inside: 4, complaints: 4, complaintsInside: 4 }])).toBeCloseTo(1 / 70, 12)
})

test('tails far out keep their size', () => {
  const tail = exactTail([{ rows: 200_000, inside: 400, complaints: 1000, complaintsInside: 60 }])
  expect(tail).toBeGreaterThan(0)
  expect(tail).toBeLessThan(1e-60)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastValues } from './contrast.ts'
import { partByName } from './strata.ts'

const row = fc.record({
  isComplaint: fc.boolean(),
  stratum: fc.constantFrom('a', 'b', 'c'),
  code: fc.integer({ min: -1, max: 3 }),
})

test('the counts and the held difference are those of a plain count per stratum', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const values = ['p', 'q', 'r'].map((value) => ({ kind: 'is' as const, value }))
      const column = { fact: 'f', values, codes: Int32Array.from(rows, ({ code }) => code) }
      const isComplaint = Uint8Array.from(rows, (one) => (one.isComplaint ? 1 : 0))
      const contrasts = contrastValues(column, isComplaint, partByName(rows, 1))
      const known = rows.filter(({ code }) => code >= 0)
      const complaintsOf = (some: typeof rows) => some.filter((one) => one.isComplaint).length
      contrasts.forEach((contrast, code) => {
        const inside = known.filter((one) => one.code === code)
        expect(contrast.inside).toEqual({ rows: inside.length, complaints: complaintsOf(inside) })
        expect(contrast.outside.rows).toBe(known.length - inside.length)
        let [weight, score] = [0, 0]
        for (const name of ['a', 'b', 'c']) {
          const all = known.filter(({ stratum }) => stratum === name)
          const [within, without] = [true, false].map((side) =>
            all.filter((one) => (one.code === code) === side),
          )
          if (within.length === 0 || without.length === 0) continue
          const one = (within.length * without.length) / all.length
          weight += one
          score += one * (complaintsOf(within) / within.length - complaintsOf(without) / without.length)
        }
        expect(contrast.weight).toBeCloseTo(weight, 9)
        expect(contrast.score).toBeCloseTo(score, 9)
        expect(contrast.variance).toBeGreaterThanOrEqual(0)
      })
    }),
  )
})

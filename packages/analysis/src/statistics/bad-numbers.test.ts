import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  adjustPValues,
  betaInterval,
  bootstrapInterval,
  compareProportions,
  differenceOfSeries,
  differenceOfUnits,
  findChangePoints,
  fisherExact,
  interruptedTimeSeries,
  mantelHaenszel,
  summariseSample,
  wilsonInterval,
} from './index.ts'

const odd = fc.oneof(
  fc.integer({ min: -5, max: 40 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.5, 1e300),
)

test('whatever the numbers, nothing throws and nothing runs on', () => {
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 40 }), odd, odd, odd, odd, (values, a, b, c, d) => {
      fisherExact({ a, b, c, d })
      mantelHaenszel({ strata: [{ a, b, c, d }] })
      wilsonInterval({ successes: a, trials: b })
      betaInterval({ successes: a, trials: b, priorSuccesses: c, priorFailures: d })
      compareProportions({ first: { successes: a, trials: b }, second: { successes: c, trials: d } })
      adjustPValues(values)
      summariseSample(values)
      interruptedTimeSeries({ values, interruption: a, season: b })
      differenceOfSeries({ treated: values, control: values, interruption: a })
      differenceOfUnits({ units: [{ isTreated: true, values }], interruption: a })
      findChangePoints({ values, seed: 1, minimumSegment: a, permutations: 19 })
      return true
    }),
    { numRuns: 150 },
  )
})

test('a bootstrap of no countable rows knows nothing', () => {
  for (const count of [0, 1, -3, Number.NaN])
    expect(bootstrapInterval({ count, statistic: () => 1, seed: 1 }).interval).toEqual({
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    })
})

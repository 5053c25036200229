import { expect, test } from 'vitest'
import { seededRandom } from '../statistics/index.ts'
import { measureEffect } from './measure-effect.ts'
import { partByName } from './strata.ts'

type World = { products: number; rowsEach: number; effect: number; base: number }

/** How often the interval holds the true difference of shares, over simulated shops. */
function coverage({ products, rowsEach, effect, base }: World): number {
  const runs = 500
  let held = 0
  const random = seededRandom(77)
  for (let run = 0; run < runs; run++) {
    const rows = Array.from({ length: products * rowsEach }, (_, index) => ({
      stratum: `p${index % products}`,
      isInside: random() < ((index % products) + 1) / (products + 2),
    }))
    const outcome = Float64Array.from(rows, ({ isInside, stratum }) =>
      random() < base + (stratum === 'p0' ? 0.2 : 0) + (isInside ? effect : 0) ? 1 : 0,
    )
    const codes = Int32Array.from(rows, ({ isInside }) => (isInside ? 0 : 1))
    const found = measureEffect({ codes, code: 0, outcome, strata: partByName(rows, 1), confidence: 0.95 })
    if (found && found.effect.interval.low <= effect && effect <= found.effect.interval.high) held++
  }
  return held / runs
}

test.each<World>([
  { products: 5, rowsEach: 80, effect: 0.2, base: 0.1 },
  { products: 40, rowsEach: 10, effect: 0.1, base: 0.2 },
  { products: 1, rowsEach: 60, effect: 0.5, base: 0.1 },
])('an interval of 95 % holds the true difference so often: %o', (world) => {
  const share = coverage(world)
  expect(share).toBeGreaterThan(0.925)
  expect(share).toBeLessThan(0.985)
})

test('twelve complaints of twelve leave room for doubt', () => {
  const codes = Int32Array.from({ length: 1012 }, (_, index) => (index < 12 ? 0 : 1))
  const outcome = Float64Array.from({ length: 1012 }, (_, index) => (index < 112 ? 1 : 0))
  const strata = partByName(
    Array.from({ length: 1012 }, () => ({})),
    1,
  )
  const found = measureEffect({ codes, code: 0, outcome, strata, confidence: 0.95 })
  expect(found?.effect.estimate).toBeCloseTo(0.9, 9)
  expect(found?.effect.interval.low).toBeLessThan(0.85)
})

test('the plain means count all rows whose outcome is known', () => {
  const rows = ['a', 'a', 'b'].map((stratum) => ({ stratum }))
  const found = measureEffect({
    codes: Int32Array.of(0, 1, 1),
    code: 0,
    outcome: Float64Array.of(2, 4, 5),
    strata: partByName(rows, 1),
    confidence: 0.95,
  })
  expect(found).toMatchObject({ inside: 2, outside: 4.5, effect: { estimate: -2 } })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohenKappa } from './cohen-kappa.ts'

describe('cohenKappa', () => {
  it('gives the figures of the published example of Fleiss, Cohen and Everitt', () => {
    const counts = [
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ]
    const found = cohenKappa({ counts })
    expect(found?.kappa).toBeCloseTo(0.429, 3)
    // Their standard error is 0.054.
    expect(((found?.high ?? 0) - (found?.low ?? 0)) / 2 / 1.96).toBeCloseTo(0.054, 3)
  })

  it('is 1 where all agree, 0 where the second judge tosses a coin, below 0 where they contradict', () => {
    expect(
      cohenKappa({
        counts: [
          [30, 0],
          [0, 20],
        ],
      })?.kappa,
    ).toBe(1)
    expect(
      cohenKappa({
        counts: [
          [25, 25],
          [25, 25],
        ],
      })?.kappa,
    ).toBe(0)
    expect(
      cohenKappa({
        counts: [
          [0, 10],
          [10, 0],
        ],
      })?.kappa,
    ).toBe(-1)
  })

  it('is not defined without pairs, nor where everything was one class to both', () => {
    expect(
      cohenKappa({
        counts: [
          [0, 0],
          [0, 0],
        ],
      }),
    ).toBeUndefined()
    expect(
      cohenKappa({
        counts: [
          [9, 0],
          [0, 0],
        ],
      }),
    ).toBeUndefined()
  })

  it('stays within −1 and 1, holds κ in its interval, and does not mind who is called first', () => {
    const cell = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const found = cohenKappa({
          counts: [
            [a, b],
            [c, d],
          ],
        })
        const turned = cohenKappa({
          counts: [
            [a, c],
            [b, d],
          ],
        })
        if (!found || !turned) return found === turned
        return (
          found.low >= -1 &&
          found.high <= 1 &&
          found.low <= found.kappa + 1e-12 &&
          found.kappa <= found.high + 1e-12 &&
          Math.abs(found.kappa - turned.kappa) < 1e-9 &&
          Math.abs(found.low - turned.low) < 1e-9
        )
      }),
    )
  })
})

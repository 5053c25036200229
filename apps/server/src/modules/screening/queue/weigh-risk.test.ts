import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RiskFacts, weighRisk } from './weigh-risk.ts'

const nothing: RiskFacts = { score: null, reasons: [], flags: 0, published: 0 }

describe('weighRisk', () => {
  it('takes half for what nobody has judged, and one for a product that nobody reads about', () => {
    expect(weighRisk(nothing)).toEqual({ evidence: 0.5, reach: 1, risk: 0.25 })
  })

  it('multiplies score, evidence and reach', () => {
    const found = weighRisk({
      score: 0.9,
      reasons: [{ code: 'ring', weight: 4, related: ['a', 'b'] }],
      flags: 0,
      published: 97,
    })
    expect(found.evidence).toBeCloseTo(1 - Math.exp(-1), 9)
    expect(found.reach).toBeCloseTo(3, 9)
    expect(found.risk).toBeCloseTo(0.9 * found.evidence * 3, 9)
  })

  it('counts two reasons of one code once', () => {
    const once = weighRisk({ ...nothing, reasons: [{ code: 'ring', weight: 3, related: [] }] })
    const twice = weighRisk({
      ...nothing,
      reasons: [
        { code: 'ring', weight: 3, related: [] },
        { code: 'ring', weight: 1, related: [] },
      ],
    })
    expect(twice).toEqual(once)
  })

  it('never grows less with more reasons, flags or readers', () => {
    const reason = fc.record({
      code: fc.constantFrom('ring', 'burst', 'template'),
      weight: fc.double({ min: 0, max: 9, noNaN: true }),
      related: fc.array(fc.constantFrom('a', 'b', 'c')),
    })
    const facts = fc.record({
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      reasons: fc.array(reason, { minLength: 1, maxLength: 4 }),
      flags: fc.integer({ min: 0, max: 30 }),
      published: fc.integer({ min: 0, max: 1_000_000 }),
    })
    fc.assert(
      fc.property(facts, reason, (one, more) => {
        const before = weighRisk(one)
        expect(before.evidence).toBeLessThanOrEqual(1)
        for (const grown of [
          { ...one, reasons: [...one.reasons, more] },
          { ...one, flags: one.flags + 1 },
          { ...one, published: one.published + 1 },
        ]) {
          expect(weighRisk(grown).risk).toBeGreaterThanOrEqual(before.risk - 1e-12)
        }
      }),
    )
  })
})

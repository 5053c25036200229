import { expect, test } from 'vitest'
import { bayesianMean } from './bayesian-mean.ts'
import { betaInterval } from './beta-interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

// Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3.
test.each([
  { successes: 81, trials: 263, low: 0.2553, high: 0.3662 },
  { successes: 15, trials: 148, low: 0.0624, high: 0.1605 },
  { successes: 0, trials: 20, low: 0, high: 0.1611 },
  { successes: 1, trials: 29, low: 0.0061, high: 0.1718 },
])('$successes of $trials lie between $low and $high', ({ low, high, ...task }) => {
  const interval = wilsonInterval(task)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('without trials a share is anything from 0 to 1', () => {
  expect(wilsonInterval({ successes: 0, trials: 0 })).toEqual({ low: 0, high: 1 })
})

test('all successes reach up to 1 exactly and a higher confidence is wider', () => {
  const usual = wilsonInterval({ successes: 7, trials: 7 })
  const surer = wilsonInterval({ successes: 7, trials: 7, confidence: 0.99 })
  expect(usual.high).toBe(1)
  expect(surer.low).toBeLessThan(usual.low)
})

test('a Bayesian interval with a flat prior has the closed form of one success in one trial', () => {
  const interval = betaInterval({ successes: 1, trials: 1, priorSuccesses: 1, priorFailures: 1 })
  expect(interval.low).toBeCloseTo(Math.sqrt(0.025), 12)
  expect(interval.high).toBeCloseTo(Math.sqrt(0.975), 12)
})

test('a strong prior holds few trials back', () => {
  const alone = betaInterval({ successes: 3, trials: 3 })
  const held = betaInterval({ successes: 3, trials: 3, priorSuccesses: 50, priorFailures: 50 })
  expect(alone.low).toBeGreaterThan(0.4)
  expect(held.high).toBeLessThan(0.65)
})

test('a prior of 0 or below is read as one half instead of failing', () => {
  const usual = betaInterval({ successes: 3, trials: 9 })
  expect(betaInterval({ successes: 3, trials: 9, priorSuccesses: 0, priorFailures: -1 })).toEqual(usual)
})

test('a mean of few values stays near what is usual, and of many near their own', () => {
  const prior = { priorMean: 3, priorCount: 10 }
  expect(bayesianMean({ sum: 10, count: 2, ...prior })).toBeCloseTo(40 / 12, 12)
  expect(bayesianMean({ sum: 50_000, count: 10_000, ...prior })).toBeGreaterThan(4.99)
  expect(bayesianMean({ sum: 0, count: 0, priorMean: 3, priorCount: 0 })).toBe(3)
})

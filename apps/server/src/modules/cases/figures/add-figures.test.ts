import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addFigures } from './add-figures.ts'
import { middleOfStep, minutesOfStep, stepAtShare, timeStep } from './time-step.ts'

describe('the scale of times', () => {
  test('puts every whole minute between the bounds of its step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000 }), (minutes) => {
        const { from, to } = minutesOfStep(timeStep(minutes))
        return minutes >= from && minutes < to
      }),
    )
  })

  test('reads a time back at most 4.5 percent off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000_000 }), (minutes) => {
        return Math.abs(middleOfStep(timeStep(minutes)) / minutes - 1) <= 0.045
      }),
    )
  })

  test('gives the same quantile as the sorted times, by nearest rank', () => {
    const times = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(times, fc.constantFrom(0.1, 0.5, 0.9, 1), (minutes, share) => {
        const sorted = minutes.map(timeStep).sort((left, right) => left - right)
        const counts: number[] = []
        for (const step of sorted) {
          while (counts.length <= step) counts.push(0)
          counts[step] = (counts[step] ?? 0) + 1
        }
        expect(stepAtShare(counts, share)).toBe(sorted[Math.ceil(share * sorted.length) - 1])
      }),
    )
  })

  test('has no quantile of nothing', () => {
    expect(stepAtShare([], 0.5)).toBeNull()
    expect(stepAtShare([0, 0], 0.5)).toBeNull()
  })
})

describe('sums of milestones', () => {
  const milestone = {
    measure: 'resolved',
    day: '2026-02-28',
    minutes: 90,
    amount: null,
    step: timeStep(90),
    department: 'd',
    member: 'm',
    topic: 'product.quality',
    tier: '',
    channel: 'link',
    sign: 1 as const,
  }

  test('count each milestone once per day and month, over all and in each dimension', () => {
    const sums = addFigures([milestone, { ...milestone, minutes: 30, step: timeStep(30) }])
    expect(sums).toHaveLength(12)
    const all = sums.filter(({ dimension }) => dimension === 'all')
    expect(all.map(({ grain, day, count, minutes }) => ({ grain, day, count, minutes }))).toEqual([
      { grain: 'day', day: '2026-02-28', count: 2, minutes: 120 },
      { grain: 'month', day: '2026-02-01', count: 2, minutes: 120 },
    ])
    expect(sums.find(({ dimension }) => dimension === 'tier')).toMatchObject({ value: '', count: 2 })
  })

  test('lose what is taken back', () => {
    const sums = addFigures([milestone, { ...milestone, sign: -1 }])
    expect(
      sums.every(
        ({ count, minutes, steps }) => count === 0 && minutes === 0 && steps.every((one) => one === 0),
      ),
    ).toBe(true)
  })

  test('come in one order, however the milestones come', () => {
    const other = { ...milestone, day: '2026-01-03', topic: 'logistics.speed' }
    expect(addFigures([milestone, other])).toEqual(addFigures([other, milestone]))
  })
})

import { describe, expect, test } from 'vitest'
import { timeBars } from './time-bars.ts'

describe('bars of times', () => {
  test('hold every case once and reach exactly from step to step', () => {
    const bars = timeBars([
      { from: 0, to: 1, count: 2 },
      { from: 13.45, to: 14.67, count: 3 },
      { from: 14.67, to: 16, count: 1 },
      { from: 1448, to: 1579, count: 4 },
    ])
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(10)
    expect(bars[0]).toEqual({ from: 0, to: 14.67, count: 5 })
    expect(bars[1]).toEqual({ from: 14.67, to: 16, count: 1 })
    expect(bars.at(-1)).toEqual({ from: 1448, to: 1579, count: 4 })
  })

  test('end with the last that has cases, and are none when nothing happened', () => {
    expect(timeBars([{ from: 0, to: 1, count: 1 }])).toHaveLength(1)
    expect(timeBars([])).toEqual([])
  })
})

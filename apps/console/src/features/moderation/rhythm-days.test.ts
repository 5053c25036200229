import { describe, expect, it } from 'vitest'
import { rhythmDays } from './rhythm-days.ts'

describe('rhythmDays', () => {
  it('fills the days without reviews, and ends with the last that is known', () => {
    const days = rhythmDays(
      [
        { day: '2026-02-27', count: 2, held: 0 },
        { day: '2026-03-04', count: 9, held: 7 },
      ],
      '2026-03-02',
    )
    expect(days).toHaveLength(31)
    expect(days[0]).toEqual({ day: '2026-02-02', count: 0, held: 0 })
    expect(days.at(-1)).toEqual({ day: '2026-03-04', count: 9, held: 7 })
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(11)
  })
})

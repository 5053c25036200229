import { expect, test } from 'vitest'
import { fillDays } from './fill-days.ts'

test('days without anything stand as zero, over the end of a month and a leap day', () => {
  const counted = [
    { day: '2028-02-28', voices: 3 },
    { day: '2028-03-01', voices: 1 },
  ]
  expect(fillDays(counted, { until: '2028-03-02', days: 4 })).toEqual([
    { day: '2028-02-28', voices: 3 },
    { day: '2028-02-29', voices: 0 },
    { day: '2028-03-01', voices: 1 },
    { day: '2028-03-02', voices: 0 },
  ])
})

test('what lies before the span is left out', () => {
  expect(fillDays([{ day: '2026-01-01', voices: 9 }], { until: '2026-02-01', days: 2 })).toEqual([
    { day: '2026-01-31', voices: 0 },
    { day: '2026-02-01', voices: 0 },
  ])
})

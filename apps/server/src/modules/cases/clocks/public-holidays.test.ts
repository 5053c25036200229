import { describe, expect, test } from 'vitest'
import { chineseHolidays, holidayDates } from './public-holidays.ts'

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()

describe('the public holidays of China', () => {
  test('have as many days as the notices say', () => {
    const days = chineseHolidays.map(({ year, holidays }) => [
      year,
      holidays.map(
        (one) => holidayDates([{ year, notice: '', holidays: [one] }]).filter((day) => !day.isWorked).length,
      ),
    ])
    expect(days).toEqual([
      [2025, [1, 8, 3, 5, 3, 8]],
      [2026, [3, 9, 3, 5, 3, 3, 7]],
    ])
  })

  test('are made up for on weekend days, never on a day off', () => {
    const dates = holidayDates(chineseHolidays)
    const worked = dates.filter((day) => day.isWorked).map(({ date }) => date)
    expect(worked).toHaveLength(5 + 6)
    for (const date of worked) expect([0, 6]).toContain(weekdayOf(date))
    expect(new Set(dates.map(({ date }) => date)).size).toBe(dates.length)
  })
})

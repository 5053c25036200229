/** One public holiday as announced: days off from first to last, and the weekend days worked in exchange. */
export type PublicHoliday = {
  name: HolidayName
  first: string
  last: string
  workedInstead: readonly string[]
}

export type HolidayName =
  | 'new-year'
  | 'spring-festival'
  | 'tomb-sweeping'
  | 'labour'
  | 'dragon-boat'
  | 'mid-autumn'
  | 'national'
  | 'national-and-mid-autumn'

export type HolidayYear = { year: number; notice: string; holidays: readonly PublicHoliday[] }

/**
 * Public holidays and make-up working days of mainland China, each year as the General Office of the State Council
 * announces it (国务院办公厅关于…年部分节假日安排的通知, www.gov.cn). A year is added here once it is announced,
 * which happens in November of the year before.
 */
export const chineseHolidays: readonly HolidayYear[] = [
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    holidays: [
      holiday('new-year', '2025-01-01', '2025-01-01'),
      holiday('spring-festival', '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'),
      holiday('tomb-sweeping', '2025-04-04', '2025-04-06'),
      holiday('labour', '2025-05-01', '2025-05-05', '2025-04-27'),
      holiday('dragon-boat', '2025-05-31', '2025-06-02'),
      holiday('national-and-mid-autumn', '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'),
    ],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    holidays: [
      holiday('new-year', '2026-01-01', '2026-01-03', '2026-01-04'),
      holiday('spring-festival', '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'),
      holiday('tomb-sweeping', '2026-04-04', '2026-04-06'),
      holiday('labour', '2026-05-01', '2026-05-05', '2026-05-09'),
      holiday('dragon-boat', '2026-06-19', '2026-06-21'),
      holiday('mid-autumn', '2026-09-25', '2026-09-27'),
      holiday('national', '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'),
    ],
  },
]

/** Every day off and every make-up day, in the order of the dates. */
export function holidayDates(years: readonly HolidayYear[]): { date: string; isWorked: boolean }[] {
  const dates = years.flatMap(({ holidays }) =>
    holidays.flatMap(({ first, last, workedInstead }) => [
      ...datesBetween(first, last).map((date) => ({ date, isWorked: false })),
      ...workedInstead.map((date) => ({ date, isWorked: true })),
    ]),
  )
  return dates.sort((left, right) => left.date.localeCompare(right.date))
}

function datesBetween(first: string, last: string): string[] {
  const dates: string[] = []
  for (let ms = Date.parse(`${first}T00:00:00Z`); ms <= Date.parse(`${last}T00:00:00Z`); ms += 86_400_000)
    dates.push(new Date(ms).toISOString().slice(0, 10))
  return dates
}

function holiday(name: HolidayName, first: string, ...rest: [string, ...string[]]): PublicHoliday {
  const [last, ...workedInstead] = rest
  return { name, first, last, workedInstead }
}

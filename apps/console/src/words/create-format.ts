export type Format = {
  /** 12,345 */
  number: (value: number) => string
  /** 4.3: one digit after the point. */
  mean: (value: number) => string
  /** 0.125 → 13 %; under 10 % one digit after the point. */
  percent: (share: number) => string
  /** 0.089 → 9 %: for columns of shares that are read together. */
  wholePercent: (share: number) => string
  /** 3–8 %: both ends of an interval. */
  percentRange: (range: { low: number; high: number }) => string
  /** A calendar day `2026-03-09` in words. */
  day: (day: string) => string
  /** A calendar day without its year, for charts. */
  shortDay: (day: string) => string
  /** A month `2026-03` in words. */
  month: (month: string) => string
  /** An instant, to the minute, in the shop's time zone. */
  dateTime: (instant: string) => string
  /** An instant as its time of day in the shop's time zone. */
  time: (instant: string) => string
  /** An instant as its day in the shop's time zone. */
  dayOf: (instant: string) => string
  /** How long ago an instant was: "5 hours ago". */
  ago: (instant: string) => string
  /** Minutes as a measured time, with one digit where it matters: "43 min", "5.2 hr", "3.4 days". */
  span: (minutes: number) => string
  /** A span of time in its largest unit: "5 hours". */
  duration: (milliseconds: number) => string
}

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year'

const units: { unit: Unit; ms: number }[] = [
  { unit: 'year', ms: 365 * 86_400_000 },
  { unit: 'month', ms: 30 * 86_400_000 },
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
]

/** Formats for one language and time zone; without a zone the browser's own counts. */
export function createFormat(place: { language: string; timeZone?: string }): Format {
  const { language, timeZone } = place
  const number = new Intl.NumberFormat(language)
  const mean = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const wholePercent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const finePercent = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' })
  const dayFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const shortDayFormat = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const monthFormat = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' })
  const instantFormat = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  const timeFormat = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone })
  const instantDayFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone })
  const percent = (share: number) => (share > 0 && share < 0.1 ? finePercent : wholePercent).format(share)
  return {
    number: (value) => number.format(value),
    mean: (value) => mean.format(value),
    percent,
    wholePercent: (share) => wholePercent.format(share),
    percentRange: ({ low, high }) => `${percent(low)} – ${percent(high)}`,
    day: (day) => dayFormat.format(new Date(`${day}T00:00:00Z`)),
    shortDay: (day) => shortDayFormat.format(new Date(`${day}T00:00:00Z`)),
    month: (month) => monthFormat.format(new Date(`${month}-01T00:00:00Z`)),
    dateTime: (instant) => instantFormat.format(new Date(instant)),
    time: (instant) => timeFormat.format(new Date(instant)),
    dayOf: (instant) => instantDayFormat.format(new Date(instant)),
    ago: (instant) => {
      const { unit, count } = largestUnit(Date.now() - new Date(instant).getTime())
      return spaced(relative.format(-count, unit))
    },
    span: (minutes) => {
      const { unit, value } = measured(minutes)
      const isLess = value < 1
      const shape = {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: value < 10 ? 1 : 0,
      } as const
      const shown = spaced(new Intl.NumberFormat(language, shape).format(Math.max(1, value)))
      return isLess ? `< ${shown}` : shown
    },
    duration: (milliseconds) => {
      const { unit, count } = largestUnit(milliseconds)
      return spaced(
        new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
      )
    },
  }
}

/** Chinese text is set with a thin gap between figures and characters: `5 小时`. */
function spaced(text: string): string {
  return text.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ')
}

function measured(minutes: number): { unit: Unit; value: number } {
  if (minutes < 60) return { unit: 'minute', value: Math.round(minutes) }
  if (minutes < 48 * 60) return { unit: 'hour', value: minutes / 60 }
  return { unit: 'day', value: minutes / 1440 }
}

function largestUnit(milliseconds: number): { unit: Unit; count: number } {
  const found = units.find(({ ms }) => milliseconds >= ms) ?? { unit: 'minute' as const, ms: 60_000 }
  return { unit: found.unit, count: Math.max(1, Math.floor(milliseconds / found.ms)) }
}

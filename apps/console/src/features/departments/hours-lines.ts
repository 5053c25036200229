import type { WeeklyHours } from '@echoloop/contract'

type HoursWords = { weekdays: readonly string[]; always: string; never: string }

/** The hours of a week in few words: days with equal hours stand together, `Mon–Fri 09:00–18:00`. */
export function hoursLines(weekly: readonly WeeklyHours[] | null, words: HoursWords): string[] {
  if (weekly === null) return [words.always]
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, hours: hoursOf(weekly, day) }))
  const runs: { from: number; until: number; hours: string }[] = []
  for (const { day, hours } of days) {
    const last = runs.at(-1)
    if (last && last.until === day - 1 && last.hours === hours) last.until = day
    else runs.push({ from: day, until: day, hours })
  }
  const working = runs.filter(({ hours }) => hours !== '')
  if (working.length === 0) return [words.never]
  return working.map(({ from, until, hours }) => {
    const name = (day: number) => words.weekdays[day - 1] ?? ''
    return `${from === until ? name(from) : `${name(from)}–${name(until)}`} ${hours}`
  })
}

function hoursOf(weekly: readonly WeeklyHours[], day: number): string {
  return weekly
    .filter((one) => one.day === day)
    .sort((one, other) => one.from.localeCompare(other.from))
    .map(({ from, until }) => `${from}–${until}`)
    .join(', ')
}

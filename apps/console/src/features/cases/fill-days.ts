export type DayCount = { day: string; voices: number }

const dayMs = 86_400_000

/** One count for each of the last days up to `until` (`2026-11-20`), zero where nothing was counted. */
export function fillDays(counted: readonly DayCount[], span: { until: string; days: number }): DayCount[] {
  const known = new Map(counted.map(({ day, voices }) => [day, voices]))
  const lastMs = Date.parse(`${span.until}T00:00:00Z`)
  return Array.from({ length: span.days }, (_, index) => {
    const day = new Date(lastMs - (span.days - 1 - index) * dayMs).toISOString().slice(0, 10)
    return { day, voices: known.get(day) ?? 0 }
  })
}

export type RhythmDay = { day: string; count: number; held: number }

const dayMs = 86_400_000

/** The days from four weeks before a review to two weeks after it, or to the last that is known, none left out. Pure. */
export function rhythmDays(known: readonly RhythmDay[], around: string): RhythmDay[] {
  const counts = new Map(known.map((one) => [one.day, one]))
  const middle = Date.parse(`${around}T00:00:00Z`)
  const last = Math.max(middle, ...known.map(({ day }) => Date.parse(`${day}T00:00:00Z`)))
  const days: RhythmDay[] = []
  for (let at = middle - 28 * dayMs; at <= last; at += dayMs) {
    const day = new Date(at).toISOString().slice(0, 10)
    days.push(counts.get(day) ?? { day, count: 0, held: 0 })
  }
  return days
}

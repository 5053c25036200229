const dayMs = 86_400_000

/** The last days up to today, both ends included, as the shop's calendar counts them. */
export function lastDays(
  days: number,
  at: { timeZone: string; nowMs: number },
): { from: string; to: string } {
  const to = dayIn(at.timeZone, at.nowMs)
  // Counted from the calendar day, not from the instant: a day of 23 hours must not lose one.
  const from = new Date(Date.parse(`${to}T00:00:00Z`) - (days - 1) * dayMs).toISOString().slice(0, 10)
  return { from, to }
}

function dayIn(timeZone: string, atMs: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const named = Object.fromEntries(parts.formatToParts(atMs).map(({ type, value }) => [type, value]))
  return `${named.year}-${named.month}-${named.day}`
}

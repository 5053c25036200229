/** What a field for date and time holds, `2026-03-09T18:00`, for an instant in a time zone. */
export function fieldOfInstant(instant: Date, timeZone: string): string {
  const parts = new Map<string, string>(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const day = ['year', 'month', 'day'].map((part) => parts.get(part)).join('-')
  return `${day}T${parts.get('hour')}:${parts.get('minute')}`
}

/**
 * The instant at which the clocks of a time zone show what a field holds, or undefined for no time. Of a time that
 * daylight saving shows twice it is one, and of one it skips the instant an hour beside.
 */
export function instantOfField(field: string, timeZone: string): Date | undefined {
  const asUtc = Date.parse(`${field}Z`)
  if (Number.isNaN(asUtc)) return undefined
  const shift = (at: number) => Date.parse(`${fieldOfInstant(new Date(at), timeZone)}Z`) - at
  const first = asUtc - shift(asUtc)
  return new Date(asUtc - shift(first))
}

/** Six in the evening of the day so many days from now, as a field; tomorrow's when that is over. */
export function eveningIn(days: number, { now, timeZone }: { now: Date; timeZone: string }): string {
  const dayMs = 86_400_000
  const day = fieldOfInstant(new Date(now.getTime() + days * dayMs), timeZone).slice(0, 10)
  const evening = `${day}T18:00`
  const instant = instantOfField(evening, timeZone)
  return instant && instant > now ? evening : eveningIn(days + 1, { now, timeZone })
}

/** A signed envelope older or newer than this is refused: seconds. */
const toleranceSeconds = 300

/** True for a time in whole seconds since 1970 that is not too far from now. */
export function isTimely(seconds: string | undefined, now: Date): boolean {
  if (seconds === undefined || !/^\d{1,12}$/.test(seconds)) return false
  return Math.abs(now.getTime() / 1000 - Number(seconds)) <= toleranceSeconds
}

/** Seconds or milliseconds since 1970 as platforms write them; what makes no sense is now. */
export function timeOf(value: string | number | undefined, unitMs: 1 | 1000, now: Date): Date {
  const number = Number(value)
  if (!Number.isFinite(number) || number <= 0) return now
  const time = new Date(number * unitMs)
  return Number.isNaN(time.getTime()) || time > now ? now : time
}

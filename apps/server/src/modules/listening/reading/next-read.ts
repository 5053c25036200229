const minuteMs = 60_000
const longestMs = 12 * 60 * minuteMs

/**
 * When a source is read again: after its own time; at once when there is more; after failures twice as late each time,
 * up to half a day; and never before the time that its server asked for. Pure.
 */
export function nextRead(facts: {
  now: Date
  everyMinutes: number
  failures: number
  waitMs: number
  hasMore: boolean
}): Date {
  const { now, everyMinutes, failures, waitMs, hasMore } = facts
  if (hasMore) return now
  const usualMs = everyMinutes * minuteMs
  const backOffMs = failures === 0 ? usualMs : Math.min(usualMs * 2 ** Math.min(failures - 1, 10), longestMs)
  return new Date(now.getTime() + Math.max(backOffMs, failures === 0 ? 0 : usualMs, waitMs))
}

const minuteMs = 60_000
const pauses = [1, 5, 15, 60, 240, 720].map((minutes) => minutes * minuteMs)
const doorPauses = [0.5, 1, 2, 5].map((minutes) => minutes * minuteMs)
const givesUpAfterMs = 3 * 24 * 60 * minuteMs

/** When a message that was put off is tried again, or undefined when three days of trying are enough. */
export function nextTry(tried: { attempts: number; firstTriedAt: Date; now: Date }): Date | undefined {
  const pause = pauses[Math.min(tried.attempts, pauses.length) - 1] ?? minuteMs
  const next = new Date(tried.now.getTime() + pause)
  return next.getTime() - tried.firstTriedAt.getTime() > givesUpAfterMs ? undefined : next
}

/** Until when a door that failed as a whole is left alone: the messages behind it lose none of their tries. */
export function doorOpensAt(now: Date, failures: number): Date {
  const pause = doorPauses[Math.min(failures, doorPauses.length) - 1] ?? minuteMs
  return new Date(now.getTime() + pause)
}

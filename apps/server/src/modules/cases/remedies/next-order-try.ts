const minuteMs = 60_000
const pauses = [1, 5, 15, 60, 180, 360].map((minutes) => minutes * minuteMs)
const doorPauses = [0.5, 1, 2, 5].map((minutes) => minutes * minuteMs)
const givesUpAfterMs = 5 * 24 * 60 * minuteMs

/** When an order is tried again, or undefined when five days of trying are enough. Pure. */
export function nextOrderTry(tried: { attempts: number; orderedAt: Date; now: Date }): Date | undefined {
  const pause = pauses[Math.min(tried.attempts, pauses.length) - 1] ?? minuteMs
  const next = new Date(tried.now.getTime() + pause)
  return next.getTime() - tried.orderedAt.getTime() > givesUpAfterMs ? undefined : next
}

/** Until when a door that failed is left alone, so that a shop that is down keeps no worker waiting. Pure. */
export function orderDoorOpensAt(now: Date, failures: number): Date {
  return new Date(now.getTime() + (doorPauses[Math.min(failures, doorPauses.length) - 1] ?? minuteMs))
}

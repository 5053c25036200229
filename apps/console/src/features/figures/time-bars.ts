import type { TimeFigure } from '@echoloop/contract'

export type TimeBar = { from: number; to: number; count: number }

/** Bounds that people think in, in minutes; the last bar has no end. */
const bounds = [0, 15, 60, 240, 480, 1440, 2880, 4320, 10_080, Number.POSITIVE_INFINITY]

/**
 * Steps gathered into bars that people can read. A bar begins and ends where a step does, the nearest to its bound,
 * so that the cases behind a bar are exactly those of its steps.
 */
export function timeBars(steps: TimeFigure['steps']): TimeBar[] {
  const bars = bounds.slice(0, -1).map((from, place): TimeBar => {
    const to = bounds[place + 1] ?? Number.POSITIVE_INFINITY
    const mine = steps.filter((step) => {
      const middle = Math.sqrt(Math.max(step.from, 0.5) * step.to)
      return middle >= from && middle < to
    })
    return {
      from: mine[0]?.from ?? from,
      to: mine.at(-1)?.to ?? to,
      count: mine.reduce((sum, { count }) => sum + count, 0),
    }
  })
  const last = bars.findLastIndex(({ count }) => count > 0)
  return bars.slice(0, last + 1)
}

/** The bounds of a bar as they are told: those that people think in. */
export function boundsOfBar(place: number): { from: number; to: number } {
  return { from: bounds[place] ?? 0, to: bounds[place + 1] ?? Number.POSITIVE_INFINITY }
}

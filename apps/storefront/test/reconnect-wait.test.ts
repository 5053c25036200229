import { describe, expect, test } from 'vitest'
import { reconnectWait } from '../src/elements/chat/reconnect-wait.ts'

const windows = 2000
const chances = Array.from({ length: windows }, (_, index) => index / windows)
const waits = (failures: number) => chances.map((chance) => reconnectWait(failures, chance))

/** Most windows that come back within any tenth of a second of a grid. */
function crowd(failures: number): number {
  const tenths = Map.groupBy(waits(failures), (wait) => Math.floor(wait / 100))
  return Math.max(...[...tenths.values()].map(({ length }) => length))
}

describe('windows that were cut off together', () => {
  test('come back spread over two seconds, and thinner with each failure', () => {
    expect(crowd(1)).toBeLessThan(windows / 15)
    expect(crowd(3)).toBeLessThan(crowd(1))
    expect(crowd(6)).toBeLessThan(crowd(3))
  })

  test('wait longer from failure to failure, half a minute at most, and never come at once', () => {
    const longest = [1, 2, 3, 4, 5, 6, 60].map((failures) => Math.max(...waits(failures)))
    expect(longest).toEqual(longest.toSorted((one, other) => one - other))
    expect(longest.at(-1)).toBeLessThanOrEqual(30_000)
    expect(Math.min(...waits(1))).toBeGreaterThanOrEqual(200)
    expect(Math.min(...waits(60))).toBeGreaterThanOrEqual(15_000)
  })
})

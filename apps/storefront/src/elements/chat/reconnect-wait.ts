const firstWaitMs = 2000
const longestWaitMs = 30_000
/** Nobody comes back sooner: whoever was cut off for a rule would be at the door again at once. */
const shortestWaitMs = 200

/**
 * How long a window waits before it tries again after so many failures, from 1. Windows that were cut off together, as when
 * a server starts anew, come back at any moment of a span that doubles with each failure. `chance`: from 0 to below 1.
 */
export function reconnectWait(failures: number, chance: number): number {
  const span = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 8))
  // At first anywhere, so that two thousand are not one crowd; later not much sooner than the server was given time for.
  const least = failures <= 1 ? shortestWaitMs : span / 2
  return least + (span - least) * chance
}

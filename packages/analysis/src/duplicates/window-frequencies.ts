const countersMin = 1 << 12
const countersMax = 1 << 23
const countMax = 65_535

/** How often windows of letters were seen. */
export type WindowFrequencies = {
  /** How many texts were counted. */
  readonly texts: number
  /** Counts one text with its windows; a window counts as often as it stands in the text. */
  count(windows: Int32Array): void
  /** Takes windows as seen so many times in the texts assumed. */
  assume(windows: Int32Array, times: number): void
  /** Bits of surprise of a window: the binary logarithm of one over its share among the texts. */
  surprise(window: number): number
  state(): WindowFrequenciesState
}

export type WindowFrequenciesState = { counters: Uint16Array; texts: number; windows: number }

/**
 * Counts windows in one row of counters (G. Cormode, S. Muthukrishnan, "An improved data stream summary: the
 * count-min sketch", 2005, with depth 1), which overestimates rare windows a little. The row doubles as it fills:
 * both halves start from the old counts. `textsAssumed` texts without any of the windows are taken as seen before,
 * so that a young index does not take every phrase for common.
 */
export function createWindowFrequencies(
  textsAssumed: number,
  kept?: WindowFrequenciesState,
): WindowFrequencies {
  let counters = kept?.counters.slice() ?? new Uint16Array(countersMin)
  let texts = kept?.texts ?? 0
  let windowsSeen = kept?.windows ?? 0
  const raise = (windows: Int32Array, times: number) => {
    windowsSeen += windows.length
    while (windowsSeen > counters.length && counters.length < countersMax) counters = doubled(counters)
    for (const window of windows) {
      const at = window & (counters.length - 1)
      counters[at] = Math.min(countMax, counters[at] + times)
    }
  }
  return {
    get texts() {
      return texts
    },
    count(windows) {
      texts++
      raise(windows, 1)
    },
    assume: raise,
    surprise(window) {
      const seen = counters[window & (counters.length - 1)]
      return Math.max(0, Math.log2((texts + textsAssumed) / (seen + 1)))
    },
    state: () => ({ counters: counters.slice(), texts, windows: windowsSeen }),
  }
}

function doubled(counters: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(counters.length * 2)
  larger.set(counters, 0)
  larger.set(counters, counters.length)
  return larger
}

const slotsMin = 1024
const nodesMin = 1024

/** Lists of numbers under 64-bit keys, the latest first. */
export type KeyLists = {
  add(key: bigint, value: number): void
  newest(key: bigint, most: number): number[]
}

/**
 * An empty set of lists: open addressing over typed arrays, about 35 bytes a key and eight a value, because a map of
 * arrays would need ten times that and ends at 16 million keys.
 */
export function createKeyLists(): KeyLists {
  let lows = new Int32Array(slotsMin)
  let highs = new Int32Array(slotsMin)
  let heads = new Int32Array(slotsMin).fill(-1)
  let values = new Int32Array(nodesMin)
  let next = new Int32Array(nodesMin)
  let keys = 0
  let nodes = 0
  const slotOf = (low: number, high: number) => {
    const mask = heads.length - 1
    let slot = (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 7) & mask
    while (heads[slot] >= 0 && (lows[slot] !== low || highs[slot] !== high)) slot = (slot + 1) & mask
    return slot
  }
  const widen = () => {
    const before = { lows, highs, heads }
    lows = new Int32Array(before.heads.length * 2)
    highs = new Int32Array(lows.length)
    heads = new Int32Array(lows.length).fill(-1)
    for (let at = 0; at < before.heads.length; at++) {
      if (before.heads[at] < 0) continue
      const slot = slotOf(before.lows[at], before.highs[at])
      lows[slot] = before.lows[at]
      highs[slot] = before.highs[at]
      heads[slot] = before.heads[at]
    }
  }
  return {
    add(key, value) {
      if (keys * 3 >= heads.length * 2) widen()
      if (nodes === values.length) {
        values = doubled(values)
        next = doubled(next)
      }
      const low = Number(BigInt.asIntN(32, key))
      const high = Number(BigInt.asIntN(32, key >> 32n))
      const slot = slotOf(low, high)
      if (heads[slot] < 0) {
        keys++
        lows[slot] = low
        highs[slot] = high
      }
      values[nodes] = value
      next[nodes] = heads[slot]
      heads[slot] = nodes++
    },
    newest(key, most) {
      const found: number[] = []
      let node = heads[slotOf(Number(BigInt.asIntN(32, key)), Number(BigInt.asIntN(32, key >> 32n)))]
      for (; node >= 0 && found.length < most; node = next[node]) found.push(values[node])
      return found
    },
  }
}

function doubled(row: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(row.length * 2)
  larger.set(row)
  return larger
}

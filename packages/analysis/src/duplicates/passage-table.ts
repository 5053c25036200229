import { createNumberColumn } from './number-column.ts'

const bucketsMin = 1024
/** Texts looked at for one window, so that a flood of copies cannot make the search slow. */
const stepsMax = 32
const tagBits = 7
const tagMask = (1 << tagBits) - 1

/** Finds the sets in which a window of letters stands; up to 33 million sets. */
export type PassageTable = {
  add(window: number, set: number): void
  /** Calls with the sets in which the window stands, the latest first. One in 128 unrelated sets may come along. */
  visit(window: number, found: (set: number) => void): void
  state(): PassageTableState
}

export type PassageTableState = { heads: Int32Array; nodes: Int32Array; next: Int32Array }

/**
 * An inverted index in chains. When the buckets double, both halves start from the old chains: a chain only grows at
 * its head, so old nodes may belong to two.
 */
export function createPassageTable(kept?: PassageTableState): PassageTable {
  let heads = kept?.heads.slice() ?? new Int32Array(bucketsMin).fill(-1)
  const nodes = createNumberColumn(kept?.nodes)
  const next = createNumberColumn(kept?.next)
  return {
    add(window, set) {
      if (nodes.length >= heads.length * 2) heads = doubled(heads)
      const bucket = window & (heads.length - 1)
      nodes.push((set << tagBits) | tagOf(window))
      next.push(heads[bucket])
      heads[bucket] = nodes.length - 1
    },
    visit(window, found) {
      const tag = tagOf(window)
      let node = heads[window & (heads.length - 1)]
      for (let steps = 0; node >= 0 && steps < stepsMax; node = next.get(node)) {
        const value = nodes.get(node)
        if ((value & tagMask) !== tag) continue
        found(value >>> tagBits)
        steps++
      }
    },
    state: () => ({ heads: heads.slice(), nodes: nodes.values(), next: next.values() }),
  }
}

// The tag comes from the upper bits, the bucket from the lower ones.
function tagOf(window: number): number {
  return window >>> (32 - tagBits)
}

function doubled(heads: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(heads.length * 2)
  larger.set(heads, 0)
  larger.set(heads, heads.length)
  return larger
}

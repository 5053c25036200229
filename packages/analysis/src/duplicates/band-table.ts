import { bandKeys, bands } from './band-keys.ts'
import { createNumberColumn } from './number-column.ts'
import type { ShingleRun } from './shingle-set.ts'

const bucketsMin = 256
/** Sets looked at in one bucket, so that a flood of copies cannot make the search slow. */
const stepsMax = 256

/** Finds the sets that share a band with a set; sets are numbered from 0 in the order of adding. */
export type BandTable = {
  add(run: ShingleRun): void
  /** Calls with every set of a shared band, the latest first; a set may come up several times. */
  visit(run: ShingleRun, found: (set: number) => void): void
}

/** An empty table; `runOf` answers with the shingles of a set added before, for spreading the buckets anew. */
export function createBandTable(runOf: (set: number) => ShingleRun): BandTable {
  const next = createNumberColumn()
  const keys = new Int32Array(bands)
  let buckets = bucketsMin
  let heads = emptyHeads(buckets)
  let count = 0
  const hang = (set: number, run: ShingleRun) => {
    bandKeys(run, keys)
    const isEmpty = run.start === run.end
    for (let band = 0; band < bands; band++) {
      const at = band * buckets + (keys[band] & (buckets - 1))
      next.set(set * bands + band, isEmpty ? -1 : heads[at])
      if (!isEmpty) heads[at] = set
    }
  }
  return {
    add(run) {
      for (let band = 0; band < bands; band++) next.push(-1)
      hang(count, run)
      count++
      if (count < buckets * 2) return
      buckets *= 2
      heads = emptyHeads(buckets)
      for (let set = 0; set < count; set++) hang(set, runOf(set))
    },
    visit(run, found) {
      if (run.start === run.end) return
      bandKeys(run, keys)
      for (let band = 0; band < bands; band++) {
        let set = heads[band * buckets + (keys[band] & (buckets - 1))]
        for (let steps = 0; set >= 0 && steps < stepsMax; steps++) {
          found(set)
          set = next.get(set * bands + band)
        }
      }
    },
  }
}

function emptyHeads(buckets: number): Int32Array {
  return new Int32Array(buckets * bands).fill(-1)
}

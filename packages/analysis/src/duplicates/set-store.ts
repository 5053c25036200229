import { createNumberColumn } from './number-column.ts'
import type { ShingleRun } from './shingle-set.ts'

const chunkBits = 16
const chunkLength = 1 << chunkBits

/** What a set store keeps, for keeping elsewhere. */
export type SetStoreState = { shingles: Uint16Array; lengths: Int32Array }

/** Shingle sets one after the other in chunks of 128 kilobytes; a set never crosses a chunk. */
export type SetStore = {
  readonly count: number
  add(shingles: Uint16Array): number
  run(set: number): ShingleRun
  lengthOf(set: number): number
  /** Forgets the shingles of a set; its number stays taken. */
  wipe(set: number): void
  state(): SetStoreState
}

/** An empty store, or one that holds what was kept. */
export function createSetStore(kept?: SetStoreState): SetStore {
  const chunks: Uint16Array[] = []
  const starts = createNumberColumn()
  const lengths = createNumberColumn()
  let used = chunkLength
  const store: SetStore = {
    get count() {
      return lengths.length
    },
    add(shingles) {
      if (chunks.length === 0 || used + shingles.length > chunkLength) {
        chunks.push(new Uint16Array(chunkLength))
        used = 0
      }
      chunks[chunks.length - 1].set(shingles, used)
      starts.push(((chunks.length - 1) << chunkBits) | used)
      lengths.push(shingles.length)
      used += shingles.length
      return lengths.length - 1
    },
    run(set) {
      const place = starts.get(set) >>> 0
      const start = place & (chunkLength - 1)
      return { shingles: chunks[place >>> chunkBits], start, end: start + lengths.get(set) }
    },
    lengthOf: (set) => lengths.get(set),
    wipe(set) {
      const { shingles, start, end } = store.run(set)
      shingles.fill(0, start, end)
      lengths.set(set, 0)
    },
    state: () => stateOf(store),
  }
  let at = 0
  for (const length of kept?.lengths ?? []) {
    store.add(kept?.shingles.subarray(at, at + length) ?? new Uint16Array(0))
    at += length
  }
  return store
}

function stateOf(store: SetStore): SetStoreState {
  const lengths = Int32Array.from({ length: store.count }, (_, set) => store.lengthOf(set))
  const shingles = new Uint16Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (let set = 0; set < store.count; set++) {
    const run = store.run(set)
    shingles.set(run.shingles.subarray(run.start, run.end), at)
    at += run.end - run.start
  }
  return { shingles, lengths }
}

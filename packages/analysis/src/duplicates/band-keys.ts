import type { ShingleRun } from './shingle-set.ts'
import { finalise } from './windows.ts'

/** Sixteen bands of five rows: a pair at Jaccard .8 shares a band with probability .998, one at .3 with .04. */
export const bands = 16
const rows = 5
const bins = bands * rows
const attemptsMax = 1000

// Scratch of one call: the least value of each bin.
const bins32 = new Int32Array(bins)
const isFilled = new Uint8Array(bins)

/**
 * The keys of a set's bands (32 bits each) into `keys`. One permutation splits the shingles into bins and keeps the
 * least of each (P. Li, A. Owen, C.-H. Zhang, "One Permutation Hashing", NIPS 2012); an empty bin borrows from a bin
 * that a hash of its own number picks (A. Shrivastava, "Optimal Densification for Fast and Accurate Minwise Hashing",
 * ICML 2017), so that the share of equal bins still estimates Jaccard's index. A set without shingles gets no keys.
 */
export function bandKeys(run: ShingleRun, keys: Int32Array): void {
  if (run.start === run.end) return
  fillBins(run)
  for (let band = 0; band < bands; band++) {
    let key = Math.imul(band + 1, 0x9e3779b1)
    for (let row = 0; row < rows; row++) key = finalise(key ^ binValue(band * rows + row))
    keys[band] = key
  }
}

function fillBins({ shingles, start, end }: ShingleRun): void {
  isFilled.fill(0)
  for (let index = start; index < end; index++) {
    const hash = finalise(Math.imul(shingles[index] + 1, 0x9e3779b1))
    const bin = ((hash & 0xffff) * bins) >>> 16
    const value = (hash >>> 16) | (shingles[index] << 16)
    const rank = value & 0xffff
    if (isFilled[bin] === 0 || rank < (bins32[bin] & 0xffff)) bins32[bin] = value
    isFilled[bin] = 1
  }
}

function binValue(bin: number): number {
  let donor = bin
  for (let attempt = 1; attempt <= attemptsMax && isFilled[donor] === 0; attempt++) {
    donor = ((finalise(Math.imul(bin + 1, 0x85ebca6b) ^ Math.imul(attempt, 0xc2b2ae35)) >>> 16) * bins) >>> 16
  }
  while (isFilled[donor] === 0) donor = (donor + 1) % bins
  return bins32[donor]
}

import { nodeHashOf } from './merkle-hash.ts'

export type InclusionClaim = { index: number; size: number; leafHash: Buffer; path: Buffer[]; root: Buffer }

/** RFC 9162, 2.1.3.2. Never throws: what does not fit is false. */
export function isIncluded({ index, size, leafHash, path, root }: InclusionClaim): boolean {
  if (index >= size) return false
  let place = index
  let last = size - 1
  let hash = leafHash
  for (const sibling of path) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHashOf(sibling, hash)
      while (place % 2 === 0 && place !== 0) {
        place = place / 2
        last = Math.floor(last / 2)
      }
    } else hash = nodeHashOf(hash, sibling)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash.equals(root)
}

export type ConsistencyClaim = { from: number; to: number; path: Buffer[]; fromRoot: Buffer; toRoot: Buffer }

/** RFC 9162, 2.1.4.2: whether the log of size `to` begins with the log of size `from`. Never throws. */
export function isConsistent({ from, to, path, fromRoot, toRoot }: ConsistencyClaim): boolean {
  if (from > to) return false
  if (from === to) return path.length === 0 && fromRoot.equals(toRoot)
  if (from === 0) return path.length === 0
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...path] : path
  if (!first) return false
  let place = from - 1
  let last = to - 1
  while (place % 2 === 1) {
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  let earlier = first
  let later = first
  for (const hash of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      earlier = nodeHashOf(hash, earlier)
      later = nodeHashOf(hash, later)
      while (place % 2 === 0 && place !== 0) {
        place = place / 2
        last = Math.floor(last / 2)
      }
    } else later = nodeHashOf(later, hash)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && earlier.equals(fromRoot) && later.equals(toRoot)
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count))
}

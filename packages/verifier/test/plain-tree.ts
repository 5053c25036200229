import { emptyRoot, hashNode } from '../src/hash-tree.ts'

/** The root as RFC 9162 §2.1.1 defines it, word for word, for tests. */
export async function plainRoot(leaves: readonly string[]): Promise<string> {
  const [first] = leaves
  if (first === undefined) return emptyRoot
  if (leaves.length === 1) return first
  const split = splitOf(leaves.length)
  return hashNode(await plainRoot(leaves.slice(0, split)), await plainRoot(leaves.slice(split)))
}

/** PATH(m, D_n) of §2.1.3.1. */
export async function inclusionPath(leaves: readonly string[], position: number): Promise<string[]> {
  if (leaves.length <= 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  if (position < split) return [...(await inclusionPath(left, position)), await plainRoot(right)]
  return [...(await inclusionPath(right, position - split)), await plainRoot(left)]
}

/** PROOF(m, D_n) of §2.1.4.1; from nothing, and to itself, nothing is needed. */
export async function consistencyPath(leaves: readonly string[], from: number): Promise<string[]> {
  return from === 0 || from === leaves.length ? [] : subProof(leaves, from, true)
}

async function subProof(leaves: readonly string[], from: number, isWhole: boolean): Promise<string[]> {
  if (from === leaves.length) return isWhole ? [] : [await plainRoot(leaves)]
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  if (from <= split) return [...(await subProof(left, from, isWhole)), await plainRoot(right)]
  return [...(await subProof(right, from - split, false)), await plainRoot(left)]
}

/** The largest power of two that is smaller than the count. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

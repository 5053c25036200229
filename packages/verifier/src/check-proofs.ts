import { emptyRoot, hashNode } from './hash-tree.ts'

export type InclusionProof = {
  leafHash: string
  /** Position of the entry, from 0. */
  position: number
  /** Number of entries of the tree that the proof leads to. */
  size: number
  path: readonly string[]
}

export type ConsistencyProof = {
  from: { size: number; root: string }
  to: { size: number; root: string }
  path: readonly string[]
}

/** The root that an inclusion proof leads to (RFC 9162 §2.1.3.2); undefined when its length cannot be right. */
export async function rootOfInclusion(proof: InclusionProof): Promise<string | undefined> {
  const { position, size, path } = proof
  if (!isCount(position) || !isCount(size) || position >= size) return undefined
  let node = proof.leafHash
  let from = BigInt(position)
  let last = BigInt(size) - 1n
  for (const step of path) {
    if (last === 0n) return undefined
    if (from % 2n === 1n || from === last) {
      node = await hashNode(step, node)
      for (; from % 2n === 0n && from !== 0n; from /= 2n) last /= 2n
    } else {
      node = await hashNode(node, step)
    }
    from /= 2n
    last /= 2n
  }
  return last === 0n ? node : undefined
}

/** Whether the older tree is the beginning of the newer one (RFC 9162 §2.1.4.2). */
export async function isConsistent({ from, to, path }: ConsistencyProof): Promise<boolean> {
  if (!isCount(from.size) || !isCount(to.size) || from.size > to.size) return false
  if (from.size === to.size) return path.length === 0 && from.root === to.root
  if (from.size === 0) return path.length === 0 && from.root === emptyRoot
  const roots = await rootsOfConsistency({ from, to, path })
  return roots !== undefined && roots.older === from.root && roots.newer === to.root
}

async function rootsOfConsistency(
  proof: ConsistencyProof,
): Promise<{ older: string; newer: string } | undefined> {
  const { from, to } = proof
  // A whole older tree is its own first node and is not sent.
  const [first, ...steps] = isPowerOfTwo(from.size) ? [from.root, ...proof.path] : proof.path
  if (first === undefined) return undefined
  let left = BigInt(from.size) - 1n
  let last = BigInt(to.size) - 1n
  for (; left % 2n === 1n; left /= 2n) last /= 2n
  let older = first
  let newer = first
  for (const step of steps) {
    if (last === 0n) return undefined
    if (left % 2n === 1n || left === last) {
      older = await hashNode(step, older)
      newer = await hashNode(step, newer)
      for (; left % 2n === 0n && left !== 0n; left /= 2n) last /= 2n
    } else {
      newer = await hashNode(newer, step)
    }
    left /= 2n
    last /= 2n
  }
  return last === 0n ? { older, newer } : undefined
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isPowerOfTwo(size: number): boolean {
  const bits = BigInt(size)
  return bits > 0n && (bits & (bits - 1n)) === 0n
}

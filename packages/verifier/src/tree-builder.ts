import { emptyRoot, hashNode } from './hash-tree.ts'

/** Grows a tree leaf by leaf and keeps one hash for each level, so that any number of entries fits into memory. */
export type TreeBuilder = {
  readonly size: number
  append: (leafHashes: readonly string[]) => Promise<void>
  root: () => Promise<string>
}

/**
 * RFC 9162 §2.1.1. `pending[level]` is the left child at that level that still waits for its right one; a level
 * without one stands empty, exactly as the bits of the size do.
 */
export function createTreeBuilder(): TreeBuilder {
  const pending: (string | undefined)[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    async append(leafHashes) {
      size += leafHashes.length
      await carry(pending, leafHashes)
    },
    root: () => foldRoot(pending),
  }
}

async function carry(pending: (string | undefined)[], leafHashes: readonly string[]): Promise<void> {
  let nodes = leafHashes
  for (let level = 0; nodes.length > 0; level += 1) {
    const waiting = pending[level]
    const row = waiting === undefined ? nodes : [waiting, ...nodes]
    const pairs = Array.from({ length: row.length >> 1 }, (_, index) => row.slice(index * 2, index * 2 + 2))
    pending[level] = row.length % 2 === 1 ? row.at(-1) : undefined
    nodes = await Promise.all(pairs.map(([left = '', right = '']) => hashNode(left, right)))
  }
}

/** What waits is joined from the right, since the right part of a tree is never the taller one. */
async function foldRoot(pending: readonly (string | undefined)[]): Promise<string> {
  let root: string | undefined
  for (const left of pending) {
    if (left === undefined) continue
    root = root === undefined ? left : await hashNode(left, root)
  }
  return root ?? emptyRoot
}

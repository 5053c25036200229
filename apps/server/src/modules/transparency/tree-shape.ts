/** Entries `from` (included) to `to` (not included). */
export type Range = { from: number; to: number }

/** A complete subtree: level 0 is a leaf; position counts subtrees of that level from the left. */
export type NodeAt = { level: number; position: number }

/**
 * The complete subtrees that make up a subtree of the log, largest first. Numbers beyond 2³¹ are fine: no bit
 * operations. Pure, as all here: which hashes a proof consists of follows from sizes alone (RFC 9162, 2.1).
 */
export function nodesOfRange({ from, to }: Range): NodeAt[] {
  const nodes: NodeAt[] = []
  for (let at = from; at < to; ) {
    let level = 0
    let size = 1
    while (at % (size * 2) === 0 && at + size * 2 <= to) {
      size *= 2
      level++
    }
    nodes.push({ level, position: at / size })
    at += size
  }
  return nodes
}

/** Siblings from the leaf up to the root of the tree of the first `size` entries (RFC 9162, 2.1.3.1). */
export function inclusionPathOf(index: number, size: number): Range[] {
  const path: Range[] = []
  let { from, to } = { from: 0, to: size }
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      path.push({ from: middle, to })
      to = middle
    } else {
      path.push({ from, to: middle })
      from = middle
    }
  }
  return path.reverse()
}

/** What proves that the first `size` entries begin with the first `earlier` ones (RFC 9162, 2.1.4.1). */
export function consistencyPathOf(earlier: number, size: number): Range[] {
  if (earlier === 0 || earlier === size) return []
  const path: Range[] = []
  let { from, to } = { from: 0, to: size }
  while (earlier < to) {
    const middle = from + splitOf(to - from)
    if (earlier <= middle) {
      path.push({ from: middle, to })
      to = middle
    } else {
      path.push({ from, to: middle })
      from = middle
    }
  }
  // The root of the earlier tree itself is known to whoever asks; a part of it is not.
  if (from > 0) path.push({ from, to })
  return path.reverse()
}

/** The largest power of two below a count of at least two. */
function splitOf(count: number): number {
  let half = 1
  while (half * 2 < count) half *= 2
  return half
}

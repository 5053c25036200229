/** Items of one transaction as codes, ascending, and how many transactions are like it. */
export type ItemPath = { codes: Int32Array; count: number }

/**
 * A frequent-pattern tree (Han, Pei and Yin, "Mining frequent patterns without candidate generation", 2000): paths
 * that begin alike share their nodes. Node 0 is the root.
 */
export type FpTree = {
  codes: Int32Array
  parents: Int32Array
  counts: Int32Array
  /** The next node with the same code, 0 for none; `heads` holds the first by code. */
  links: Int32Array
  heads: Int32Array
  /** Transactions by code. */
  totals: Int32Array
}

/** Grows the tree of the paths; `codeCount` is above every code. Sorting makes it O(n log n) in the paths. */
export function growTree(paths: readonly ItemPath[], codeCount: number): FpTree {
  const sorted = [...paths].sort(({ codes: a }, { codes: b }) => compareCodes(a, b))
  const size = sorted.reduce((sum, { codes }) => sum + codes.length, 1)
  const tree: FpTree = {
    codes: new Int32Array(size),
    parents: new Int32Array(size),
    counts: new Int32Array(size),
    links: new Int32Array(size),
    heads: new Int32Array(codeCount),
    totals: new Int32Array(codeCount),
  }
  let nodes = 1
  let former: ItemPath['codes'] = new Int32Array(0)
  // The nodes of the path before this one: sorted paths share their beginning with their neighbour.
  const trail: number[] = []
  for (const { codes, count } of sorted) {
    const shared = sharedLength(former, codes)
    trail.length = shared
    for (let depth = shared; depth < codes.length; depth++) {
      const code = codes[depth]
      tree.codes[nodes] = code
      tree.parents[nodes] = trail[depth - 1] ?? 0
      tree.links[nodes] = tree.heads[code]
      tree.heads[code] = nodes
      trail.push(nodes++)
    }
    for (const node of trail) tree.counts[node] += count
    for (const code of codes) tree.totals[code] += count
    former = codes
  }
  return tree
}

/** How often each smaller code stands above the nodes of a code. */
export function countAbove(tree: FpTree, code: number): Int32Array {
  const totals = new Int32Array(code)
  for (let node = tree.heads[code]; node !== 0; node = tree.links[node])
    for (let at = tree.parents[node]; at !== 0; at = tree.parents[at])
      totals[tree.codes[at]] += tree.counts[node]
  return totals
}

/** The paths that lead to the nodes of a code, without the code itself, of the codes that `isKept` marks with 1. */
export function pathsTo(tree: FpTree, code: number, isKept: Uint8Array): ItemPath[] {
  const paths: ItemPath[] = []
  for (let node = tree.heads[code]; node !== 0; node = tree.links[node]) {
    const codes: number[] = []
    for (let at = tree.parents[node]; at !== 0; at = tree.parents[at])
      if (isKept[tree.codes[at]] === 1) codes.push(tree.codes[at])
    if (codes.length > 0) paths.push({ codes: Int32Array.from(codes.reverse()), count: tree.counts[node] })
  }
  return paths
}

function compareCodes(a: Int32Array, b: Int32Array): number {
  const shared = sharedLength(a, b)
  if (shared === a.length || shared === b.length) return a.length - b.length
  return a[shared] - b[shared]
}

function sharedLength(a: Int32Array, b: Int32Array): number {
  const shorter = Math.min(a.length, b.length)
  let length = 0
  while (length < shorter && a[length] === b[length]) length++
  return length
}

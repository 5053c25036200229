import { nodeHashOf } from './merkle-hash.ts'
import { type NodeAt, nodesOfRange } from './tree-shape.ts'

export type TreeNode = NodeAt & { hash: Buffer }

/** The tree as it is kept in hand: how many entries, and the roots of its complete subtrees, largest first. */
export type Tree = { size: number; peaks: readonly Buffer[] }

/** Adds leaves. Gives the larger tree and every subtree that became complete, leaves not among them. Pure. */
export function growTree(tree: Tree, leafHashes: readonly Buffer[]): { tree: Tree; nodes: TreeNode[] } {
  const peaks: TreeNode[] = nodesOfRange({ from: 0, to: tree.size }).map((node, place) => ({
    ...node,
    hash: peakAt(tree, place),
  }))
  const nodes: TreeNode[] = []
  let size = tree.size
  for (const hash of leafHashes) {
    let node: TreeNode = { level: 0, position: size++, hash }
    for (let left = peaks.at(-1); left?.level === node.level; left = peaks.at(-1)) {
      peaks.pop()
      node = { level: node.level + 1, position: left.position / 2, hash: nodeHashOf(left.hash, node.hash) }
      nodes.push(node)
    }
    peaks.push(node)
  }
  return { tree: { size, peaks: peaks.map(({ hash }) => hash) }, nodes }
}

function peakAt({ size, peaks }: Tree, place: number): Buffer {
  const hash = peaks[place]
  if (!hash) throw new Error(`a subtree of the first ${size} entries is missing`)
  return hash
}

import {
  consistencyPathOf,
  growTree,
  inclusionPathOf,
  isConsistent,
  isIncluded,
  leafHashOf,
  nodesOfRange,
  type Range,
  rootOfPeaks,
} from '../../apps/server/src/modules/transparency/index.ts'
import { seededRandom } from './seeded-random.ts'

const hashBytes = 32
const batch = 100_000
const proofs = 5000

/**
 * Grows a tree of so many synthetic entries in batches, keeps every subtree in memory, and verifies random proofs of
 * inclusion and consistency with the algorithms of RFC 9162 against roots that were noted on the way. Returns how many
 * did not hold.
 */
export function checkLogProofs({ rows, seed }: { rows: number; seed: number }): number {
  const random = seededRandom(seed)
  const levels = allocate(rows)
  const roots = new Map<number, Buffer>()
  let tree: Parameters<typeof growTree>[0] = { size: 0, peaks: [] }
  const from = performance.now()
  while (tree.size < rows) {
    const count = Math.min(batch, 1 + Math.floor(random() * batch), rows - tree.size)
    const leaves = Array.from({ length: count }, (_, index) => leafHashOf(`entry ${tree.size + index}`))
    for (const [index, hash] of leaves.entries()) levels[0]?.set(hash, (tree.size + index) * hashBytes)
    const grown = growTree(tree, leaves)
    for (const { level, position, hash } of grown.nodes) levels[level]?.set(hash, position * hashBytes)
    tree = grown.tree
    roots.set(tree.size, rootOfPeaks(tree.peaks))
  }
  const seconds = (performance.now() - from) / 1000
  const hashesOf = (path: Range[]) =>
    path.map((range) =>
      rootOfPeaks(
        nodesOfRange(range).map(
          ({ level, position }) =>
            levels[level]?.subarray(position * hashBytes, (position + 1) * hashBytes) ?? Buffer.alloc(0),
        ),
      ),
    )
  const sizes = [...roots.keys()]
  const sizeAt = () => sizes[Math.floor(random() * sizes.length)] ?? rows
  let wrong = 0
  for (let turn = 0; turn < proofs; turn++) {
    const [from, to] = [sizeAt(), sizeAt()].sort((left, right) => left - right)
    const index = Math.floor(random() * to)
    const [fromRoot, toRoot] = [roots.get(from), roots.get(to)]
    if (!fromRoot || !toRoot) throw new Error('a root was not noted')
    const inclusion = { index, size: to, leafHash: leafHashOf(`entry ${index}`), root: toRoot }
    const path = hashesOf(inclusionPathOf(index, to))
    if (!isIncluded({ ...inclusion, path })) wrong++
    if (isIncluded({ ...inclusion, path, leafHash: leafHashOf(`entry ${index} changed`) })) wrong++
    const consistency = { from, to, fromRoot, toRoot, path: hashesOf(consistencyPathOf(from, to)) }
    if (!isConsistent(consistency)) wrong++
    if (from > 0 && isConsistent({ ...consistency, fromRoot: leafHashOf('another log') })) wrong++
  }
  process.stdout.write(
    `${rows} entries in ${sizes.length} batches, ${Math.round(rows / seconds)} entries/s; ${proofs} proofs of each kind and as many forged ones: ${wrong} wrong (seed ${seed})\n`,
  )
  return wrong
}

/** One block of bytes for each level. */
function allocate(rows: number): Buffer[] {
  const levels: Buffer[] = []
  for (let count = rows; count > 0; count = Math.floor(count / 2))
    levels.push(Buffer.alloc(count * hashBytes))
  return levels
}

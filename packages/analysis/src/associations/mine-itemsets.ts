import { countAbove, type FpTree, growTree, type ItemPath, pathsTo } from './fp-tree.ts'

/** Codes that occur together in `count` transactions, descending. */
export type Itemset = { codes: readonly number[]; count: number }

export type MiningTask = {
  /** Transactions as ascending codes, each code once. */
  paths: readonly ItemPath[]
  codeCount: number
  leastCount: number
  /** Whether two codes may stand in one itemset. */
  mayPair: (one: number, other: number) => boolean
  sizeMax: number
  itemsetsMax: number
}

/**
 * All itemsets of two up to `sizeMax` codes that at least `leastCount` transactions hold, by FP-growth; undefined as
 * soon as there are more than `itemsetsMax` of them.
 */
export function mineItemsets(task: MiningTask): Itemset[] | undefined {
  const found: Itemset[] = []
  return grow(growTree(task.paths, task.codeCount), [], { task, found }) ? found : undefined
}

type Mining = { task: MiningTask; found: Itemset[] }

/** Whether the itemsets that end in `suffix` all found room. */
function grow(tree: FpTree, suffix: readonly number[], mining: Mining): boolean {
  const { task } = mining
  for (let code = 0; code < task.codeCount; code++) {
    if (tree.totals[code] < task.leastCount) continue
    const codes = [...suffix, code]
    if (codes.length > 1 && !keep({ codes, count: tree.totals[code] }, mining)) return false
    const hasRoom =
      codes.length < task.sizeMax - 1 ? growBelow(tree, codes, mining) : countBelow(tree, codes, mining)
    if (!hasRoom) return false
  }
  return true
}

function keep(itemset: Itemset, { task, found }: Mining): boolean {
  found.push(itemset)
  return found.length <= task.itemsetsMax
}

function growBelow(tree: FpTree, codes: readonly number[], mining: Mining): boolean {
  const code = codes[codes.length - 1]
  const isKept = Uint8Array.from(countAbove(tree, code), (total, one) =>
    total >= mining.task.leastCount && mining.task.mayPair(one, code) ? 1 : 0,
  )
  if (!isKept.includes(1)) return true
  return grow(growTree(pathsTo(tree, code, isKept), mining.task.codeCount), codes, mining)
}

/** The last code of an itemset needs no tree of its own, only a count over the nodes above. */
function countBelow(tree: FpTree, codes: readonly number[], mining: Mining): boolean {
  const { task } = mining
  if (codes.length >= task.sizeMax) return true
  const code = codes[codes.length - 1]
  const totals = countAbove(tree, code)
  for (let one = 0; one < code; one++) {
    if (totals[one] < task.leastCount || !task.mayPair(one, code)) continue
    if (!keep({ codes: [...codes, one], count: totals[one] }, mining)) return false
  }
  return true
}

import { canonicalJson } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { growTree } from './grow-tree.ts'
import { waitingEntryOf } from './log-entry-body.ts'
import { readDue, readHashes, type TreeState } from './log-queries.ts'
import {
  findLogged,
  insertEntries,
  insertNodes,
  lockTree,
  type NewArrival,
  takeWaiting,
  updateTree,
} from './log-store.ts'
import { leafHashOf, rootOfPeaks } from './merkle-hash.ts'
import { isHeadDue, signHead } from './sign-head.ts'
import { nodesOfRange } from './tree-shape.ts'

/** Name → version of each method that this release decides and reckons by. */
export type Methods = Readonly<Record<string, string>>

/**
 * Moves waiting entries into the log: positions without a gap, subtrees, and a signed head when one is due, all in
 * this transaction, so that a kill leaves the log as it was and the entries waiting. One worker at a time for each
 * shop. Returns how many entries were taken.
 */
export async function sequenceLog(
  scope: Scope,
  { limit, methods }: { limit: number; methods: Methods },
): Promise<number> {
  const { isWaiting, tree: seen } = await readDue(scope)
  const isTold = seen !== undefined && isSame(seen.methods, methods)
  if (!isWaiting && isTold && !isHeadDue(seen, scope.now)) return 0
  const tree = await lockTree(scope)
  if (!tree) return 0
  const arrived = [...methodEntries(scope, tree, methods), ...(await takeWaiting(scope, limit))]
  const peaks = await readHashes(scope, nodesOfRange({ from: 0, to: tree.size }))
  const grown = await grow(scope, { size: tree.size, peaks }, arrived)
  const told = { ...tree, size: grown.size, methods: { ...tree.methods, ...methods } }
  const signed = isHeadDue(told, scope.now) ? await signHead(scope, told, rootOfPeaks(grown.peaks)) : told
  await updateTree(scope, signed)
  return arrived.length
}

function isSame(left: Methods, right: Methods): boolean {
  return canonicalJson({ ...left, ...right }) === canonicalJson(left)
}

/** A method of another version decides from now on: the log says so before all that still waits. */
function methodEntries(scope: Scope, { methods: told }: TreeState, methods: Methods): NewArrival[] {
  const changed = Object.entries(methods).filter(([name, version]) => told[name] !== version)
  return changed.map(([name, version]) => {
    const entry = { kind: 'method-changed', method: { name, version } } as const
    const { id, body } = waitingEntryOf({ entry, id: scope.newId(), now: scope.now, salts: new Map() })
    return { id, body, subjectId: null, commitment: null }
  })
}

type Grown = { size: number; peaks: readonly Buffer[] }

async function grow(scope: Scope, before: Grown, arrived: readonly NewArrival[]): Promise<Grown> {
  const fresh = await withoutRepeats(scope, arrived)
  if (fresh.length === 0) return before
  const placed = fresh.map((entry, index) => ({
    ...entry,
    position: before.size + index,
    leafHash: leafHashOf(entry.body),
  }))
  const { tree, nodes } = growTree(
    before,
    placed.map(({ leafHash }) => leafHash),
  )
  await insertEntries(scope, placed)
  await insertNodes(scope, nodes)
  return tree
}

/** Entries that were told twice under one id stand in the log once. */
async function withoutRepeats(scope: Scope, arrived: readonly NewArrival[]): Promise<NewArrival[]> {
  const known =
    arrived.length === 0
      ? new Set<string>()
      : await findLogged(
          scope,
          arrived.map(({ id }) => id),
        )
  return arrived.filter(({ id }) => {
    if (known.has(id)) return false
    known.add(id)
    return true
  })
}

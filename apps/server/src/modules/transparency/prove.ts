import type { InclusionProof, LogEntryKind } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import {
  type EntryName,
  type EntryRow,
  findEntries,
  readEntryAndHashes,
  readHashes,
  readSignedSize,
} from './log-queries.ts'
import { rootOfPeaks } from './merkle-hash.ts'
import { parseEntry } from './parse-entry.ts'
import { consistencyPathOf, inclusionPathOf, type NodeAt, nodesOfRange, type Range } from './tree-shape.ts'

/** Entries that one answer proves. */
const proofsMax = 200

/**
 * Proofs that entries stand in the tree of the first `size` entries; without a size in that of the newest head. Refuses
 * `log/no-head`, and `log/beyond-head` for what no signed head covers.
 */
export async function proveInclusion(
  scope: Scope,
  { name, size: asked }: { name: EntryName; size?: number },
): Promise<{ size: number; items: InclusionProof[] }> {
  if (name.kind === 'index' && asked !== undefined) return proveOne(scope, { index: name.index, size: asked })
  const size = await sizeWithin(scope, asked)
  if (name.kind === 'index') return proveOne(scope, { index: name.index, size })
  const entries = await findEntries(scope, name, { size, limit: proofsMax })
  const paths = entries.map(({ position }) => inclusionPathOf(position, size))
  const hashes = await readHashes(scope, nodesOfPaths(paths))
  return { size, items: presentProofs(entries, foldPaths(paths, hashes)) }
}

/** The usual question, in one statement. */
async function proveOne(
  scope: Scope,
  { index, size }: { index: number; size: number },
): Promise<{ size: number; items: InclusionProof[] }> {
  if (index >= size) throw new AppError('log/beyond-head')
  const path = inclusionPathOf(index, size)
  const found = await readEntryAndHashes(scope, { index, size, nodes: nodesOfPaths([path]) })
  if (!found) throw new AppError('log/no-head')
  const { signedSize, body, leafHash } = found.entry
  if (size > signedSize) throw new AppError('log/beyond-head')
  if (body === null || leafHash === null) throw new Error('an entry of the log is missing')
  return {
    size,
    items: presentProofs([{ position: index, body, leafHash }], foldPaths([path], found.hashes)),
  }
}

function presentProofs(entries: readonly EntryRow[], paths: readonly string[][]): InclusionProof[] {
  return entries.map(({ position, body, leafHash }, place) => ({
    index: position,
    entry: parseEntry(body),
    leafHash: leafHash.toString('hex'),
    path: paths[place] ?? [],
  }))
}

/** Where the log holds entries about a review, as far as it is signed for. */
export async function logEntriesOf(
  scope: Scope,
  feedbackId: string,
): Promise<{ index: number; kind: LogEntryKind; at: string }[]> {
  const size = await readSignedSize(scope)
  if (size === undefined) return []
  const name = { kind: 'subject', subjectId: feedbackId } as const
  const rows = await findEntries(scope, name, { size, limit: proofsMax })
  return rows.map(({ position, body }) => {
    const { kind, at } = parseEntry(body)
    return { index: position, kind, at }
  })
}

/** Proof that the log of size `to` begins with that of size `from`. Refuses as `proveInclusion` does. */
export async function proveConsistency(
  scope: Scope,
  { from, to }: Range,
): Promise<Range & { path: string[] }> {
  if (from > to) throw new AppError('log/beyond-head')
  await sizeWithin(scope, to)
  const ranges = consistencyPathOf(from, to)
  const hashes = await readHashes(scope, nodesOfPaths([ranges]))
  const [path = []] = foldPaths([ranges], hashes)
  return { from, to, path }
}

async function sizeWithin(scope: Scope, asked: number | undefined): Promise<number> {
  const signed = await readSignedSize(scope)
  if (signed === undefined) throw new AppError('log/no-head')
  if (asked !== undefined && asked > signed) throw new AppError('log/beyond-head')
  return asked ?? signed
}

function nodesOfPaths(paths: readonly (readonly Range[])[]): NodeAt[] {
  return paths.flat().flatMap(nodesOfRange)
}

/** Hashes (hex) of subtrees, those that are not complete put together from the complete ones. */
function foldPaths(paths: readonly (readonly Range[])[], hashes: readonly Buffer[]): string[][] {
  let taken = 0
  return paths.map((path) =>
    path.map((range) => {
      const count = nodesOfRange(range).length
      taken += count
      return rootOfPeaks(hashes.slice(taken - count, taken)).toString('hex')
    }),
  )
}

import { canonicalJson } from './canonical-json.ts'
import { rootOfInclusion } from './check-proofs.ts'
import { hashLeaf } from './hash-tree.ts'
import { type LogEntry, readLogEntry } from './log-entry.ts'
import type { LogSource } from './log-source.ts'
import { readCount, readHashes, readList, readMembers } from './read-outside.ts'
import type { SignedHead } from './signed-head.ts'

/** An entry that was shown to stand in the log at that position. */
export type IncludedEntry = { entry: LogEntry; position: number }

type Asked = { review: string } | { commitment: string } | { index: number }

/**
 * Entries of one review or commitment, each proven against the head. `wrong`: how many came with a proof that does not
 * lead to its root. `foreign`: how many are of the log and not about what was asked. None at all is only the shop's
 * word that there are none.
 */
export async function findIncluded(
  source: LogSource,
  { head, of }: { head: SignedHead; of: Asked },
): Promise<{ included: IncludedEntry[]; wrong: number; foreign: number }> {
  if (head.size === 0) return { included: [], wrong: 0, foreign: 0 }
  const given = readMembers(await source.inclusion({ ...of, size: head.size }), 'inclusion')
  const items = readList(given.items, 'inclusion.items')
  const checked = await Promise.all(items.map((item) => checkItem(item, head)))
  const proven = checked.filter((one) => one !== undefined)
  const included = proven.filter((one) => isAbout(one, of))
  return {
    included: included.toSorted((left, right) => left.position - right.position),
    wrong: checked.length - proven.length,
    foreign: proven.length - included.length,
  }
}

function isAbout({ entry, position }: IncludedEntry, of: Asked): boolean {
  if ('index' in of) return position === of.index
  return 'review' in of ? entry.review === of.review : entry.commitment === of.commitment
}

/** The leaf is hashed from the entry; the hash that the source gives beside it counts for nothing. */
async function checkItem(item: unknown, head: SignedHead): Promise<IncludedEntry | undefined> {
  const members = readMembers(item, 'inclusion.items')
  const entry = readLogEntry(members.entry)
  const position = readCount(members.index, 'inclusion.index')
  const leafHash = await hashLeaf(canonicalJson(entry.document))
  const path = readHashes(members.path, 'inclusion.path')
  const root = await rootOfInclusion({ leafHash, position, size: head.size, path })
  return root === head.root ? { entry, position } : undefined
}

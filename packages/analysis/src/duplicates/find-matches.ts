import type { BandTable } from './band-table.ts'
import { bounds, type DuplicateMatch } from './duplicate-match.ts'
import type { EntryList } from './entry-list.ts'
import { disguisedCopy, nearDuplicate } from './judge-pair.ts'
import type { PassageTable } from './passage-table.ts'
import type { ComparedText } from './read-for-comparing.ts'
import type { SetStore } from './set-store.ts'
import type { WindowFrequencies } from './window-frequencies.ts'

/** The tables of an index; sets are numbered alike in all of them. */
export type IndexTables = {
  entries: EntryList
  sets: SetStore
  bandTable: BandTable
  passages: PassageTable
  frequencies: WindowFrequencies
}

/** A set that a text repeats, judged without its id. */
export type SetMatch = { set: number } & Omit<DuplicateMatch, 'id'>

const comparedMax = 512
const judgedMax = 16
/** Windows with fewer bits of surprise point at nobody. */
const tellingBits = 6
/** How many times less than needed the sample may show. */
const leeway = 4

/** The sets of an index that a text repeats, near-duplicates first, each kind in order of likeness. */
export function findMatches(tables: IndexTables, read: ComparedText): SetMatch[] {
  const near = findNearDuplicates(tables, read)
  const known = new Set(near.map(({ set }) => set))
  const disguised = findDisguisedCopies(tables, read).filter(({ set }) => !known.has(set))
  return [...sorted(near), ...sorted(disguised)]
}

function sorted(matches: SetMatch[]): SetMatch[] {
  return matches.sort(
    (one, other) =>
      other.similarity - one.similarity || other.containment - one.containment || one.set - other.set,
  )
}

function findNearDuplicates(tables: IndexTables, read: ComparedText): SetMatch[] {
  const run = { shingles: read.shingles, start: 0, end: read.shingles.length }
  const compared = new Set<number>()
  const found: SetMatch[] = []
  let surprise: number | undefined
  tables.bandTable.visit(run, (set) => {
    if (compared.size >= comparedMax || compared.has(set)) return
    compared.add(set)
    if (!tables.entries.hasEntries(set)) return
    const pair = nearDuplicate(run, tables.sets.run(set))
    if (pair === undefined) return
    surprise ??= totalSurprise(tables, read)
    const containment = pair.shared / Math.min(run.end, tables.sets.lengthOf(set))
    found.push({
      set,
      kind: 'near-duplicate',
      similarity: pair.shared / pair.union,
      containment,
      sharedLetters: Math.min(read.letters, pair.shared + 1),
      surprise: surprise * containment,
      isCommonplace: surprise * containment < bounds.surpriseMin,
    })
  })
  return found
}

function totalSurprise({ frequencies }: IndexTables, read: ComparedText): number {
  let bits = 0
  for (const window of new Set(read.windows)) bits += frequencies.surprise(window)
  // Every letter stands in as many windows as a window has letters.
  return bits / read.windowLetters
}

function findDisguisedCopies(tables: IndexTables, read: ComparedText): SetMatch[] {
  const candidates = mostShared(tables, read)
  if (candidates.length === 0) return []
  const windowSurprise = new Float64Array(read.windows.length)
  for (const [at, window] of read.windows.entries()) windowSurprise[at] = tables.frequencies.surprise(window)
  const found: SetMatch[] = []
  for (const set of candidates) {
    const copy = disguisedCopy(read, { other: tables.sets.run(set), windowSurprise })
    if (copy !== undefined) found.push({ set, ...copy })
  }
  return found
}

/** The sets with the most surprising windows in common. */
function mostShared({ entries, passages, frequencies }: IndexTables, read: ComparedText): number[] {
  const shared = new Map<number, number>()
  for (const window of read.sample) {
    const bits = frequencies.surprise(window)
    if (bits < tellingBits) continue
    passages.visit(window, (set) => shared.set(set, (shared.get(set) ?? 0) + bits))
  }
  // The sample tells a part of what is shared; a text that looks far from enough is not worth a closer look.
  const seen = read.sample.length / Math.max(1, read.windows.length)
  const least = (bounds.surpriseMin * read.windowLetters * seen) / leeway
  const promising: [number, number][] = []
  for (const [set, bits] of shared) if (bits >= least && entries.hasEntries(set)) promising.push([set, bits])
  promising.sort(([one, a], [other, b]) => b - a || one - other)
  return promising.slice(0, judgedMax).map(([set]) => set)
}

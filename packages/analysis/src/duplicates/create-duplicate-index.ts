import { createBandTable } from './band-table.ts'
import { bounds, type DuplicateMatch } from './duplicate-match.ts'
import { createEntryList, type EntryListState } from './entry-list.ts'
import { findMatches, type IndexTables, type SetMatch } from './find-matches.ts'
import { genericPhrases } from './generic-phrases.ts'
import { createPassageTable, type PassageTableState } from './passage-table.ts'
import { type ComparedText, readForComparing } from './read-for-comparing.ts'
import { createSetStore, type SetStoreState } from './set-store.ts'
import { createWindowFrequencies, type WindowFrequenciesState } from './window-frequencies.ts'

/** Everything an index knows, as plain arrays that can be kept or handed to a thread. */
export type DuplicateIndexState = {
  entries: EntryListState
  sets: SetStoreState
  passages: PassageTableState
  frequencies: WindowFrequenciesState
}

/** Finds which earlier texts a text repeats. */
export type DuplicateIndex = {
  /** How many texts are in the index. */
  readonly size: number
  /**
   * Adds a text and answers with the texts of the index that it repeats, the most alike first, at most fifty. An id
   * that is there already gets the new text; adding the same text again changes nothing.
   */
  add(id: string, text: string): DuplicateMatch[]
  /** The same answer without adding. */
  find(text: string): DuplicateMatch[]
  /** Takes a text out and forgets its shingles; false when the id is unknown. How often words were seen stays. */
  remove(id: string): boolean
  /** A copy of everything, for `createDuplicateIndex`. */
  state(): DuplicateIndexState
}

/** An index starts as if it had seen so many texts, each generic phrase in a tenth of them. */
const textsAssumed = 5000
const phraseTimes = 500

/**
 * An empty index, or the one that `state` described. Adding and finding take time linear in the text and hardly more
 * in a larger index. Near-duplicates do not depend on the order of adding; what is a surprising passage depends on
 * what the index has seen so far. The first 4,096 letters of a text are read. Never throws.
 */
export function createDuplicateIndex(kept?: DuplicateIndexState): DuplicateIndex {
  const tables = createTables(kept)
  return {
    get size() {
      return tables.entries.size
    },
    add: (id, text) => addText(tables, { id, read: readForComparing(text) }),
    find: (text) => named(tables, findMatches(tables, readForComparing(text))),
    remove: (id) => removeText(tables, id),
    state: () => ({
      entries: tables.entries.state(),
      sets: tables.sets.state(),
      passages: tables.passages.state(),
      frequencies: tables.frequencies.state(),
    }),
  }
}

function createTables(kept?: DuplicateIndexState): IndexTables {
  const sets = createSetStore(kept?.sets)
  const bandTable = createBandTable(sets.run)
  for (let set = 0; set < sets.count; set++) bandTable.add(sets.run(set))
  return {
    entries: createEntryList(kept?.entries),
    sets,
    bandTable,
    passages: createPassageTable(kept?.passages),
    frequencies: createWindowFrequencies(textsAssumed, kept?.frequencies ?? genericFrequencies()),
  }
}

let generic: WindowFrequenciesState | undefined

// The same for every new index, so the phrases are read once.
function genericFrequencies(): WindowFrequenciesState {
  if (generic !== undefined) return generic
  const frequencies = createWindowFrequencies(textsAssumed)
  for (const phrase of genericPhrases) frequencies.assume(readForComparing(phrase).windows, phraseTimes)
  generic = frequencies.state()
  return generic
}

function addText(tables: IndexTables, { id, read }: { id: string; read: ComparedText }): DuplicateMatch[] {
  const matches = findMatches(tables, read)
  const same = matches.find(({ similarity }) => similarity === 1)?.set
  const before = tables.entries.setOf(id)
  if (before !== undefined && (before === same || isEmptyStill(tables, before, read)))
    return named(tables, matches, id)
  if (before !== undefined) removeText(tables, id)
  const answer = named(tables, matches, id)
  // A copy says nothing about how common its words are.
  if (!matches.some(({ isCommonplace }) => !isCommonplace)) tables.frequencies.count(read.windows)
  tables.entries.add(id, same !== undefined && tables.entries.hasEntries(same) ? same : addSet(tables, read))
  return answer
}

/** A text without letters is found by nothing, not even by itself. */
function isEmptyStill({ sets }: IndexTables, before: number, read: ComparedText): boolean {
  return sets.lengthOf(before) === 0 && read.shingles.length === 0
}

function addSet({ sets, bandTable, passages }: IndexTables, read: ComparedText): number {
  const set = sets.add(read.shingles)
  bandTable.add(sets.run(set))
  for (const window of read.sample) passages.add(window, set)
  return set
}

function removeText({ entries, sets }: IndexTables, id: string): boolean {
  const set = entries.remove(id)
  if (set !== undefined && !entries.hasEntries(set)) sets.wipe(set)
  return set !== undefined
}

function named({ entries }: IndexTables, matches: readonly SetMatch[], ownId?: string): DuplicateMatch[] {
  const answer: DuplicateMatch[] = []
  for (const { set, ...match } of matches) {
    for (const id of entries.idsOf(set, bounds.matchesMax + 1)) {
      if (id !== ownId && answer.length < bounds.matchesMax) answer.push({ id, ...match })
    }
  }
  return answer
}

import { createNumberColumn } from './number-column.ts'

/** What an entry list keeps: per entry its id (empty when removed) and its set. */
export type EntryListState = { ids: string[]; sets: Int32Array }

/** Which texts have which set of shingles; texts with equal sets share one. */
export type EntryList = {
  readonly size: number
  add(id: string, set: number): void
  setOf(id: string): number | undefined
  /** Takes an entry out; answers with its set, or undefined when the id is unknown. */
  remove(id: string): number | undefined
  hasEntries(set: number): boolean
  /** Ids of the texts with this set, the latest first. */
  idsOf(set: number, idsMax: number): string[]
  state(): EntryListState
}

/** An empty list, or one that holds what was kept. Each entry is linked to its neighbours of the same set. */
export function createEntryList(kept?: EntryListState): EntryList {
  const ids: string[] = []
  const places = new Map<string, number>()
  const sets = createNumberColumn()
  const earlier = createNumberColumn()
  const later = createNumberColumn()
  const latest = createNumberColumn()
  const link = (set: number, entry: number) => {
    while (latest.length <= set) latest.push(-1)
    const before = latest.get(set)
    sets.push(set)
    earlier.push(before)
    later.push(-1)
    if (before >= 0) later.set(before, entry)
    latest.set(set, entry)
  }
  const unlink = (entry: number) => {
    const before = earlier.get(entry)
    const after = later.get(entry)
    if (before >= 0) later.set(before, after)
    if (after >= 0) earlier.set(after, before)
    else latest.set(sets.get(entry), before)
  }
  const list: EntryList = {
    get size() {
      return places.size
    },
    add(id, set) {
      places.set(id, ids.length)
      link(set, ids.length)
      ids.push(id)
    },
    setOf(id) {
      const entry = places.get(id)
      return entry === undefined ? undefined : sets.get(entry)
    },
    remove(id) {
      const entry = places.get(id)
      if (entry === undefined) return undefined
      unlink(entry)
      places.delete(id)
      ids[entry] = ''
      return sets.get(entry)
    },
    hasEntries: (set) => set < latest.length && latest.get(set) >= 0,
    idsOf(set, idsMax) {
      const found: string[] = []
      let entry = set < latest.length ? latest.get(set) : -1
      for (; entry >= 0 && found.length < idsMax; entry = earlier.get(entry)) found.push(ids[entry])
      return found
    },
    state() {
      const live = Array.from(places.values())
      return { ids: live.map((entry) => ids[entry]), sets: Int32Array.from(live, (entry) => sets.get(entry)) }
    },
  }
  for (const [at, id] of (kept?.ids ?? []).entries()) list.add(id, kept?.sets[at] ?? 0)
  return list
}

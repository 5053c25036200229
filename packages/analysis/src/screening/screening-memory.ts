import { createKeyLists, type KeyLists } from './key-lists.ts'
import type { Rhythm } from './rhythm.ts'
import { type ScreeningKey, screeningKeyKinds, tracesMax } from './screening-keys.ts'
import type { Trace } from './trace.ts'

/** What screening remembers: traces under keys, and rhythms. */
export type ScreeningMemory = {
  /** The traces under a key, the latest remembered first, at most `tracesMax` of its kind. */
  traces(key: ScreeningKey): readonly Trace[]
  remember(trace: Trace, keys: readonly ScreeningKey[]): void
  /** Says that a trace that `traces` gave has changed. */
  changed(trace: Trace): void
  rhythm(key: bigint): Rhythm | undefined
  setRhythm(key: bigint, rhythm: Rhythm): void
}

/** Traces and rhythms loaded from elsewhere; per key the latest first. The same id must come with the same values. */
export type KeptMemory = {
  lists: readonly (ScreeningKey & { traces: readonly Trace[] })[]
  rhythms: readonly { key: bigint; rhythm: Rhythm }[]
}

/** An empty memory, or one with what was kept. About 0.8 kB a review; the time of a look-up does not grow. */
export function createScreeningMemory(kept?: KeptMemory): ScreeningMemory {
  const traces: Trace[] = []
  const lists = new Map<string, KeyLists>(screeningKeyKinds.map((kind) => [kind, createKeyLists()]))
  const rhythms = new Map<bigint, Rhythm>(kept?.rhythms.map(({ key, rhythm }) => [key, rhythm]))
  const places = new Map<string, number>()
  for (const { kind, key, traces: found } of kept?.lists ?? []) {
    for (const trace of found.toReversed()) {
      const place = places.get(trace.id) ?? traces.push(trace) - 1
      places.set(trace.id, place)
      lists.get(kind)?.add(key, place)
    }
  }
  return {
    traces({ kind, key }) {
      const places = lists.get(kind)?.newest(key, tracesMax[kind]) ?? []
      return places.map((place) => traces[place])
    },
    remember(trace, keys) {
      traces.push(trace)
      for (const { kind, key } of keys) lists.get(kind)?.add(key, traces.length - 1)
    },
    changed: () => undefined,
    rhythm: (key) => rhythms.get(key),
    setRhythm: (key, rhythm) => rhythms.set(key, rhythm),
  }
}

/** What a memory learnt since it was loaded, for writing it back. */
export type MemoryChanges = {
  remembered: { trace: Trace; keys: readonly ScreeningKey[] }[]
  /** Earlier traces with new values. */
  changed: Trace[]
  rhythms: { key: bigint; rhythm: Rhythm }[]
}

/** The same memory, with its changes written down until they are taken. */
export function recordChanges(memory: ScreeningMemory): {
  memory: ScreeningMemory
  takeChanges: () => MemoryChanges
} {
  let remembered = new Map<string, { trace: Trace; keys: readonly ScreeningKey[] }>()
  let changed = new Map<string, Trace>()
  let rhythms = new Map<bigint, Rhythm>()
  return {
    memory: {
      ...memory,
      remember(trace, keys) {
        remembered.set(trace.id, { trace, keys })
        memory.remember(trace, keys)
      },
      changed(trace) {
        if (!remembered.has(trace.id)) changed.set(trace.id, trace)
        memory.changed(trace)
      },
      setRhythm(key, rhythm) {
        rhythms.set(key, rhythm)
        memory.setRhythm(key, rhythm)
      },
    },
    takeChanges() {
      const taken: MemoryChanges = {
        remembered: [...remembered.values()],
        changed: [...changed.values()],
        rhythms: [...rhythms].map(([key, rhythm]) => ({ key, rhythm })),
      }
      remembered = new Map()
      changed = new Map()
      rhythms = new Map()
      return taken
    },
  }
}

/** What folding needs to know of an entry: entries of one fold key that stand together may be folded. */
export type Foldable = { id: string; foldKey: string | null }

export type Folded<Entry> = { kind: 'one'; entry: Entry } | { kind: 'many'; id: string; entries: Entry[] }

const foldFrom = 5
const shownAtEnds = 1

/**
 * Folds long runs of alike entries (a person who writes in a loop, a clock that warns again and again): the
 * first and the last of a run stay, what lies between is one line that can be opened. Order and entries stay.
 */
export function foldTimeline<Entry extends Foldable>(entries: readonly Entry[]): Folded<Entry>[] {
  return runsOf(entries).flatMap((run) => {
    if (run.length < foldFrom) return run.map((entry) => ({ kind: 'one' as const, entry }))
    const first = run.slice(0, shownAtEnds)
    const between = run.slice(shownAtEnds, -shownAtEnds)
    const last = run.slice(-shownAtEnds)
    return [
      ...first.map((entry) => ({ kind: 'one' as const, entry })),
      { kind: 'many' as const, id: `fold-${between[0]?.id ?? ''}`, entries: between },
      ...last.map((entry) => ({ kind: 'one' as const, entry })),
    ]
  })
}

function runsOf<Entry extends Foldable>(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && entry.foldKey !== null && entry.foldKey === before.foldKey) run.push(entry)
    else runs.push([entry])
  }
  return runs
}

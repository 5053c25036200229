export type HeldRow<Row> = {
  row: Row
  /** No longer in the view: someone moved it on. It keeps its place until the person asks for the new list. */
  isGone: boolean
}

export type HeldRows<Row> = {
  rows: HeldRow<Row>[]
  /** Rows that would stand among those on screen; they wait until they are asked for. */
  waiting: number
  /** Rows that were loaded behind the last one. */
  appended: number
}

/**
 * What to show when the list was asked again: rows on screen keep their places and take on what is new in them,
 * so that nothing moves under the hand.
 */
export function holdRows<Row extends { id: string }>(lists: {
  shown: readonly Row[]
  loaded: readonly Row[]
}): HeldRows<Row> {
  const { shown, loaded } = lists
  const latest = new Map(loaded.map((row) => [row.id, row]))
  const known = new Set(shown.map((row) => row.id))
  const lastKnown = loaded.findLastIndex((row) => known.has(row.id))
  const unknown = loaded.map((row, index) => ({ row, index })).filter(({ row }) => !known.has(row.id))
  const behind = unknown.filter(({ index }) => index > lastKnown)
  return {
    rows: [
      ...shown.map((row) => ({ row: latest.get(row.id) ?? row, isGone: !latest.has(row.id) })),
      ...behind.map(({ row }) => ({ row, isGone: false })),
    ],
    waiting: unknown.length - behind.length,
    appended: behind.length,
  }
}

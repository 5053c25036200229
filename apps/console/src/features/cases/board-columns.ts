export const boardStates = ['new', 'open', 'waiting-customer', 'waiting-others', 'resolved'] as const

/** A column of the board. */
export type BoardState = (typeof boardStates)[number]

/** The column in which a case of this state stands; a reopened one is worked on like an open one. */
export function columnOf(state: string): BoardState | undefined {
  if (state === 'reopened') return 'open'
  return boardStates.find((one) => one === state)
}

/** The neighbouring column a card may move to. A case once begun is never new again. */
export function columnBeside(column: BoardState, step: -1 | 1): BoardState | undefined {
  const next = boardStates[boardStates.indexOf(column) + step]
  return next === 'new' ? undefined : next
}

/** Where the focus goes from a card by an arrow key; undefined when there is nothing that way. */
export function cardBeside(
  columns: readonly (readonly string[])[],
  from: { id: string; way: 'up' | 'down' | 'left' | 'right' },
): string | undefined {
  const column = columns.findIndex((cards) => cards.includes(from.id))
  const row = columns[column]?.indexOf(from.id) ?? -1
  if (column < 0) return columns.find((cards) => cards.length > 0)?.[0]
  if (from.way === 'up') return columns[column]?.[row - 1]
  if (from.way === 'down') return columns[column]?.[row + 1]
  const rest = from.way === 'left' ? columns.slice(0, column).toReversed() : columns.slice(column + 1)
  const beside = rest.find((cards) => cards.length > 0)
  return beside?.[Math.min(row, beside.length - 1)]
}

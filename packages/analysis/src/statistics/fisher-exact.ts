// Two tables whose chances differ by less than this are equally rare; otherwise rounding would decide.
const tolerance = 1 + 1e-7

/**
 * The two-sided p-value of a table of two by two counts, `a` and `b` above `c` and `d`, by Fisher's exact test: the
 * chance of all tables with the same margins that are no likelier than this one (Fisher, "The logic of inductive
 * inference", 1935). Time and memory grow with the smallest margin. What are no counts have no evidence: 1.
 */
export function fisherExact({ a, b, c, d }: { a: number; b: number; c: number; d: number }): number {
  if (![a, b, c, d].every((count) => Number.isSafeInteger(count) && count >= 0)) return 1
  const low = Math.max(0, a - d)
  const chances = relativeChances({
    low,
    high: Math.min(a + b, a + c),
    row: a + b,
    column: a + c,
    all: a + b + c + d,
  })
  const observed = chances[a - low] * tolerance
  let total = 0
  let rare = 0
  for (const chance of chances) {
    total += chance
    if (chance <= observed) rare += chance
  }
  return Math.min(1, rare / total)
}

/** The hypergeometric chances of `low` to `high`, relative to that of the likeliest, so that none overflows. */
function relativeChances(margins: {
  low: number
  high: number
  row: number
  column: number
  all: number
}): Float64Array {
  const { low, high, row, column, all } = margins
  const likeliest = Math.floor(((row + 1) * (column + 1)) / (all + 2))
  const mode = Math.min(high, Math.max(low, likeliest))
  const chances = new Float64Array(high - low + 1)
  chances[mode - low] = 1
  for (let cell = mode; cell < high; cell++) {
    const ratio = ((row - cell) * (column - cell)) / ((cell + 1) * (all - row - column + cell + 1))
    chances[cell + 1 - low] = chances[cell - low] * ratio
  }
  for (let cell = mode; cell > low; cell--) {
    const ratio = (cell * (all - row - column + cell)) / ((row - cell + 1) * (column - cell + 1))
    chances[cell - 1 - low] = chances[cell - low] * ratio
  }
  return chances
}

/** Rows of one stratum, those inside, and the complaints among all and among those inside. */
export type StratumTable = { rows: number; inside: number; complaints: number; complaintsInside: number }

/**
 * The chance of so many complaints inside, or more, when the complaints of every stratum are dealt out at random among
 * its rows: the one-sided exact test of common odds (Cox, "The analysis of binary data", 1970), by convolving the
 * hypergeometric distributions. Takes the square of the rows inside.
 */
export function exactTail(tables: readonly StratumTable[]): number {
  const { low, chances } = tables.map(dealtChances).reduce(convolve, { low: 0, chances: Float64Array.of(1) })
  const seen = tables.reduce((sum, { complaintsInside }) => sum + complaintsInside, 0)
  return Math.min(
    1,
    chances.subarray(Math.max(0, seen - low)).reduceRight((tail, chance) => tail + chance, 0),
  )
}

/** Chances of the counts `low`, `low + 1`, …. */
type Chances = { low: number; chances: Float64Array }

/** The hypergeometric chances, each from the one before it, beginning at the likeliest so that none overflows. */
function dealtChances({ rows, inside, complaints }: StratumTable): Chances {
  const low = Math.max(0, inside + complaints - rows)
  const high = Math.min(inside, complaints)
  const likeliest = Math.floor(((inside + 1) * (complaints + 1)) / (rows + 2))
  const mode = Math.min(high, Math.max(low, likeliest))
  const chances = new Float64Array(high - low + 1)
  const step = (count: number) =>
    ((inside - count) * (complaints - count)) / ((count + 1) * (rows - inside - complaints + count + 1))
  chances[mode - low] = 1
  for (let count = mode; count < high; count++) chances[count + 1 - low] = chances[count - low] * step(count)
  for (let count = mode; count > low; count--)
    chances[count - 1 - low] = chances[count - low] / step(count - 1)
  const sum = chances.reduce((total, chance) => total + chance, 0)
  return { low, chances: chances.map((chance) => chance / sum) }
}

function convolve(first: Chances, second: Chances): Chances {
  const chances = new Float64Array(first.chances.length + second.chances.length - 1)
  first.chances.forEach((one, at) => {
    second.chances.forEach((other, further) => {
      chances[at + further] += one * other
    })
  })
  return { low: first.low + second.low, chances }
}

import type { CauseRow } from './cause.ts'

/** Rows parted into strata: those of stratum s are `order[starts[s]]` up to before `order[starts[s + 1]]`. */
export type Strata = { count: number; ofRow: Int32Array; order: Int32Array; starts: Int32Array }

/** Strata by name; those with fewer rows than `leastRows` form one together, as alone they could tell nothing. */
export function partByName(rows: readonly CauseRow[], leastRows: number): Strata {
  const counts = new Map<string, number>()
  for (const { stratum = '' } of rows) counts.set(stratum, (counts.get(stratum) ?? 0) + 1)
  const numbers = new Map<string, number>()
  for (const [name, count] of counts) if (count >= leastRows) numbers.set(name, numbers.size)
  return part(Int32Array.from(rows, ({ stratum = '' }) => numbers.get(stratum) ?? numbers.size))
}

/** Every stratum parted once more by a chosen value: rows with it, with another, and without the fact. */
export function partFurther(strata: Strata, chosen: { codes: Int32Array; code: number }): Strata {
  return part(
    strata.ofRow.map((stratum, row) => {
      const code = chosen.codes[row]
      return 3 * stratum + (code === chosen.code ? 0 : code === -1 ? 1 : 2)
    }),
  )
}

function part(raw: Int32Array): Strata {
  const numbers = new Map<number, number>()
  const ofRow = raw.map((number) => {
    const known = numbers.get(number)
    if (known !== undefined) return known
    numbers.set(number, numbers.size)
    return numbers.size - 1
  })
  const count = numbers.size
  const starts = new Int32Array(count + 1)
  for (const stratum of ofRow) starts[stratum + 1]++
  for (let stratum = 0; stratum < count; stratum++) starts[stratum + 1] += starts[stratum]
  const next = starts.slice()
  const order = new Int32Array(ofRow.length)
  ofRow.forEach((stratum, row) => {
    order[next[stratum]++] = row
  })
  return { count, ofRow, order, starts }
}

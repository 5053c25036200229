// Lengths and numbers of clauses are small, and their logarithms are asked for all the time.
const logs = Float64Array.from({ length: 4096 }, (_, count) => Math.log(1 + count))

/** ln(1 + count) for a whole number from 0. */
export function logOfCount(count: number): number {
  return count < logs.length ? logs[count] : Math.log(1 + count)
}

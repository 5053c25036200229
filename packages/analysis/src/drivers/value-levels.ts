const levelsMax = 64

/** `exact` numbers the values where they are few, as stars are; otherwise `low` and `width` cut their range evenly. */
export type ValueLevels =
  | { kind: 'exact'; count: number; exact: ReadonlyMap<number, number> }
  | { kind: 'even'; count: number; low: number; width: number }

/** At most 64 levels for the values of the rows, so that resampling costs the same for a thousand rows and a million. */
export function valueLevels(rows: readonly { value: number }[]): ValueLevels {
  const exact = new Map<number, number>()
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const { value } of rows) {
    if (!Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
    if (exact.size <= levelsMax && !exact.has(value)) exact.set(value, exact.size)
  }
  if (exact.size <= levelsMax) return { kind: 'exact', count: exact.size, exact }
  return { kind: 'even', count: levelsMax, low, width: (high - low) / levelsMax }
}

/** The level of a value that was among the rows. */
export function levelOf(levels: ValueLevels, value: number): number {
  if (levels.kind === 'exact') return levels.exact.get(value) ?? 0
  return Math.min(levels.count - 1, Math.floor((value - levels.low) / levels.width))
}

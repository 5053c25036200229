const likenessMax = 0.8

/**
 * The values less what they share with the value before, as long as the series. The likeness comes from differences
 * over one and two steps, `var₂ / var₁ − 1` for an autoregressive series of order one, because a few changes of level
 * hardly touch those. Nothing is taken away where neighbours differ more than strangers.
 */
export function whiten(values: readonly number[]): Float64Array {
  const likeness = Math.min(likenessMax, Math.max(0, likenessOf(values)))
  return Float64Array.from(values, (value, at) =>
    at === 0 ? (1 - likeness) * value : value - likeness * values[at - 1],
  )
}

function likenessOf(values: readonly number[]): number {
  const one = meanSquareStep(values, 1)
  return one > 0 ? meanSquareStep(values, 2) / one - 1 : 0
}

function meanSquareStep(values: readonly number[], step: number): number {
  let sum = 0
  for (let at = step; at < values.length; at++) sum += (values[at] - values[at - step]) ** 2
  return sum / Math.max(1, values.length - step)
}

/** The name that differs from the given one by at most two letters, if there is one. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: distanceBetween(given.toLowerCase(), name) }))
    .sort((one, other) => one.distance - other.distance)
  return best !== undefined && best.distance <= 2 ? best.name : undefined
}

/** Levenshtein distance, row by row. */
function distanceBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line]
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[line - 1] === other[column - 1] ? 0 : 1
      next.push(Math.min(row[column] + 1, next[column - 1] + 1, row[column - 1] + cost))
    }
    row = next
  }
  return row[other.length]
}

/**
 * The names of the columns: trimmed, an empty one named by its place, a repeated one with a number behind
 * it. `__proto__` counts as taken, because as a key it would vanish from an object.
 */
export function csvColumns(cells: string[]): string[] {
  const taken = new Set(['__proto__'])
  return cells.map((cell, index) => {
    const name = cell.replace(/^\uFEFF/, '').trim() || `column_${index + 1}`
    const free = freeName(name, taken)
    taken.add(free)
    return free
  })
}

function freeName(name: string, taken: Set<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}_${number}`)) number += 1
  return `${name}_${number}`
}

/** Guesses the delimiter from the header line: the one that stands most often outside quotes. */
export function detectDelimiter(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '')
  const counted = [',', '\t', ';', '|'].map((delimiter) => ({
    delimiter,
    count: bare.split(delimiter).length - 1,
  }))
  const best = counted.reduce((left, right) => (right.count > left.count ? right : left))
  return best.count > 0 ? best.delimiter : ','
}

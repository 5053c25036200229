import { normaliseRows, type Vectors } from './embed-words.ts'

const turns = 6

/**
 * Sorts rows of length 1 into groups by the nearest centre (spherical k-means); the first rows are the first centres,
 * so that equal rows give equal groups. Answers the group of every row.
 */
export function groupRows(rows: Vectors, groupCount: number): Int32Array {
  const { count, width, values } = rows
  const groups = Math.min(groupCount, count)
  const centres: Vectors = { count: groups, width, values: values.slice(0, groups * width) }
  const owners = new Int32Array(count)
  for (let turn = 0; turn < turns; turn++) {
    for (let row = 0; row < count; row++) owners[row] = nearest(rows, row, centres)
    centres.values.fill(0)
    for (let row = 0; row < count; row++) {
      const base = owners[row] * width
      for (let index = 0; index < width; index++) centres.values[base + index] += values[row * width + index]
    }
    normaliseRows(centres)
  }
  return owners
}

function nearest({ width, values }: Vectors, row: number, centres: Vectors): number {
  let best = -2
  let found = 0
  for (let group = 0; group < centres.count; group++) {
    let product = 0
    for (let index = 0; index < width; index++)
      product += values[row * width + index] * centres.values[group * width + index]
    if (product > best) {
      best = product
      found = group
    }
  }
  return found
}

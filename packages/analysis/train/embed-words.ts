import { seededRandom } from '../src/statistics/index.ts'

/** Per word how often each other word stands beside it. */
export type Neighbours = Map<number, number>[]

/** Rows of numbers of equal width and length 1. */
export type Vectors = { count: number; width: number; values: Float64Array }

type SparseMatrix = { columns: Int32Array[]; values: Float64Array[] }

const width = 64
const turns = 4
// Contexts count by their frequency to this power (Levy, Goldberg and Dagan, TACL 2015).
const smoothing = 0.75

/**
 * Vectors of words from the positive pointwise mutual information with their neighbours, brought to 64 dimensions by
 * subspace iteration from a seeded start (Halko, Martinsson and Tropp, SIAM Review 2011).
 */
export function embedWords(neighbours: Neighbours): Vectors {
  const matrix = mutualInformation(neighbours)
  const count = neighbours.length
  const random = seededRandom(17)
  let values = Float64Array.from({ length: count * width }, () => random() - 0.5)
  for (let turn = 1; turn <= turns; turn++) {
    values = multiply(matrix, values)
    if (turn < turns) orthonormalise(values, count)
  }
  const vectors = { count, width, values }
  normaliseRows(vectors)
  return vectors
}

/** Brings every row to length 1; rows of zeros stay. */
export function normaliseRows({ count, width, values }: Vectors): void {
  for (let row = 0; row < count; row++) {
    let sum = 0
    for (let index = row * width; index < (row + 1) * width; index++) sum += values[index] ** 2
    const factor = sum > 0 ? 1 / Math.sqrt(sum) : 0
    for (let index = row * width; index < (row + 1) * width; index++) values[index] *= factor
  }
}

function mutualInformation(neighbours: Neighbours): SparseMatrix {
  const sums = neighbours.map((row) => [...row.values()].reduce((sum, amount) => sum + amount, 0))
  const smooth = sums.map((sum) => sum ** smoothing)
  const total = smooth.reduce((sum, amount) => sum + amount, 0)
  const columns: Int32Array[] = []
  const values: Float64Array[] = []
  for (const [row, amounts] of neighbours.entries()) {
    const kept = [...amounts]
      .map(([column, amount]): [number, number] => [
        column,
        Math.log((amount * total) / (sums[row] * smooth[column])),
      ])
      .filter(([, value]) => value > 0)
    columns.push(Int32Array.from(kept, ([column]) => column))
    values.push(Float64Array.from(kept, ([, value]) => value))
  }
  return { columns, values }
}

function multiply({ columns, values }: SparseMatrix, vectors: Float64Array): Float64Array<ArrayBuffer> {
  const product = new Float64Array(columns.length * width)
  for (let row = 0; row < columns.length; row++) {
    for (let at = 0; at < columns[row].length; at++) {
      const base = columns[row][at] * width
      const value = values[row][at]
      for (let index = 0; index < width; index++)
        product[row * width + index] += value * vectors[base + index]
    }
  }
  return product
}

// Gram–Schmidt over the columns.
function orthonormalise(values: Float64Array, count: number): void {
  for (let column = 0; column < width; column++) {
    for (let other = 0; other < column; other++) {
      let shared = 0
      for (let row = 0; row < count; row++)
        shared += values[row * width + column] * values[row * width + other]
      for (let row = 0; row < count; row++)
        values[row * width + column] -= shared * values[row * width + other]
    }
    let sum = 0
    for (let row = 0; row < count; row++) sum += values[row * width + column] ** 2
    const factor = sum > 0 ? 1 / Math.sqrt(sum) : 0
    for (let row = 0; row < count; row++) values[row * width + column] *= factor
  }
}

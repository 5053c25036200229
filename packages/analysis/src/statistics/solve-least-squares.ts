/**
 * Ordinary least squares; `variances[j] × residuals / degrees` is the squared standard error of coefficient `j`, and
 * `residuals` the sum of squared residuals.
 */
export type LeastSquares = {
  coefficients: number[]
  variances: number[]
  residuals: number
  degrees: number
  logDeterminant: number
}

// Columns that differ by less than this share of their length are one column.
const collinear = 1e-11

/**
 * Solves least squares from the sums of products of all columns, the values as the last column, by the Cholesky factor;
 * undefined when columns depend on each other or are as many as the `count` of observations.
 */
export function solveLeastSquares(task: {
  products: readonly (readonly number[])[]
  count: number
}): LeastSquares | undefined {
  const { products, count } = task
  const width = products.length - 1
  const factor = choleskyFactor(products)
  if (factor === undefined || count <= width) return undefined
  const projected = factor[width].slice(0, width)
  const inverse = invertTriangle(factor.slice(0, width))
  const coefficients = new Array<number>(width).fill(0)
  const variances = new Array<number>(width).fill(0)
  let logDeterminant = 0
  for (let row = 0; row < width; row++) {
    logDeterminant += 2 * Math.log(factor[row][row])
    for (let column = 0; column <= row; column++) {
      coefficients[column] += inverse[row][column] * projected[row]
      variances[column] += inverse[row][column] ** 2
    }
  }
  const residuals = factor[width][width] ** 2
  return { coefficients, variances, residuals, degrees: count - width, logDeterminant }
}

// The last column may be explained to the last digit, the others may not.
function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const factor = matrix.map((row) => row.map(() => 0))
  const last = matrix.length - 1
  for (let one = 0; one <= last; one++) {
    let rest = matrix[one][one]
    for (let other = 0; other < one; other++) {
      let sum = matrix[one][other]
      for (let index = 0; index < other; index++) sum -= factor[one][index] * factor[other][index]
      factor[one][other] = sum / factor[other][other]
      rest -= factor[one][other] ** 2
    }
    if (one < last && !(rest > collinear * matrix[one][one])) return undefined
    factor[one][one] = Math.sqrt(Math.max(0, rest))
  }
  return factor
}

function invertTriangle(factor: readonly (readonly number[])[]): number[][] {
  const inverse = factor.map(() => new Array<number>(factor.length).fill(0))
  for (let column = 0; column < factor.length; column++) {
    inverse[column][column] = 1 / factor[column][column]
    for (let row = column + 1; row < factor.length; row++) {
      let sum = 0
      for (let between = column; between < row; between++)
        sum += factor[row][between] * inverse[between][column]
      inverse[row][column] = -sum / factor[row][row]
    }
  }
  return inverse
}

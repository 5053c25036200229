import type { DenseModel, YesNoModel } from '../src/dense-model.ts'

/** Examples: a row of numbers and the index of its class. */
export type DenseTask = {
  inputs: number[][]
  classes: number[]
  classCount: number
  decay: number
  /** What each row counts; every row counts the same without it. */
  shares?: number[]
}

type Flat = {
  count: number
  width: number
  values: Float64Array
  classes: number[]
  classCount: number
  /** What each row counts; 1 on average. */
  shares: Float64Array
}

const steps = 200
const rate = 0.2
const momentum = 0.9

/**
 * Trains multinomial logistic regression by gradient descent with momentum on standardised inputs; deterministic,
 * as it always sees all examples at once. The means and spreads are folded into the weights, so that the model
 * takes the inputs as they are.
 */
export function trainDense(task: DenseTask): DenseModel {
  const { means, spreads, flat } = standardise(task)
  const { width, classCount } = flat
  // The last number of each class is its bias.
  const weights = new Float64Array(classCount * (width + 1))
  const speeds = new Float64Array(weights.length)
  for (let step = 0; step < steps; step++) {
    const gradients = gradientsOf(flat, weights)
    for (let index = 0; index < weights.length; index++) {
      const isBias = index % (width + 1) === width
      const pull = isBias ? 0 : task.decay * weights[index]
      speeds[index] = momentum * speeds[index] - rate * (gradients[index] / flat.count + pull)
      weights[index] += speeds[index]
    }
  }
  const labels = [...Array(classCount).keys()]
  return {
    weights: labels.map((label) =>
      means.map((_, index) => short(weights[label * (width + 1) + index] / spreads[index])),
    ),
    biases: labels.map((label) =>
      short(
        means.reduce(
          (sum, mean, index) => sum - (weights[label * (width + 1) + index] * mean) / spreads[index],
          weights[label * (width + 1) + width],
        ),
      ),
    ),
  }
}

/** Trains a yes or no question; class 1 is yes. */
export function trainYesNo(task: Omit<DenseTask, 'classCount'>): YesNoModel {
  const { weights, biases } = trainDense({ ...task, classCount: 2 })
  return {
    weights: weights[1].map((weight, index) => short(weight - weights[0][index])),
    bias: short(biases[1] - biases[0]),
  }
}

function gradientsOf(
  { count, width, values, classes, classCount, shares }: Flat,
  weights: Float64Array,
): Float64Array {
  const gradients = new Float64Array(weights.length)
  const chances = new Float64Array(classCount)
  for (let row = 0; row < count; row++) {
    const start = row * width
    let sum = 0
    for (let label = 0; label < classCount; label++) {
      const base = label * (width + 1)
      let value = weights[base + width]
      for (let index = 0; index < width; index++) value += weights[base + index] * values[start + index]
      chances[label] = Math.exp(Math.min(50, value))
      sum += chances[label]
    }
    for (let label = 0; label < classCount; label++) {
      const base = label * (width + 1)
      const error = shares[row] * (chances[label] / sum - (classes[row] === label ? 1 : 0))
      for (let index = 0; index < width; index++) gradients[base + index] += error * values[start + index]
      gradients[base + width] += error
    }
  }
  return gradients
}

function standardise({ inputs, classes, classCount, shares }: DenseTask): {
  means: number[]
  spreads: number[]
  flat: Flat
} {
  const width = inputs[0].length
  const values = new Float64Array(inputs.length * width)
  const means: number[] = []
  const spreads: number[] = []
  for (let index = 0; index < width; index++) {
    const mean = inputs.reduce((sum, row) => sum + row[index], 0) / inputs.length
    const variance = inputs.reduce((sum, row) => sum + (row[index] - mean) ** 2, 0) / inputs.length
    const spread = Math.sqrt(variance) + 1e-4
    means.push(mean)
    spreads.push(spread)
    for (const [row, numbers] of inputs.entries())
      values[row * width + index] = (numbers[index] - mean) / spread
  }
  const flat = {
    count: inputs.length,
    width,
    values,
    classes,
    classCount,
    shares: evenShares(inputs.length, shares),
  }
  return { means, spreads, flat }
}

function evenShares(count: number, shares: number[] | undefined): Float64Array {
  if (shares === undefined) return new Float64Array(count).fill(1)
  const sum = shares.reduce((total, share) => total + share, 0)
  return Float64Array.from(shares, (share) => (share * count) / sum)
}

function short(value: number): number {
  return Number(value.toPrecision(6))
}

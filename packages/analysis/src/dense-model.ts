/** Logistic regression over a few plain numbers: one row of weights and one constant per class. */
export type DenseModel = { weights: number[][]; biases: number[] }

/** Logistic regression for a yes or no question. */
export type YesNoModel = { weights: number[]; bias: number }

/** The chance of each class; they sum to 1. */
export function denseChances({ weights, biases }: DenseModel, inputs: number[]): number[] {
  const chances: number[] = []
  let largest = -Infinity
  for (let label = 0; label < biases.length; label++) {
    const value = biases[label] + product(weights[label], inputs)
    chances.push(value)
    if (value > largest) largest = value
  }
  let sum = 0
  for (let label = 0; label < chances.length; label++) {
    chances[label] = Math.exp(chances[label] - largest)
    sum += chances[label]
  }
  for (let label = 0; label < chances.length; label++) chances[label] /= sum
  return chances
}

/** The chance of yes. */
export function yesChance({ weights, bias }: YesNoModel, inputs: number[]): number {
  return 1 / (1 + Math.exp(-bias - product(weights, inputs)))
}

/** The sum of weights times inputs. */
export function product(weights: number[], inputs: number[]): number {
  let sum = 0
  for (let index = 0; index < inputs.length; index++) sum += weights[index] * inputs[index]
  return sum
}

const shift = 7
const coefficients = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
]

/**
 * The natural logarithm of the gamma function for values above 0, to about 15 digits (Lanczos, "A precision
 * approximation of the gamma function", 1964; coefficients for shift 7 by Godfrey, 2001). Infinite at 0 and below.
 */
export function logGamma(value: number): number {
  if (!(value > 0)) return Number.POSITIVE_INFINITY
  if (value < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value)
  const base = value - 1
  let sum = coefficients[0]
  for (let index = 1; index < coefficients.length; index++) sum += coefficients[index] / (base + index)
  const top = base + shift + 0.5
  return 0.5 * Math.log(2 * Math.PI) + (base + 0.5) * Math.log(top) - top + Math.log(sum)
}

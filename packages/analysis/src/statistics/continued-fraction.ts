const tiny = 1e-300
const precision = 1e-15
const stepsMax = 100_000

/**
 * The value of `first + a(1) / (b(1) + a(2) / (b(2) + …))` by the modified method of Lentz (Thompson and Barnett,
 * "Coulomb and Bessel functions of complex arguments and order", 1986). `term` gives the pair of step 1, 2, ….
 */
export function continuedFraction(
  first: number,
  term: (step: number) => { numerator: number; denominator: number },
): number {
  let value = first === 0 ? tiny : first
  let upper = value
  let lower = 0
  for (let step = 1; step <= stepsMax; step++) {
    const { numerator, denominator } = term(step)
    lower = awayFromZero(denominator + numerator * lower)
    upper = awayFromZero(denominator + numerator / upper)
    lower = 1 / lower
    const change = upper * lower
    value *= change
    // Written so that what is no number ends the loop as well.
    if (!(Math.abs(change - 1) >= precision)) break
  }
  return value
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

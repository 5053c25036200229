import { logGamma } from '../statistics/index.ts'

const smallMax = 10

/**
 * A count that is Poisson distributed with the given mean: by multiplying chances below 10 (Knuth, 1969) and by
 * transformed rejection above (Hörmann, "The transformed rejection method for generating Poisson random variables",
 * 1993), so that a large mean takes no longer than a small one.
 */
export function drawPoisson(mean: number, random: () => number): number {
  if (!(mean > 0)) return 0
  return mean < smallMax ? multiplied(mean, random) : rejected(mean, random)
}

function multiplied(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

function rejected(mean: number, random: () => number): number {
  const slope = 0.931 + 2.53 * Math.sqrt(mean)
  const width = -0.059 + 0.02483 * slope
  const squeeze = 0.9277 - 3.6224 / (slope - 2)
  const inverse = 1.1239 + 1.1328 / (slope - 3.4)
  const logMean = Math.log(mean)
  for (;;) {
    const place = random() - 0.5
    const chance = random()
    const edge = 0.5 - Math.abs(place)
    const count = Math.floor(((2 * width) / edge + slope) * place + mean + 0.43)
    if (edge >= 0.07 && chance <= squeeze) return count
    if (count < 0 || (edge < 0.013 && chance > edge)) continue
    const height = Math.log((chance * inverse) / (width / (edge * edge) + slope))
    if (height <= count * logMean - mean - logGamma(count + 1)) return count
  }
}

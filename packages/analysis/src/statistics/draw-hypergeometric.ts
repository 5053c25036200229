import { logGamma } from './log-gamma.ts'

/**
 * How many of `drawn` things taken from `all` are among the `marked` ones, by one random number. Looks outwards from
 * the likeliest count, so that it takes as many steps as the count strays.
 */
export function drawHypergeometric(task: {
  marked: number
  drawn: number
  all: number
  random: () => number
}): number {
  const { marked, drawn, all, random } = task
  const low = Math.max(0, drawn + marked - all)
  const high = Math.min(drawn, marked)
  if (low >= high) return low
  const mode = Math.min(high, Math.max(low, Math.floor(((drawn + 1) * (marked + 1)) / (all + 2))))
  const chance = Math.exp(
    logChoose(marked, mode) + logChoose(all - marked, drawn - mode) - logChoose(all, drawn),
  )
  const ratioAbove = (count: number) =>
    ((marked - count) * (drawn - count)) / ((count + 1) * (all - marked - drawn + count + 1))
  let left = random() - chance
  let below = { count: mode, chance }
  let above = { count: mode, chance }
  if (left < 0) return mode
  while (below.count > low || above.count < high) {
    if (above.count < high) {
      above = { count: above.count + 1, chance: above.chance * ratioAbove(above.count) }
      left -= above.chance
      if (left < 0) return above.count
    }
    if (below.count > low) {
      below = { count: below.count - 1, chance: below.chance / ratioAbove(below.count - 1) }
      left -= below.chance
      if (left < 0) return below.count
    }
    // What is left is rounding.
    if (above.chance + below.chance < 1e-300) return mode
  }
  return mode
}

function logChoose(all: number, some: number): number {
  return logFactorial(all) - logFactorial(some) - logFactorial(all - some)
}

// Most tables that need this are small: their factorials are kept.
const kept = Float64Array.from({ length: 2048 }, (_, count) => logGamma(count + 1))

function logFactorial(count: number): number {
  return count < kept.length ? kept[count] : logGamma(count + 1)
}

/** Counts and volumes of the periods before the one that is judged, and the place of each in the season. */
export type Baseline = {
  counts: readonly number[]
  volumes: readonly number[]
  season: number
}

/** What a baseline says: the rate per unit of volume, factors by place in the season, and all counts it rests on. */
export type Rate = { rate: number; factors: readonly number[]; total: number }

// As many counts at a place of the season make its own factor weigh as much as having none.
const seasonPrior = 10

/** The rate of a topic per text, with its season's factors drawn towards one where there are few counts. */
export function fitRate({ counts, volumes, season }: Baseline): Rate {
  const total = sum(counts)
  const rate = (total + 0.5) / Math.max(1, sum(volumes))
  const factors: number[] = []
  for (let place = 0; place < season; place++) {
    let observed = 0
    let expected = 0
    for (let period = place; period < counts.length; period += season) {
      observed += counts[period]
      expected += rate * volumes[period]
    }
    factors.push(season === 1 ? 1 : (observed + seasonPrior) / (expected + seasonPrior))
  }
  return { rate, factors, total }
}

/** The count expected in a period; `period` counts from the beginning of the baseline. */
export function expectCount(
  { rate, factors }: Rate,
  { period, volume }: { period: number; volume: number },
): number {
  return rate * volume * factors[period % factors.length]
}

/**
 * How restless a baseline is: `dispersion` tells how many times more its counts vary than Poisson counts would, below
 * one possible; `degrees` of freedom behind it, fewer where hardly anything is expected; `mean` count of a block.
 */
export type Dispersion = { dispersion: number; degrees: number; mean: number }

/** Measures the dispersion by Pearson residuals of blocks of periods (McCullagh and Nelder 1989, section 4.5). */
export function measureDispersion(
  baseline: Baseline,
  { rate, block }: { rate: Rate; block: number },
): Dispersion {
  const { counts, volumes } = baseline
  let residuals = 0
  let blocks = 0
  let all = 0
  for (let end = counts.length; end - block >= 0; end -= block) {
    let observed = 0
    let expected = 0
    for (let period = end - block; period < end; period++) {
      observed += counts[period]
      expected += expectCount(rate, { period, volume: volumes[period] })
    }
    if (expected <= 0) continue
    residuals += (observed - expected) ** 2 / expected
    all += expected
    blocks++
  }
  const fitted = block % baseline.season === 0 ? 1 : baseline.season
  const free = blocks - fitted
  if (free <= 0) return { dispersion: 1, degrees: 0, mean: 0 }
  const mean = all / blocks
  return { dispersion: residuals / free, degrees: free * Math.min(1, mean), mean }
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** One yes or no question put to a text: places of its features, the log-odds before, the answer, and what it counts. */
export type Lesson = { features: Int32Array; offset: number; isTrue: boolean; share: number }

const rounds = 25

/**
 * Weights that the features add to the log-odds of the lessons: logistic regression with the analyser's own log-odds
 * as offset and a quadratic penalty, by cyclic coordinate descent with a bound on the curvature (Böhning & Lindsay,
 * 1988), so that every step lowers the loss. Answers that the analyser holds for all but impossible pull less
 * (weights of the γ-loss, Fujisawa & Eguchi, 2008, with γ = .5), because more of them are slips. Weights stay within
 * ±`weightMax`. Equal inputs give equal weights.
 */
export function fitWeights(task: {
  lessons: readonly Lesson[]
  /** One per feature; a larger one keeps its weight smaller. */
  penalties: Float64Array
  weightMax: number
}): Float64Array {
  const { lessons, penalties, weightMax } = task
  const features = penalties.length
  const weights = new Float64Array(features)
  const sums = Float64Array.from(lessons, ({ offset }) => offset)
  const shares = lessons.map(trustOf)
  const { places, from } = postings(lessons, features)
  for (let round = 0; round < rounds; round++) {
    for (let feature = 0; feature < features; feature++) {
      const penalty = penalties[feature]
      let slope = -penalty * weights[feature]
      let curvature = penalty
      for (let at = from[feature]; at < from[feature + 1]; at++) {
        const place = places[at]
        const chance = 1 / (1 + Math.exp(-sums[place]))
        slope += shares[place] * ((lessons[place].isTrue ? 1 : 0) - chance)
        curvature += shares[place] * Math.max(0.05, chance * (1 - chance))
      }
      const wanted = Math.max(-weightMax, Math.min(weightMax, weights[feature] + slope / curvature))
      const step = wanted - weights[feature]
      if (step === 0) continue
      weights[feature] = wanted
      for (let at = from[feature]; at < from[feature + 1]; at++) sums[places[at]] += step
    }
  }
  return weights
}

function trustOf({ offset, isTrue, share }: Lesson): number {
  const chance = 1 / (1 + Math.exp(isTrue ? -offset : offset))
  return share * Math.sqrt(Math.max(0.0025, chance))
}

/** Which lessons hold a feature, as one list. */
function postings(lessons: readonly Lesson[], features: number): { places: Int32Array; from: Int32Array } {
  const from = new Int32Array(features + 1)
  for (const lesson of lessons) for (const feature of lesson.features) from[feature + 1]++
  for (let feature = 0; feature < features; feature++) from[feature + 1] += from[feature]
  const places = new Int32Array(from[features])
  const next = from.slice()
  for (const [place, lesson] of lessons.entries())
    for (const feature of lesson.features) places[next[feature]++] = place
  return { places, from }
}

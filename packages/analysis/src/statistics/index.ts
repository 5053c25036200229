export { adjustPValues } from './adjust-p-values.ts'
export { bayesianMean } from './bayesian-mean.ts'
export { type BetaBinomialTask, betaBinomialUpperTail } from './beta-binomial-upper-tail.ts'
export { betaInterval } from './beta-interval.ts'
export { betaQuantile } from './beta-quantile.ts'
export { type Bootstrap, bootstrapInterval } from './bootstrap-interval.ts'
export { chiSquareUpperTail } from './chi-square-upper-tail.ts'
export { type Agreement, cohenKappa, type Judgements } from './cohen-kappa.ts'
export { compareMeans, type Difference, type SamplePair } from './compare-means.ts'
export { compareProportions } from './compare-proportions.ts'
export { compareStratifiedMeans } from './compare-stratified-means.ts'
export {
  type BeforeAndAfter,
  type DifferenceInDifferences,
  differenceInDifferences,
} from './difference-in-differences.ts'
export { type DifferenceOfSeries, differenceOfSeries } from './difference-of-series.ts'
export { type DifferenceOfUnits, differenceOfUnits, type Unit } from './difference-of-units.ts'
export {
  type ChangePoint,
  type ChangePoints,
  type ChangePointTask,
  findChangePoints,
} from './find-change-points.ts'
export { fisherExact } from './fisher-exact.ts'
export {
  type InterruptedTimeSeries,
  type Interruption,
  interruptedTimeSeries,
} from './interrupted-time-series.ts'
export type { Effect, Interval } from './interval.ts'
export { logGamma } from './log-gamma.ts'
export { type FourCells, mantelHaenszel } from './mantel-haenszel.ts'
export { negativeBinomialUpperTail } from './negative-binomial-upper-tail.ts'
export {
  compareNetPromoters,
  type NetPromoters,
  netPromoterInterval,
} from './net-promoter-interval.ts'
export { normalCdf } from './normal-cdf.ts'
export { normalQuantile } from './normal-quantile.ts'
export { poissonUpperTail } from './poisson-upper-tail.ts'
export { type ScaleCounts, scaleMean, summariseScale } from './scale-mean.ts'
export { seededRandom } from './seeded-random.ts'
export { sortedQuantile } from './sorted-quantile.ts'
export { studentQuantile } from './student-quantile.ts'
export { studentUpperTail } from './student-upper-tail.ts'
export { type SampleSummary, summariseSample } from './summarise-sample.ts'
export { type Independence, testIndependence } from './test-independence.ts'
export { type Proportion, wilsonInterval } from './wilson-interval.ts'

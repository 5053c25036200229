/**
 * A mean pulled towards what is usual: `priorCount` values of `priorMean` are counted in, so that few values move it
 * little (the posterior mean of a normal mean; also known as the Bayesian average of rankings). Without any value and
 * with a `priorCount` of 0 it is `priorMean`.
 */
export function bayesianMean(task: {
  sum: number
  count: number
  priorMean: number
  priorCount: number
}): number {
  const { sum, count, priorMean, priorCount } = task
  if (!(count + priorCount > 0)) return priorMean
  return (sum + priorMean * priorCount) / (count + priorCount)
}

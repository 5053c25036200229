/**
 * Joins the most alike clusters, two at a time, until none are as alike as `leastLikeness`: average linkage with the
 * words weighed by how often they are used (UPGMA, Sokal and Michener 1958). `likeness` is a symmetric matrix row by
 * row. Returns the indices of each cluster, heaviest word first. Time is quadratic to cubic in the number of words.
 */
export function clusterWords({
  likeness,
  weights,
  leastLikeness,
}: {
  likeness: Float64Array
  weights: readonly number[]
  leastLikeness: number
}): number[][] {
  const size = weights.length
  const links = Float64Array.from(likeness)
  const masses = weights.map((weight) => Math.sqrt(Math.max(1, weight)))
  const members: number[][] = weights.map((_, index) => [index])
  const alive = weights.map(() => true)
  for (;;) {
    const pair = closest(links, { size, alive, leastLikeness })
    if (pair === undefined) break
    const [into, from] = pair
    for (let other = 0; other < size; other++) {
      if (!alive[other] || other === into || other === from) continue
      const link =
        (links[into * size + other] * masses[into] + links[from * size + other] * masses[from]) /
        (masses[into] + masses[from])
      links[into * size + other] = link
      links[other * size + into] = link
    }
    masses[into] += masses[from]
    members[into].push(...members[from])
    alive[from] = false
  }
  return members
    .filter((_, index) => alive[index])
    .map((cluster) => cluster.sort((first, second) => weights[second] - weights[first] || first - second))
}

function closest(
  links: Float64Array,
  { size, alive, leastLikeness }: { size: number; alive: readonly boolean[]; leastLikeness: number },
): [number, number] | undefined {
  let best = leastLikeness
  let pair: [number, number] | undefined
  for (let first = 1; first < size; first++) {
    if (!alive[first]) continue
    for (let second = 0; second < first; second++) {
      if (!alive[second] || links[first * size + second] <= best) continue
      best = links[first * size + second]
      pair = [second, first]
    }
  }
  return pair
}

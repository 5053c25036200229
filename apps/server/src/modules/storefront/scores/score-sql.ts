import { type RawBuilder, sql } from 'kysely'

/** As many ratings of the shop's usual mean are mixed with a product's own. */
export const priorCount = 10

type Sums = {
  /** A product's own ratings: how many, their sum, the sum of their squares. */
  count: RawBuilder<unknown>
  sum: RawBuilder<unknown>
  squares: RawBuilder<unknown>
  /** Of all ratings of the shop: their mean, and the mean of their squares. */
  prior: RawBuilder<unknown>
  priorSquares: RawBuilder<unknown>
}

/**
 * A select of one row: `score`, `low`, `high`. The score is the Bayesian mean (10·m + Σ) ÷ (10 + n) with m the mean of
 * the shop. The interval at 95 % is the normal approximation of the Dirichlet posterior (Miller, "Ranking items with
 * star ratings", 2014): score ± 1.96·√(v ÷ (n + 11)), cut at 1 and 5. v is the mean square distance from the score of
 * the n ratings, of ten that are spread as the shop's, and of one of each star, so that it is never 0.
 */
export function scoreSql({ count, sum, squares, prior, priorSquares }: Sums): RawBuilder<unknown> {
  const weight = sql.lit(priorCount)
  return sql`
    select
      score,
      greatest(1, score - 1.96 * sqrt(v / (${count} + ${weight} + 1))) as low,
      least(5, score + 1.96 * sqrt(v / (${count} + ${weight} + 1))) as high
    from (
      select
        score,
        (
          ${squares} - 2 * score * ${sum} + ${count} * score * score
          + ${weight} * (${priorSquares} - 2 * score * ${prior} + score * score)
          + 55 - 30 * score + 5 * score * score
        ) / (${count} + ${weight} + 5) as v
      from (
        select (${weight} * ${prior} + ${sum}) / (${weight} + ${count}) as score
      ) as centred
    ) as spread`
}

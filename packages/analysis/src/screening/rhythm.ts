/**
 * How often something is reviewed: counts that fade within a month, and counts of all time. Plain numbers, so that it
 * can be kept as JSON.
 */
export type Rhythm = {
  /** When the fading counts were last brought up to date, and when the first review came; seconds since 1970. */
  at: number
  since: number
  /** Reviews, fading to a third in a day and in a month. */
  day: number
  month: number
  /** Of the shop: how many products were reviewed. */
  products: number
  ever: Tally
}

/** Reviews of all time, and how many of them stand oddly to an order (see `standing`). */
export type Tally = {
  reviews: number
  unordered: number
  fresh: number
  newborn: number
  undelivered: number
  early: number
  quick: number
  /** Those whose parcel came in the same minute as others' of the product, and that were accepted. */
  batched?: number
}

export const dayS = 86_400
const monthDays = 30

export function emptyRhythm(at: number): Rhythm {
  return {
    at,
    since: at,
    day: 0,
    month: 0,
    products: 0,
    ever: { reviews: 0, unordered: 0, fresh: 0, newborn: 0, undelivered: 0, early: 0, quick: 0 },
  }
}

/** The rhythm as it stands at a time; an earlier time changes nothing. */
export function faded(rhythm: Rhythm, at: number): Rhythm {
  const days = Math.max(0, at - rhythm.at) / dayS
  return {
    at: Math.max(at, rhythm.at),
    since: Math.min(at, rhythm.since),
    day: rhythm.day * Math.exp(-days),
    month: rhythm.month * Math.exp(-days / monthDays),
    products: rhythm.products,
    ever: rhythm.ever,
  }
}

/** The rhythm with one review more. */
export function counted(
  rhythm: Rhythm,
  {
    standing,
    isBatched,
  }: { standing: Exclude<keyof Tally, 'reviews' | 'batched'> | 'usual'; isBatched: boolean },
): Rhythm {
  const ever = { ...rhythm.ever, reviews: rhythm.ever.reviews + 1 }
  if (standing !== 'usual') ever[standing] += 1
  if (isBatched) ever.batched = (ever.batched ?? 0) + 1
  return { ...rhythm, day: rhythm.day + 1, month: rhythm.month + 1, ever }
}

/**
 * Reviews of a product that a span of days lets expect, from what came before it: a product that is hardly known is
 * taken for one like the others (the mean of a gamma-Poisson model whose prior is worth one review).
 */
export function expectedIn(
  { product, shop }: { product: Rhythm; shop: Rhythm },
  { days, newest }: { days: number; newest: number },
): number {
  const shopDays = Math.max(7, Math.min(monthDays, (shop.at - shop.since) / dayS))
  const typical = (shop.month + 1) / shopDays / Math.max(1, shop.products)
  const before = Math.max(0, (product.at - product.since) / dayS - days)
  const always = (Math.max(0, product.ever.reviews - newest) + 1) / (before + 1 / typical)
  const lately = Math.max(0, product.month - newest) / monthDays
  return Math.max(always, lately) * days
}

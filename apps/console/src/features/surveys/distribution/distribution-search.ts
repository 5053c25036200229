/** Ways in which a survey reaches people; each is a part of the room. */
export const distributionWays = ['link', 'tickets', 'invite', 'paper', 'reward'] as const
export type DistributionWay = (typeof distributionWays)[number]

export type DistributionSearch = { way?: DistributionWay }

/** Reads the address of the section; what is not known is the first part. */
export function readDistributionSearch(search: Record<string, unknown>): DistributionSearch {
  const way = distributionWays.find((one) => one === search.way)
  return way === undefined ? {} : { way }
}

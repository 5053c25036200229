import { dayS } from './rhythm.ts'
import type { Situation } from './situation.ts'

/** What speaks for an author, in nats: a known order, and a history of orders over months that nobody had to hold. */
export function creditOf({ read, near }: Situation): number {
  const order = read.order === 0 ? 0 : 0.6
  const good = near.author.filter(({ order, decision }) => order !== 0 && decision === 'accept')
  const first = good.at(-1)
  const isLoyal = good.length >= 2 && first !== undefined && read.at - first.at > 45 * dayS
  return order + (isLoyal ? 0.8 : 0)
}

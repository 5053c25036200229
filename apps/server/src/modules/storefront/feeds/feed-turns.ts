import { AppError } from '../../../platform/app-error.ts'

const perShopMax = 2
const inAllMax = 4

/**
 * Whole feeds that one process gives out at a time: two of a shop and four in all, so that the pool always has
 * connections left for shoppers.
 */
export class FeedTurns {
  readonly #underWay = new Map<string, number>()
  #inAll = 0

  /** Takes a turn; what it gives ends it, once. Refuses `feed/busy`. */
  take(shop: string): () => void {
    const before = this.#underWay.get(shop) ?? 0
    if (before >= perShopMax || this.#inAll >= inAllMax) throw new AppError('feed/busy')
    this.#underWay.set(shop, before + 1)
    this.#inAll += 1
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#inAll -= 1
      const now = (this.#underWay.get(shop) ?? 1) - 1
      if (now === 0) this.#underWay.delete(shop)
      else this.#underWay.set(shop, now)
    }
  }
}

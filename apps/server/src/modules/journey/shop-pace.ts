import { behaviourLimits } from '@echoloop/contract'

export type ShopPace = (shopId: string, events: number, nowMs: number) => boolean

/**
 * How many events a shop still takes in this minute, in this process: a flood from many addresses must not fill the
 * disk. True when these fit.
 */
export function createShopPace(most: number = behaviourLimits.perShopMinute): ShopPace {
  let minute = 0
  let taken = new Map<string, number>()
  return (shopId, events, nowMs) => {
    const current = Math.floor(nowMs / 60_000)
    if (current !== minute) {
      minute = current
      taken = new Map()
    }
    const sum = (taken.get(shopId) ?? 0) + events
    if (sum > most) return false
    taken.set(shopId, sum)
    return true
  }
}

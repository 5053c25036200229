import type { Platform } from '../scope.ts'
import { shopsWithWork } from './shops-with-work.ts'

type Round = {
  stage: string
  /** Shops that are worked in at the same time. */
  lanes?: number
  isStopping?(): boolean
}

/**
 * Works in each shop that ever had work of a stage. What goes wrong in one shop is told in the log and holds up no other.
 * Returns the sum of what was done.
 */
export async function inEachShop(
  platform: Platform,
  { stage, lanes = 1, isStopping }: Round,
  work: (shopId: string) => Promise<number>,
): Promise<number> {
  const shops = await platform.database.unscoped((db) => shopsWithWork(db, stage))
  let done = 0
  const lane = async (): Promise<void> => {
    for (let shopId = shops.shift(); shopId !== undefined && !isStopping?.(); shopId = shops.shift()) {
      const inShop = await work(shopId).catch((error: unknown) => {
        platform.log.warn({ err: error, stage, shopId }, 'work in a shop is tried again')
        return 0
      })
      // Not in one line with the waiting: lanes would add to a sum of before.
      done += inShop
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done
}

import type pg from 'pg'
import type { SetUpShop } from '../../checks/set-up-shop.ts'
import type { Tally } from '../../checks/tally.ts'

/** Where a scene plays: a shop on a server that is killed and comes back under the same address. */
export type ScenePlace = { shop: SetUpShop; url: string; random: () => number; say(line: string): void }

/** A scene under way: people who say something until they are heard, and staff who answer them. */
export type RunningScene = {
  /** What was acknowledged so far. */
  heard(): number
  /** Nobody begins anything new; resolves when everybody was heard. Refusals that were not 5xx or 429. */
  end(): Promise<string[]>
  /** How much of what the server still has to do is left; 0 is at rest. */
  left(client: pg.Client): Promise<number>
  check(client: pg.Client, tally: Tally): Promise<void>
  close(): Promise<void>
}

/** One way in which customers reach the shop. */
export type ChannelScene = { name: string; begin(place: ScenePlace): Promise<RunningScene> }

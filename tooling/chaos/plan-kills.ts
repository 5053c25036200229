import { seededRandom, shuffled } from '../checks/seeded-random.ts'

export const victims = ['server', 'worker', 'database'] as const
export type Victim = (typeof victims)[number]

/** One kill: when this share of the file is in and then that much time has passed. */
export type PlannedKill = { victim: Victim; atShare: number; delayMs: number; restartAfterMs: number }

/** Kills stop before the file ends, so that every one can hit a running import. */
const lastShare = 0.9
const delayMsMax = 1200
const restartMsMax = 600

/** So many kills of each victim in random order, spread over the import; the seed alone decides. */
export function planKills(order: { each: number; seed: number }): PlannedKill[] {
  const random = seededRandom(order.seed)
  const all = shuffled(
    victims.flatMap((victim) => Array.from({ length: order.each }, () => victim)),
    random,
  )
  const shares = all.map(() => random() * lastShare).sort((left, right) => left - right)
  return all.map((victim, index) => ({
    victim,
    atShare: shares[index],
    delayMs: Math.round(random() * delayMsMax),
    restartAfterMs: Math.round(random() * restartMsMax),
  }))
}

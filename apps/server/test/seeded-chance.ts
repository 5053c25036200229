export type Chance = {
  /** From 0 to below `below`. */
  number(below: number): number
  is(probability: number): boolean
  pick<T>(all: readonly T[]): T
  shuffled<T>(all: readonly T[]): T[]
}

/** Chance that repeats itself: mulberry32 from a seed. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (below: number) => Math.floor(next() * below)
  return {
    number,
    is: (probability) => next() < probability,
    pick: (all) => all[number(all.length)],
    shuffled(all) {
      const copy = [...all]
      for (let index = copy.length - 1; index > 0; index--) {
        const other = number(index + 1)
        const kept = copy[index]
        copy[index] = copy[other]
        copy[other] = kept
      }
      return copy
    },
  }
}

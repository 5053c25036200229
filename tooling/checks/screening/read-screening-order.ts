import type { ScreeningOrder } from './check-screening.ts'
import { defaultSeeds, defaultSize } from './screening-floors.ts'
import { plantedKinds } from './screening-kinds.ts'

type Given = { seed?: string; size?: string; kinds?: string; show?: string }

/** Reads what was asked on the command line; throws with a sentence for the reader. */
export function readScreeningOrder({ seed, size, kinds, show }: Given): ScreeningOrder {
  return {
    seeds: seed === undefined ? defaultSeeds : [countOf('seed', seed)],
    size: size === undefined ? defaultSize : countOf('size', size),
    kinds: kinds?.split(',').map((name) => {
      const kind = plantedKinds.find((one) => one === name)
      if (kind === undefined)
        throw new Error(`No kind is called ${name}; there are: ${plantedKinds.join(', ')}.`)
      return kind
    }),
    show: show === undefined ? 0 : countOf('show', show),
  }
}

function countOf(name: string, given: string): number {
  const count = Number(given)
  if (Number.isInteger(count) && count >= 0) return count
  throw new Error(`--${name} takes a whole number, not ${given}.`)
}

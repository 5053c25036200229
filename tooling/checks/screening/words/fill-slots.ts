import type { Chance } from '../chance.ts'

export type Slots = Readonly<Record<string, readonly string[]>>

/** The pattern with each `{slot}` replaced by a word of its list; words may hold slots themselves. */
export function fillSlots(pattern: string, order: { slots: Slots; chance: Chance }): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const words = order.slots[name]
    return words === undefined ? whole : fillSlots(order.chance.pick(words), order)
  })
}

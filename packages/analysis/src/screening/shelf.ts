import { dayS } from './rhythm.ts'

/** One review of an author as others remember it. */
export type ShelfEntry = {
  /** 16 bits of the product's hash. */
  product: number
  /** Days since 1970. */
  day: number
  /** How rare reviews of the product were then: -log2 of its share, times eight. */
  rarity: number
}

const width = 5
export const shelfMax = 12

export function readShelf(shelf: string): ShelfEntry[] {
  const entries: ShelfEntry[] = []
  for (let at = 0; at + width <= shelf.length; at += width) {
    entries.push({
      product: (shelf.charCodeAt(at) << 8) | shelf.charCodeAt(at + 1),
      day: (shelf.charCodeAt(at + 2) << 8) | shelf.charCodeAt(at + 3),
      rarity: shelf.charCodeAt(at + 4),
    })
  }
  return entries
}

/** The shelf with one review more, the newest twelve. */
export function withEntry(shelf: string, entry: { product: number; at: number; share: number }): string {
  const day = Math.floor(entry.at / dayS) & 0xffff
  const product = entry.product & 0xffff
  const rarity = Math.min(
    255,
    Math.max(0, Math.round(-8 * Math.log2(Math.max(1e-9, Math.min(1, entry.share))))),
  )
  const added = String.fromCharCode(product >>> 8, product & 0xff, day >>> 8, day & 0xff, rarity)
  return (shelf + added).slice(-width * shelfMax)
}

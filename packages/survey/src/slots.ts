/** A place in a text that an answer fills: `{{key}}` or `{{key|fallback}}`. */
export type Slot = { key: string; fallback: string | undefined; start: number; end: number }

/** Finds slots; a new one each time, because a global pattern remembers where it stood. */
export function slotPattern(): RegExp {
  return /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g
}

/** The slots of a text in order; offsets in UTF-16 units. */
export function slotsIn(text: string): Slot[] {
  return Array.from(text.matchAll(slotPattern()), (match) => ({
    key: match[1] ?? '',
    fallback: match[2],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

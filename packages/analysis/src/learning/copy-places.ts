const kept = /[\p{L}\p{N}\u2600-\u27bf\ud800-\udfff]/u

/**
 * How many units that a fingerprint reads stand before each of the given offsets. Linear time; offsets beyond the end
 * count all.
 */
export function keptBefore(text: string, offsets: readonly number[]): number[] {
  const wanted = [...new Set(offsets)].sort((first, second) => first - second)
  const found = new Map<number, number>()
  let count = 0
  let at = 0
  for (const offset of wanted) {
    for (; at < Math.min(offset, text.length); at++) if (kept.test(text[at])) count++
    found.set(offset, count)
  }
  return offsets.map((offset) => found.get(offset) ?? 0)
}

/** The place in a text of the kept units from `first` up to `end`; nothing when there are none. */
export function placeOfKept(
  text: string,
  first: number,
  end: number,
): { start: number; end: number } | undefined {
  let count = 0
  let start = -1
  for (let at = 0; at < text.length; at++) {
    if (!kept.test(text[at])) continue
    if (count === first) start = at
    count++
    if (count === end && start >= 0) return { start, end: at + 1 }
  }
  return undefined
}
